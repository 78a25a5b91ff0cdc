using System.Collections.Immutable;

namespace Helpdesk.Sla.Policies;

/// <summary>How large a book may be: every event of a ticket may ask all its conditions, and every metric is a clock.</summary>
internal static class BookLimits
{
    public const int MaxPolicies = 1_000;

    public const int MaxTargets = 20_000;

    public const int MaxMetrics = 100;

    /// <summary>Of policies and targets together, in values that are compared with.</summary>
    public const int MaxConditions = 50_000;

    public static SlaProblem? Problem(ImmutableArray<SlaPolicy> policies)
    {
        int targets = policies.Sum(each => each.Targets.Length);
        return Past(policies.Length, MaxPolicies, "policies")
            ?? Past(targets, MaxTargets, "targets")
            ?? Past(policies.SelectMany(each => each.Targets).Select(each => each.Metric.Id).Distinct(StringComparer.Ordinal).Count(), MaxMetrics, "metrics")
            ?? Past(policies.Sum(each => (each.Condition?.Size ?? 0) + each.PausesWhile.Size + each.Targets.Sum(target => target.Condition.Size)), MaxConditions, "values that its conditions compare with");
    }

    private static SlaProblem? Past(int count, int most, string what) =>
        count <= most ? null : new SlaProblem(SlaProblemKind.TooLarge, FormattableString.Invariant($"The book has {count} {what}; the most is {most}."));
}
