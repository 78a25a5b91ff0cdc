using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Policies;

/// <summary>Finds policies and targets that never apply, and tickets for which nothing is promised.</summary>
internal static class Reachability
{
    /// <summary>How many steps finding out what covers what may take in one book, since each condition is held against each before it. Of a hundred policies of ten targets it takes some ten thousand.</summary>
    private const int MostSteps = 1_000_000;

    public static List<SlaProblem> Of(ImmutableArray<SlaPolicy> policies)
    {
        int left = MostSteps;
        var problems = new List<SlaProblem>();
        for (int i = 0; i < policies.Length; i++)
        {
            if (policies[i].Condition is { } condition && Earlier(policies, each => each.Condition, i, condition, ref left) is { } earlier)
            {
                problems.Add(new SlaProblem(SlaProblemKind.Unreachable, $"The policy '{policies[i].Id}' never applies, because '{earlier.Id}' before it applies to all its tickets.", policies[i].Id));
            }
        }

        if (!policies.IsEmpty && policies[^1].Condition is { } last && last != TicketCondition.Always)
        {
            problems.Add(new SlaProblem(SlaProblemKind.NoFallback, "No policy applies to all tickets, so that nothing is promised for some; a last policy without a condition would."));
        }

        var taken = new HashSet<Priority>();
        foreach (SlaPolicy policy in policies)
        {
            AddOfTargets(policy, taken, problems, ref left);
            taken.UnionWith(PriorityCoverage.TakenBy(policy.Condition));
        }

        return problems;
    }

    private static void AddOfTargets(SlaPolicy policy, HashSet<Priority> taken, List<SlaProblem> problems, ref int left)
    {
        foreach (IGrouping<string, SlaTarget> promised in policy.Targets.GroupBy(each => each.Metric.Id, StringComparer.Ordinal))
        {
            SlaTarget[] targets = [.. promised];
            for (int i = 1; i < targets.Length; i++)
            {
                if (Earlier(targets, each => each.Condition, i, targets[i].Condition, ref left) is { } earlier)
                {
                    problems.Add(new SlaProblem(SlaProblemKind.Unreachable, $"In the policy '{policy.Id}' the target '{targets[i]}' never applies, because '{earlier}' before it does.", policy.Id, promised.Key));
                }
            }

            Priority[] missing = [.. PriorityCoverage.Missing(targets.Select(each => each.Condition), policy.Condition, taken)];
            if (missing.Length > 0)
            {
                problems.Add(new SlaProblem(
                    SlaProblemKind.MissingPriorities,
                    $"The policy '{policy.Id}' promises {promised.Key} for some priorities, but not for {string.Join(", ", missing.Select(each => each.Name))}.",
                    policy.Id,
                    promised.Key));
            }
        }
    }

    /// <summary>Whether the first condition surely holds wherever the second does. What cannot be told from the outside counts as no.</summary>
    private static bool Covers(TicketCondition? first, TicketCondition? second, ref int left) =>
        first is null || first == TicketCondition.Always || second == TicketCondition.Never || (second is not null && ConditionCover.Covers(first, second, ref left));

    /// <summary>The first of those before an index whose condition covers another; null for none, and where too many steps were taken to tell.</summary>
    private static T? Earlier<T>(IReadOnlyList<T> all, Func<T, TicketCondition?> conditionOf, int index, TicketCondition? narrow, ref int left)
        where T : class
    {
        for (int i = 0; i < index && left > 0; i++)
        {
            left--;
            if (Covers(conditionOf(all[i]), narrow, ref left))
            {
                return all[i];
            }
        }

        return null;
    }
}
