namespace Helpdesk.Sla.Folding;

/// <summary>What one event does to one clock, by the conditions of its metric.</summary>
internal static class ClockStep
{
    /// <summary>The clock after an event; itself when the event leaves it alone.</summary>
    /// <param name="clock">The clock before.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="policy">The policy that applies after the event; null for none.</param>
    /// <param name="entry">The event.</param>
    /// <param name="moment">The event, as conditions see it.</param>
    /// <param name="statusBefore">The name of the status before the event.</param>
    public static ClockCourse Take(in ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment, string statusBefore)
    {
        if (clock.Latest is not { IsOpen: true } open)
        {
            return clock.Promised is null || !metric.Beginning.MayHold(moment) ? clock : Begin(clock, metric, policy, entry, moment, statusBefore);
        }

        CycleData after = open;
        if (metric.Ending.MayHold(moment))
        {
            after = End(open, metric, entry, moment);
            if (ReferenceEquals(after, open) && Alternative.AnyHolds(metric.Reset, moment))
            {
                after = BeginAnew(open, entry.At, entry.Sequence, SlaChangeKind.Reset, open.Terms);
            }
        }

        return after.IsOpen ? With(clock, Pause(after, metric, policy, entry, moment))
            : clock.Promised is not null && metric.Metric.Recurrence != CycleRecurrence.Once && Alternative.AnyHolds(metric.Start, moment)
                ? Start(clock, after, metric, policy, entry, moment)
                : With(clock, after);
    }

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket as it stands, where no event brought them.</summary>
    public static ClockCourse Settle(in ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry standing) =>
        Settle(clock, metric, policy, standing, new Moment(0, standing.Holds, standing.Holds));

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket after an event.</summary>
    public static ClockCourse Settle(in ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment) =>
        clock.Latest is { IsOpen: true } open ? With(clock, Pause(open, metric, policy, entry, moment)) : clock;

    /// <summary>A clock with a further cycle.</summary>
    public static ClockCourse Start(in ClockCourse clock, long at, int by) => clock with
    {
        Latest = Next(clock, clock.Latest, at, by),
        Ended = clock.Latest is { } last ? new CycleList(last, clock.Ended) : clock.Ended,
    };

    /// <summary>A cycle that ends, and a pause that ends with it: even one without any length is kept, since the cycle may go on, and the pause with it.</summary>
    public static CycleData Finish(CycleData cycle, SlaEnding ending, long at, int by) => cycle with
    {
        Ending = ending,
        EndedAt = at,
        EndedBy = by,
        Pauses = cycle is { IsPaused: true, Pauses: { } pause } ? pause with { End = Math.Max(at, pause.Start), EndedBy = by } : cycle.Pauses,
    };

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
    private static ClockCourse Begin(in ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment, string statusBefore)
    {
        if (clock.Latest is { } cycle && GoOn(clock, cycle, metric, policy, entry, moment, statusBefore) is { Latest: { IsOpen: true } open } again)
        {
            return With(again, Pause(open, metric, policy, entry, moment));
        }

        return MayStart(clock, metric) && Alternative.AnyHolds(metric.Start, moment) ? Start(clock, clock.Latest, metric, policy, entry, moment) : clock;
    }

    /// <summary>A clock with a further cycle behind its last one, which may have ended just now.</summary>
    private static ClockCourse Start(in ClockCourse clock, CycleData? last, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment)
    {
        CycleData next = Next(clock, last, StartOf(last, metric, entry), entry.Sequence);
        return clock with { Latest = Pause(next, metric, policy, entry, moment), Ended = last is null ? clock.Ended : new CycleList(last, clock.Ended) };
    }

    private static CycleData Next(in ClockCourse clock, CycleData? last, long at, int by) => new() { Number = (last?.Number ?? 0) + 1, StartedAt = at, StartedBy = by, Terms = clock.Promised! };

    private static CycleData End(CycleData cycle, MetricPlan metric, in LogEntry entry, in Moment moment) =>
        Alternative.AnyHolds(metric.Cancel, moment) ? Finish(cycle, SlaEnding.Cancelled, entry.At, entry.Sequence)

