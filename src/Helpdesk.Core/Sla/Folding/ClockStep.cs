namespace Helpdesk.Sla.Folding;

/// <summary>What one event does to one clock, by the conditions of its metric.</summary>
internal static class ClockStep
{
    /// <summary>The clock after an event; itself when the event leaves it alone.</summary>
    /// <param name="clock">The clock before.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="moment">The event.</param>
    public static ClockCourse Take(in ClockCourse clock, MetricPlan metric, in Moment moment)
    {
        if (clock.Latest is not { IsOpen: true } open)
        {
            return clock.Promised is null || !metric.Beginning.MayHold(moment) ? clock : Begin(clock, metric, moment);
        }

        CycleData after = open;
        if (metric.Ending.MayHold(moment))
        {
            after = End(open, metric, moment);
            if (after.IsOpen && Alternative.AnyHolds(metric.Reset, moment))
            {
                after = BeginAnew(open, moment.At, moment.Sequence, SlaChangeKind.Reset, open.Terms);
            }
        }

        return after.IsOpen ? With(clock, Pause(after, metric, moment))
            : clock.Promised is not null && metric.Recurs && Alternative.AnyHolds(metric.Start, moment)
                ? Start(clock, after, metric, moment)
                : With(clock, after);
    }

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket after an event.</summary>
    public static ClockCourse Settle(in ClockCourse clock, MetricPlan metric, in Moment moment) =>
        clock.Latest is { IsOpen: true } open ? With(clock, Pause(open, metric, moment)) : clock;

    /// <summary>A clock with a further cycle.</summary>
    public static ClockCourse Start(in ClockCourse clock, long at, int by) => clock with { Latest = Next(clock, clock.Latest, at, by) };

    /// <summary>A cycle that ends, and a pause that ends with it: even one without any length is kept, since the cycle may go on, and the pause with it.</summary>
    public static CycleData Finish(CycleData cycle, SlaEnding ending, long at, int by) => Finish(cycle, ending, at, by, isUnseen: false);

    /// <summary>A cycle that forgets what was, and goes on paused if it was paused.</summary>
    public static CycleData BeginAnew(CycleData cycle, long at, int by, SlaChangeKind kind, SlaTerms terms) => cycle with
    {
        StartedAt = at,
        StartedBy = by,
        Terms = terms,
        Ending = SlaEnding.None,
        EndedAt = 0,
        EndedBy = 0,
        Pauses = cycle.IsPaused && !terms.IsDate ? cycle.Pauses! with { Start = at, StartedBy = by, Earlier = null } : null,
        Changes = new ChangeNode(at, by, kind, ChangeMode.Reset, cycle.Terms, terms, cycle.Changes),
    };

    /// <summary>A clock that is not open, and has something promised.</summary>
    private static ClockCourse Begin(in ClockCourse clock, MetricPlan metric, in Moment moment)
    {
        if (clock.Latest is { } cycle && GoOn(clock, cycle, metric, moment) is { Latest: { IsOpen: true } open } again)
        {
            return With(again, Pause(open, metric, moment));
        }

        return MayStart(clock, metric) && Alternative.AnyHolds(metric.Start, moment) ? Start(clock, clock.Latest, metric, moment) : clock;
    }

    /// <summary>A clock with a further cycle behind its last one, which may have ended just now.</summary>
    private static ClockCourse Start(in ClockCourse clock, CycleData? last, MetricPlan metric, in Moment moment)
    {
        CycleData next = Next(clock, last, StartOf(last, metric, moment), moment.Sequence);
        return clock with { Latest = Pause(next, metric, moment) };
    }

    private static CycleData Next(in ClockCourse clock, CycleData? last, long at, int by) => new()
    {
        Number = (last?.Number ?? 0) + 1,
        StartedAt = at,
        StartedBy = by,
        Terms = clock.Promised!,
        Earlier = last,
    };

    private static CycleData Finish(CycleData cycle, SlaEnding ending, long at, int by, bool isUnseen)
    {
        CycleData draft = cycle.Draft(isUnseen);
        draft.Pauses = cycle is { IsPaused: true, Pauses: { } pause } ? pause with { End = Math.Max(at, pause.Start), EndedBy = by } : cycle.Pauses;
        draft.Ending = ending;
        draft.EndedAt = at;
        draft.EndedBy = by;
        return draft;
    }

    private static CycleData End(CycleData cycle, MetricPlan metric, in Moment moment) =>
        Alternative.AnyHolds(metric.Cancel, moment) ? Finish(cycle, SlaEnding.Cancelled, moment.At, moment.Sequence, moment.IsUnseen)

