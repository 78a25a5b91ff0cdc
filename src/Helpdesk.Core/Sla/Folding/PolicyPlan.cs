using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>A policy, ready to be asked at every event.</summary>
internal sealed class PolicyPlan
{
    private readonly TargetPlan[][] targets;
    private readonly Alternative[] pauses;

    public PolicyPlan(SlaPolicy policy, IReadOnlyList<SlaMetric> metrics, ConditionTable table, CalendarBook calendars)
    {
        Policy = policy;
        pauses = ClockCompiler.Compile(When.Holds(policy.PausesWhile), table);
        targets = [.. metrics.Select(metric => policy.Targets
            .Where(each => string.Equals(each.Metric.Id, metric.Id, StringComparison.Ordinal))
            .Select(each => new TargetPlan(policy, each, calendars))
            .ToArray())];
    }

    public SlaPolicy Policy { get; }

    /// <summary>The parts of a ticket that choose among its targets.</summary>
    public TicketParts Reads => targets.SelectMany(each => each).Aggregate(TicketParts.None, (sum, each) => sum | each.Reads);

    /// <summary>What it promises a ticket by a metric; null for nothing.</summary>
    public SlaTerms? TermsOf(int metric, Ticket ticket)
    {
        foreach (TargetPlan each in targets[metric])
        {
            if (each.Condition.Holds(ticket))
            {
                return each.For(ticket);
            }
        }

        return null;
    }

    public bool Pauses(in Moment moment) => Alternative.AnyHolds(pauses, moment);
}
