using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Policies;

/// <summary>Finds policies and targets that never apply, and tickets for which nothing is promised.</summary>
internal static class Reachability
{
    public static IEnumerable<SlaProblem> Of(ImmutableArray<SlaPolicy> policies)
    {
        for (int i = 0; i < policies.Length; i++)
        {
            if (policies[i].Condition is { } condition && policies.Take(i).FirstOrDefault(each => Covers(each.Condition, condition)) is { } earlier)
            {
                yield return new SlaProblem(SlaProblemKind.Unreachable, $"The policy '{policies[i].Id}' never applies, because '{earlier.Id}' before it applies to all its tickets.", policies[i].Id);
            }
        }

        if (!policies.IsEmpty && policies[^1].Condition is { } last && last != TicketCondition.Always)
        {
            yield return new SlaProblem(SlaProblemKind.NoFallback, "No policy applies to all tickets, so that nothing is promised for some; a last policy without a condition would.");
        }

        foreach (SlaProblem each in policies.SelectMany((policy, index) => InTargets(policy, policies[..index])))
        {
            yield return each;
        }
    }

    private static IEnumerable<SlaProblem> InTargets(SlaPolicy policy, ImmutableArray<SlaPolicy> earlierPolicies)
    {
        foreach (IGrouping<string, SlaTarget> promised in policy.Targets.GroupBy(each => each.Metric.Id, StringComparer.Ordinal))
        {
            SlaTarget[] targets = [.. promised];
            for (int i = 1; i < targets.Length; i++)
            {
                if (targets.Take(i).FirstOrDefault(each => Covers(each.Condition, targets[i].Condition)) is { } earlier)
                {
                    yield return new SlaProblem(SlaProblemKind.Unreachable, $"In the policy '{policy.Id}' the target '{targets[i]}' never applies, because '{earlier}' before it does.", policy.Id, promised.Key);
                }
            }

            Priority[] missing = [.. PriorityCoverage.Missing(targets.Select(each => each.Condition), policy.Condition, earlierPolicies.Select(each => each.Condition))];
            if (missing.Length > 0)
            {
                yield return new SlaProblem(
                    SlaProblemKind.MissingPriorities,
                    $"The policy '{policy.Id}' promises {promised.Key} for some priorities, but not for {string.Join(", ", missing.Select(each => each.Name))}.",
                    policy.Id,
                    promised.Key);
            }
        }
    }

    /// <summary>Whether the first condition surely holds wherever the second does. What cannot be told from the outside counts as no.</summary>
    private static bool Covers(TicketCondition? first, TicketCondition? second) =>
        first is null || first == TicketCondition.Always || second == TicketCondition.Never || (second is not null && ConditionCover.Covers(first, second));
}