        // What has not begun yet cannot be completed: a sequential cycle begins when the one before was due.
        : moment.At >= cycle.StartedAt && Alternative.AnyHolds(metric.Stop, moment) ? Finish(cycle, SlaEnding.Stopped, moment.At, moment.Sequence, moment.IsUnseen)
        : Alternative.AnyHolds(metric.Release, moment) ? Finish(cycle, SlaEnding.Released, moment.At, moment.Sequence, moment.IsUnseen)
        : cycle;

    private static ClockCourse GoOn(in ClockCourse clock, CycleData cycle, MetricPlan metric, in Moment moment)
    {
        if (cycle.Ending is SlaEnding.Cancelled or SlaEnding.Released)
        {
            bool isFinal = cycle.Ending == SlaEnding.Released && CycleFigures.Of(cycle, cycle.EndedAt).IsOver;
            return !isFinal && Alternative.AnyHolds(metric.Revive, moment) ? With(clock, Reopened(cycle)) : clock;
        }

        if (cycle.Ending != SlaEnding.Stopped || moment.Policy is not { } policy || !Alternative.AnyHolds(metric.Reopen, moment))
        {
            return clock;
        }

        return policy.Policy.ReopenMode switch
        {
            ReopenMode.ContinueIncludingSolved => With(clock, Reopened(cycle)),
            ReopenMode.Restart => With(clock, BeginAnew(cycle, moment.At, moment.Sequence, SlaChangeKind.Reopening, clock.Promised!)),
            ReopenMode.NewInstance => Start(clock, moment.At, moment.Sequence),
            _ => With(clock, Reopened(cycle) is var open && moment.At > cycle.EndedAt && !cycle.Terms.IsDate
                ? open with { Pauses = new PauseNode(cycle.EndedAt, cycle.EndedBy, moment.At, moment.Sequence, moment.StatusBefore, ByMetric: true, open.Pauses) }
                : open),
        };
    }

    /// <summary>A cycle that goes on as if it had not ended. A pause that ended only because the cycle did goes on too, but for one that completion ended, which is none if it had no length.</summary>
    private static CycleData Reopened(CycleData cycle) => cycle with
    {
        Ending = SlaEnding.None,
        EndedAt = 0,
        EndedBy = 0,
        Pauses = cycle.Pauses is not { } pause || pause.EndedBy != cycle.EndedBy ? cycle.Pauses
            : cycle.Ending != SlaEnding.Stopped ? pause with { End = PauseNode.Open, EndedBy = 0 }
            : pause.IsEmpty ? pause.Earlier
            : pause,
    };

    private static bool MayStart(in ClockCourse clock, MetricPlan metric) => metric.Recurs || (clock.Latest is null && !clock.IsSpent);

    /// <summary>When a cycle begins: at the event, or when the one before was due.</summary>
    private static long StartOf(CycleData? last, MetricPlan metric, in Moment moment) =>
        metric.Metric.Recurrence == CycleRecurrence.Sequential && last is { Ending: SlaEnding.Stopped } && last.EndedBy == moment.Sequence
            ? Math.Max(moment.At, CycleFigures.Of(last, last.EndedAt).Due)
            : moment.At;

    private static CycleData Pause(CycleData cycle, MetricPlan metric, in Moment moment)
    {
        bool isPaused = cycle.IsPaused;
        if (!cycle.Terms.IsDate)
        {
            bool byMetric = metric.Pauses(moment, isPaused && cycle.Pauses!.ByMetric);
            bool byPolicy = metric.Metric.PausesWithPolicy && moment.Policy is { } policy && policy.Pauses(moment);
            if (byMetric || byPolicy)
            {
                return !isPaused ? Paused(cycle, new PauseNode(Math.Max(moment.At, cycle.StartedAt), moment.Sequence, PauseNode.Open, 0, moment.Status.Name, byMetric, cycle.Pauses), moment)
                    : cycle.Pauses!.ByMetric != byMetric ? Paused(cycle, cycle.Pauses with { ByMetric = byMetric }, moment)
                    : cycle;
            }
        }

        return isPaused ? Paused(cycle, Closed(cycle.Pauses!, moment.At, moment.Sequence), moment) : cycle;
    }

    private static CycleData Paused(CycleData cycle, PauseNode? pauses, in Moment moment)
    {
        CycleData draft = cycle.Draft(moment.IsUnseen);
        draft.Pauses = pauses;
        return draft;
    }

    /// <summary>A pause that ends, or those before it when it was none: it began and ended at one moment, or before its cycle did.</summary>
    private static PauseNode? Closed(PauseNode pause, long at, int by) => at > pause.Start ? pause with { End = at, EndedBy = by } : pause.Earlier;

    private static ClockCourse With(in ClockCourse clock, CycleData cycle) => ReferenceEquals(clock.Latest, cycle) ? clock : clock with { Latest = cycle };
}
