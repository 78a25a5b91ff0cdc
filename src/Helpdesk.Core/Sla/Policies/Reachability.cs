using System.Collections.Immutable;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Policies;

/// <summary>Finds policies and targets that never apply, and tickets for which nothing is promised.</summary>
internal static class Reachability
{
    public static IEnumerable<SlaProblem> Of(ImmutableArray<SlaPolicy> policies, ComparisonBudget budget)
    {
        for (int i = 0; i < policies.Length; i++)
        {
            if (policies[i].Condition is { } condition && FirstCovering(policies, i, each => each.Condition, condition, budget) is { } earlier)
            {
                yield return new SlaProblem(SlaProblemKind.Unreachable, $"The policy '{policies[i].Id}' never applies, because '{earlier.Id}' before it applies to all its tickets.", policies[i].Id);
            }
        }

        if (!policies.IsEmpty && policies[^1].Condition is { } last && last != TicketCondition.Always)
        {
            yield return new SlaProblem(SlaProblemKind.NoFallback, "No policy applies to all tickets, so that nothing is promised for some; a last policy without a condition would.");
        }

        IReadOnlyDictionary<Priority, int> takers = PriorityCoverage.Takers(policies);
        foreach (SlaProblem each in policies.SelectMany((policy, index) => InTargets(policy, index, takers, budget)))
        {
            yield return each;
        }

        if (budget.IsSpent)
        {
            yield return new SlaProblem(SlaProblemKind.NotChecked, "The book is too large to find all policies and targets that never apply: those found are told, and there may be others.");
        }
    }

    private static IEnumerable<SlaProblem> InTargets(SlaPolicy policy, int index, IReadOnlyDictionary<Priority, int> takers, ComparisonBudget budget)
    {
        foreach (IGrouping<string, SlaTarget> promised in policy.Targets.GroupBy(each => each.Metric.Id, StringComparer.Ordinal))
        {
            SlaTarget[] targets = [.. promised];
            for (int i = 1; i < targets.Length; i++)
            {
                if (FirstCovering(targets, i, each => each.Condition, targets[i].Condition, budget) is { } earlier)
                {
                    yield return new SlaProblem(SlaProblemKind.Unreachable, $"In the policy '{policy.Id}' the target '{targets[i]}' never applies, because '{earlier}' before it does.", policy.Id, promised.Key);
                }
            }

            Priority[] missing = [.. PriorityCoverage.Missing(targets.Select(each => each.Condition), policy.Condition, index, takers)];
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

    /// <summary>The first of so many policies or targets whose condition surely holds wherever another does; null for none.</summary>
    private static T? FirstCovering<T>(IReadOnlyList<T> all, int count, Func<T, TicketCondition?> condition, TicketCondition narrow, ComparisonBudget budget)
        where T : class
    {
        for (int i = 0; i < count && !budget.IsSpent; i++)
        {
            if (Covers(condition(all[i]), narrow, budget))
            {
                return all[i];
            }
        }

        return null;
    }

    /// <summary>Whether the first condition surely holds wherever the second does. What cannot be told from the outside counts as no.</summary>
    private static bool Covers(TicketCondition? first, TicketCondition? second, ComparisonBudget budget) =>
        first is null || first == TicketCondition.Always || second == TicketCondition.Never || (second is not null && ConditionCover.Covers(first, second, budget));
}
