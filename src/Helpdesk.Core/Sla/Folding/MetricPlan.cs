using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Folding;

/// <summary>A metric, ready to be asked at every event.</summary>
internal sealed class MetricPlan
{
    private readonly Alternative[] pause;
    private readonly Alternative[] resume;
    private readonly ulong active;
    private readonly ulong merged;
    private readonly ulong spam;

    public MetricPlan(SlaMetric metric, int index, ConditionTable table, bool countsPrograms)
    {
        Metric = metric;
        Index = index;
        merged = BitOf(TicketStanding.Merged, table);
        spam = BitOf(TicketStanding.Spam, table);
        active = BitOf(TicketStanding.Active, table);
        Withdrawn = [new Alternative { Before = active, NotNow = active }];
        Start = WhileActive(metric.Start, active, table, countsPrograms);
        Stop = ClockCompiler.Compile(metric.Stop, table, countsPrograms);
        Reset = ClockCompiler.Compile(metric.Reset, table, countsPrograms);
        Cancel = ClockCompiler.Compile(metric.Cancel, table, countsPrograms);
        Release = ClockCompiler.Compile(metric.Release, table, countsPrograms);
        Revive = WhileActive(metric.Revive, active, table, countsPrograms);
        Reopen = WhileActive(metric.Reopen, active, table, countsPrograms);
        pause = ClockCompiler.Compile(metric.Pause, table, countsPrograms);
        resume = ClockCompiler.Compile(metric.Resume, table, countsPrograms);
        Pausing = Triggers.OfState(pause, resume);
        Ending = new Triggers(Withdrawn, Cancel, Stop, Release, Reset);
        Beginning = IsPerCommitment ? new Triggers(Start, Revive, Reopen, [new Alternative { Happened = TicketOccurrence.PromiseMade.Bit }]) : new Triggers(Start, Revive, Reopen);
    }

    public SlaMetric Metric { get; }

    /// <summary>Whether every commitment has a clock of its own.</summary>
    public bool IsPerCommitment => Metric.Recurrence == CycleRecurrence.PerCommitment;

    /// <summary>Whether a clock that has ended can be started again.</summary>
    public bool Recurs => Metric.Recurrence is CycleRecurrence.Independent or CycleRecurrence.Sequential;

    /// <summary>The place among the metrics of the book.</summary>
    public int Index { get; }

    /// <summary>What cancels every open cycle, whatever the metric: the ticket was merged, marked as spam or deleted.</summary>
    public Alternative[] Withdrawn { get; }

    public Alternative[] Start { get; }

    public Alternative[] Stop { get; }

    public Alternative[] Reset { get; }

    public Alternative[] Cancel { get; }

    public Alternative[] Release { get; }

    public Alternative[] Revive { get; }

    public Alternative[] Reopen { get; }

    /// <summary>What an open cycle listens to, but for pauses.</summary>
    public Triggers Ending { get; }

    /// <summary>What may change whether the metric pauses an open cycle.</summary>
    public Triggers Pausing { get; }

    /// <summary>What a clock listens to that is not open.</summary>
    public Triggers Beginning { get; }

    /// <summary>Whether an event surely leaves a clock as it is, as it does four of five. Whether one is paused follows from the state of the ticket, and was asked when that was last another.</summary>
    public bool LeavesAlone(in ClockState clock, in EventContext moment) => clock.IsOpen
        ? !Ending.MayHold(moment) && !Pausing.MayHold(moment) && !(Metric.PausesWithPolicy && moment.Policy is { } policy && policy.Pausing.MayHold(moment))
        : clock.Promised is null || !Beginning.MayHold(moment);

    /// <summary>Whether an event begins a cycle of a clock that is not open, or has its last one go on.</summary>
    public bool Begins(in EventContext moment) => Alternative.AnyHolds(Start, moment) || Alternative.AnyHolds(Revive, moment) || Alternative.AnyHolds(Reopen, moment);

    /// <summary>How an event ends a cycle that withdraws the ticket.</summary>
    public SlaEnding EndingOf(in EventContext moment) => (moment.Now & merged) != 0 ? SlaEnding.Merged : (moment.Now & spam) != 0 ? SlaEnding.MarkedAsSpam : SlaEnding.Deleted;

    /// <summary>Whether an event brings the ticket back.</summary>
    public bool IsBroughtBack(in EventContext moment) => (moment.Now & ~moment.Before & active) != 0;

    /// <summary>Whether the metric itself keeps a cycle paused, or pauses it.</summary>
    /// <param name="moment">The event.</param>
    /// <param name="isPaused">Whether the metric has it paused already.</param>
    public bool Pauses(in EventContext moment, bool isPaused) =>
        // What goes by events is as the last one left it.
        moment.IsStanding && Pausing.IsAlways ? isPaused : Alternative.AnyHolds(pause, moment) || (isPaused && !Alternative.AnyHolds(resume, moment));

    private static ulong BitOf(TicketStanding standing, ConditionTable table) => table.BitOf(Where.Standing.Is(standing));

    /// <summary>A condition that holds for active tickets alone: what happens to a withdrawn one is owed to nobody.</summary>
    private static Alternative[] WhileActive(ClockCondition condition, ulong active, ConditionTable table, bool countsPrograms) =>
        [.. ClockCompiler.Compile(condition, table, countsPrograms).Select(each => each.And(new Alternative { Now = active })).Where(each => each.IsPossible)];
}
