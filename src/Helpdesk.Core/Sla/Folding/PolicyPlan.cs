using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>A policy, ready to be asked at every event.</summary>
internal sealed class PolicyPlan
{
    private readonly TargetPlan[][] targets;
    private readonly Alternative[] pauses;
    private readonly Triggers[] open;
    private readonly Triggers[] ended;

    // The conditions of targets: five metrics by priority have twenty targets and four conditions, which are asked once for all metrics.
    private readonly ConditionTable choices = new();
    private readonly (ulong Bit, TicketCondition Condition)[] asked;

    public PolicyPlan(SlaPolicy policy, MetricPlan[] metrics, ConditionTable table, CalendarBook calendars)
    {
        Policy = policy;
        Metrics = metrics;
        pauses = ClockCompiler.Compile(When.Holds(policy.PausesWhile), table, policy.CountsProgramReplies);
        Pausing = Triggers.OfState(pauses);
        ILookup<string, SlaTarget> byMetric = policy.Targets.ToLookup(each => each.Metric.Id, StringComparer.Ordinal);
        targets = [.. metrics.Select(metric => byMetric[metric.Metric.Id].Select(each => new TargetPlan(policy, each, calendars, choices.BitOf(each.Condition))).ToArray())];
        open = [.. metrics.Select(each => each.Ending.Or(each.Pausing).Or(each.Metric.PausesWithPolicy ? Pausing : default))];
        ended = [.. metrics.Select(each => each.Beginning)];
        asked = choices.ReadingAny(TicketParts.All);
    }

    public SlaPolicy Policy { get; }

    /// <summary>The metrics of the book, with what the policy counts as a response.</summary>
    public MetricPlan[] Metrics { get; }

    /// <summary>What may change whether it pauses clocks.</summary>
    public Triggers Pausing { get; }

    /// <summary>What a clock listens to under the policy: an open one to what ends or pauses it, and another to what begins it.</summary>
    /// <param name="metric">The place of the metric among those of the book.</param>
    /// <param name="isOpen">Whether it has an open cycle.</param>
    public ref readonly Triggers Listens(int metric, bool isOpen) => ref (isOpen ? open : ended)[metric];

    /// <summary>The parts of a ticket that choose among its targets.</summary>
    public TicketParts Reads => targets.SelectMany(each => each).Aggregate(TicketParts.None, (sum, each) => sum | each.Reads);

    /// <summary>Which conditions of its targets hold for a ticket.</summary>
    public ulong Choose(Ticket ticket)
    {
        ulong choice = 0;
        foreach ((ulong bit, TicketCondition condition) in asked)
        {
            choice |= condition.Holds(ticket) ? bit : 0;
        }

        return choice;
    }

    /// <summary>What it promises a ticket by a metric; null for nothing.</summary>
    /// <param name="metric">The place of the metric among those of the book.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="choice">What <see cref="Choose"/> says of it.</param>
    public SlaTerms? TermsOf(int metric, Ticket ticket, ulong choice)
    {
        foreach (TargetPlan each in targets[metric])
        {
            if (each.Bit == 0 ? each.Condition.Holds(ticket) : (choice & each.Bit) != 0)
            {
                return each.For(ticket);
            }
        }

        return null;
    }

    public bool Pauses(in EventContext moment) => Alternative.AnyHolds(pauses, moment);
}
