using System.Collections.Immutable;

namespace Helpdesk.Sla.Policies;

/// <summary>Finds what is wrong with a book of policies.</summary>
internal static class BookCheck
{
    /// <summary>What can be told from the policies alone; errors first.</summary>
    public static ImmutableArray<SlaProblem> Of(ImmutableArray<SlaPolicy> policies)
    {
        if (BookLimits.Problem(policies) is { } tooLarge)
        {
            return [tooLarge];
        }

        var problems = new List<SlaProblem>();
        if (policies.IsEmpty)
        {
            problems.Add(new SlaProblem(SlaProblemKind.NoPolicies, "The book has no policies."));
        }

        foreach (IGrouping<string, SlaPolicy> same in policies.GroupBy(each => each.Id, StringComparer.Ordinal).Where(each => each.Skip(1).Any()))
        {
            problems.Add(new SlaProblem(SlaProblemKind.DuplicatePolicy, $"There are several policies '{same.Key}'.", same.Key));
        }

        for (int i = 0; i < policies.Length - 1; i++)
        {
            if (policies[i].Condition is null)
            {
                string after = NamesOf(policies.AsSpan()[(i + 1)..]);
                problems.Add(new SlaProblem(SlaProblemKind.MatchAllNotLast, $"The policy '{policies[i].Id}' applies to all tickets and is not the last, so that {after} would never apply.", policies[i].Id));
            }
        }

        foreach (IGrouping<string, (SlaPolicy Policy, SlaMetric Metric)> same in policies
            .SelectMany(policy => policy.Targets.Select(each => (policy, each.Metric)))
            .GroupBy(each => each.Metric.Id, StringComparer.Ordinal))
        {
            if (same.FirstOrDefault(each => each.Metric != same.First().Metric).Policy is { } other)
            {
                problems.Add(new SlaProblem(SlaProblemKind.ConflictingMetrics, $"The metric '{same.Key}' of the policy '{other.Id}' is defined otherwise than in '{same.First().Policy.Id}'.", other.Id, same.Key));
            }
        }

        return [.. problems.Concat(Reachability.Of(policies, new ComparisonBudget())).OrderByDescending(each => each.IsError)];
    }

    /// <summary>The ids of policies; of very many, those of the first and how many more there are.</summary>
    private static string NamesOf(ReadOnlySpan<SlaPolicy> policies)
    {
        const int most = 8;
        string shown = string.Join(", ", policies[..Math.Min(policies.Length, most)].ToArray().Select(each => $"'{each.Id}'"));
        return policies.Length <= most ? shown : FormattableString.Invariant($"{shown} and {policies.Length - most} more");
    }

    /// <summary>What else can be told with calendars.</summary>
    public static IEnumerable<SlaProblem> Of(SlaPolicyBook book, CalendarBook calendars)
    {
        foreach (SlaPolicy policy in book.Policies)
        {
            if (policy.Calendar is { } named && !calendars.TryFind(named, out _))
            {
                yield return new SlaProblem(SlaProblemKind.UnknownCalendar, $"The policy '{policy.Id}' names the calendar '{named}', which does not exist.", policy.Id);
            }

            foreach (SlaTarget target in policy.Targets)
            {
                if (target.Calendar is { } own && !calendars.TryFind(own, out _))
                {
                    yield return new SlaProblem(SlaProblemKind.UnknownCalendar, $"The target of {target.Metric.Id} in the policy '{policy.Id}' names the calendar '{own}', which does not exist.", policy.Id, target.Metric.Id);
                }
                else if (target.NeedsCalendar && target.Calendar is null && policy.Calendar is null && !calendars.Channels.Any())
                {
                    yield return new SlaProblem(SlaProblemKind.NoCalendar, $"The target of {target.Metric.Id} in the policy '{policy.Id}' needs a calendar: neither the target, the policy nor any channel names one.", policy.Id, target.Metric.Id);
                }
            }
        }
    }
}
