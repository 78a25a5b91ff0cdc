using Helpdesk.Sla.Clocks;

namespace Helpdesk.Sla.Folding;

/// <summary>A metric, ready to be asked at every event.</summary>
internal sealed class MetricPlan
{
    private readonly Alternative[] pause;
    private readonly Alternative[] resume;

    public MetricPlan(SlaMetric metric, int index, ConditionTable table)
    {
        Metric = metric;
        Index = index;
        Start = ClockCompiler.Compile(metric.Start, table);
        Stop = ClockCompiler.Compile(metric.Stop, table);
        Reset = ClockCompiler.Compile(metric.Reset, table);
        Cancel = ClockCompiler.Compile(metric.Cancel, table);
        Release = ClockCompiler.Compile(metric.Release, table);
        Revive = ClockCompiler.Compile(metric.Revive, table);
        Reopen = ClockCompiler.Compile(metric.Reopen, table);
        pause = ClockCompiler.Compile(metric.Pause, table);
        resume = ClockCompiler.Compile(metric.Resume, table);
        Pausing = Triggers.OfState(pause, resume);
        Ending = new Triggers(Cancel, Stop, Release, Reset);
        Beginning = IsPerCommitment ? new Triggers(Start, Revive, Reopen, [new Alternative { Happened = TicketOccurrence.PromiseMade.Bit }]) : new Triggers(Start, Revive, Reopen);
    }

    public SlaMetric Metric { get; }

    /// <summary>Whether every commitment has a clock of its own.</summary>
    public bool IsPerCommitment => Metric.Recurrence == CycleRecurrence.PerCommitment;

    /// <summary>Whether a clock that has ended can be started again.</summary>
    public bool Recurs => Metric.Recurrence is CycleRecurrence.Independent or CycleRecurrence.Sequential;

    /// <summary>The place among the metrics of the book.</summary>
    public int Index { get; }

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
    public bool LeavesAlone(in ClockCourse clock, in Moment moment) => clock.IsOpen
        ? !Ending.MayHold(moment) && !Pausing.MayHold(moment) && !(Metric.PausesWithPolicy && moment.Policy is { } policy && policy.Pausing.MayHold(moment))
        : clock.Promised is null || !Beginning.MayHold(moment);

    /// <summary>Whether an event begins a cycle of a clock that is not open, or has its last one go on.</summary>
    public bool Begins(in Moment moment) => Alternative.AnyHolds(Start, moment) || Alternative.AnyHolds(Revive, moment) || Alternative.AnyHolds(Reopen, moment);

    /// <summary>Whether the metric itself keeps a cycle paused, or pauses it.</summary>
    /// <param name="moment">The event.</param>
    /// <param name="isPaused">Whether the metric has it paused already.</param>
    public bool Pauses(in Moment moment, bool isPaused) =>
        // What goes by events is as the last one left it.
        moment.IsStanding && Pausing.IsAlways ? isPaused : Alternative.AnyHolds(pause, moment) || (isPaused && !Alternative.AnyHolds(resume, moment));
}