        // What has not begun yet cannot be completed: a sequential cycle begins when the one before was due.
        : entry.At >= cycle.StartedAt && Alternative.AnyHolds(metric.Stop, moment) ? Finish(cycle, SlaEnding.Stopped, entry.At, entry.Sequence)
        : Alternative.AnyHolds(metric.Release, moment) ? Finish(cycle, SlaEnding.Released, entry.At, entry.Sequence)
        : cycle;

    private static ClockCourse GoOn(in ClockCourse clock, CycleData cycle, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment, string statusBefore)
    {
        if (cycle.Ending is SlaEnding.Cancelled or SlaEnding.Released)
        {
            bool isFinal = cycle.Ending == SlaEnding.Released && CycleFigures.Of(cycle, cycle.EndedAt).IsOver;
            return !isFinal && Alternative.AnyHolds(metric.Revive, moment) ? With(clock, Reopened(cycle)) : clock;
        }

        if (cycle.Ending != SlaEnding.Stopped || policy is null || !Alternative.AnyHolds(metric.Reopen, moment))
        {
            return clock;
        }

        return policy.Policy.ReopenMode switch
        {
            ReopenMode.ContinueIncludingSolved => With(clock, Reopened(cycle)),
            ReopenMode.Restart => With(clock, BeginAnew(cycle, entry.At, entry.Sequence, SlaChangeKind.Reopening, clock.Promised!)),
            ReopenMode.NewInstance => Start(clock, entry.At, entry.Sequence),
            _ => With(clock, Reopened(cycle) is var open && entry.At > cycle.EndedAt && !cycle.Terms.IsDate
                ? open with { Pauses = new PauseNode(cycle.EndedAt, cycle.EndedBy, entry.At, entry.Sequence, statusBefore, ByMetric: true, cycle.Pauses) }
                : open),
        };
    }

    /// <summary>A cycle that goes on as if it had not ended. A pause that ended only because the cycle did goes on too.</summary>
    private static CycleData Reopened(CycleData cycle) => cycle with
    {
        Ending = SlaEnding.None,
        EndedAt = 0,
        EndedBy = 0,
        Pauses = cycle.Ending != SlaEnding.Stopped && cycle.Pauses is { } pause && pause.EndedBy == cycle.EndedBy
            ? pause with { End = PauseNode.Open, EndedBy = 0 }
            : cycle.Pauses,
    };

    private static bool MayStart(in ClockCourse clock, MetricPlan metric) => metric.Metric.Recurrence != CycleRecurrence.Once || (clock.Latest is null && !clock.IsSpent);

    /// <summary>When a cycle begins: at the event, or when the one before was due.</summary>
    private static long StartOf(CycleData? last, MetricPlan metric, in LogEntry entry) =>
        metric.Metric.Recurrence == CycleRecurrence.Sequential && last is { Ending: SlaEnding.Stopped } && last.EndedBy == entry.Sequence
            ? Math.Max(entry.At, CycleFigures.Of(last, last.EndedAt).Due)
            : entry.At;

    private static CycleData Pause(CycleData cycle, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment)
    {
        bool isPaused = cycle.IsPaused;
        if (cycle.Terms.IsDate)
        {
            return isPaused ? cycle with { Pauses = Closed(cycle.Pauses!, entry.At, entry.Sequence) } : cycle;
        }

        bool byMetric = metric.Pauses(moment, isPaused && cycle.Pauses!.ByMetric);
        bool byPolicy = metric.Metric.PausesWithPolicy && policy is not null && policy.Pauses(moment);
        if (byMetric || byPolicy)
        {
            return !isPaused ? cycle with { Pauses = new PauseNode(Math.Max(entry.At, cycle.StartedAt), entry.Sequence, PauseNode.Open, 0, entry.Status.Name, byMetric, cycle.Pauses) }
                : cycle.Pauses!.ByMetric != byMetric ? cycle with { Pauses = cycle.Pauses with { ByMetric = byMetric } }
                : cycle;
        }

        return isPaused ? cycle with { Pauses = Closed(cycle.Pauses!, entry.At, entry.Sequence) } : cycle;
    }

    /// <summary>A pause that ends, or those before it when it was none: it began and ended at one moment, or before its cycle did.</summary>
    private static PauseNode? Closed(PauseNode pause, long at, int by) => at > pause.Start ? pause with { End = at, EndedBy = by } : pause.Earlier;

    private static ClockCourse With(in ClockCourse clock, CycleData cycle) => ReferenceEquals(clock.Latest, cycle) ? clock : clock with { Latest = cycle };
}
