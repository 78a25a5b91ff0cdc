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
    public static ClockCourse Take(ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment, string statusBefore)
    {
        CycleData? cycle = clock.Latest;
        if (cycle is { IsOpen: true })
        {
            CycleData after = End(cycle, metric, entry, moment);
            if (ReferenceEquals(after, cycle) && Alternative.AnyHolds(metric.Reset, moment))
            {
                after = BeginAnew(cycle, entry.At, entry.Sequence, SlaChangeKind.Reset, cycle.Terms);
            }

            clock = With(clock, after);
        }
        else if (cycle is not null && clock.Promised is not null)
        {
            clock = GoOn(clock, cycle, metric, policy, entry, moment, statusBefore);
        }

        if (!clock.IsOpen && clock.Promised is not null && MayStart(clock, metric) && Alternative.AnyHolds(metric.Start, moment))
        {
            clock = Start(clock, StartOf(clock, metric, entry), entry.Sequence);
        }

        return Settle(clock, metric, policy, entry, moment);
    }

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket as it stands, where no event brought them.</summary>
    public static ClockCourse Settle(ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry standing) =>
        Settle(clock, metric, policy, standing, new Moment(0, standing.Holds, standing.Holds));

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket after an event.</summary>
    public static ClockCourse Settle(ClockCourse clock, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment) =>
        clock.Latest is { IsOpen: true } open ? With(clock, Pause(open, metric, policy, entry, moment)) : clock;

    /// <summary>A clock with a further cycle.</summary>
    public static ClockCourse Start(ClockCourse clock, long at, int by) => clock with
    {
        Latest = new CycleData { Number = (clock.Latest?.Number ?? 0) + 1, StartedAt = at, StartedBy = by, Terms = clock.Promised! },
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

    private static CycleData End(CycleData cycle, MetricPlan metric, in LogEntry entry, in Moment moment) =>
        Alternative.AnyHolds(metric.Cancel, moment) ? Finish(cycle, SlaEnding.Cancelled, entry.At, entry.Sequence)

        // What has not begun yet cannot be completed: a sequential cycle begins when the one before was due.
        : entry.At >= cycle.StartedAt && Alternative.AnyHolds(metric.Stop, moment) ? Finish(cycle, SlaEnding.Stopped, entry.At, entry.Sequence)
        : Alternative.AnyHolds(metric.Release, moment) ? Finish(cycle, SlaEnding.Released, entry.At, entry.Sequence)
        : cycle;

    private static ClockCourse GoOn(ClockCourse clock, CycleData cycle, MetricPlan metric, PolicyPlan? policy, in LogEntry entry, in Moment moment, string statusBefore)
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

    private static bool MayStart(ClockCourse clock, MetricPlan metric) => metric.Metric.Recurrence != CycleRecurrence.Once || (clock.Latest is null && !clock.IsSpent);

    /// <summary>When a cycle begins: at the event, or when the one before was due.</summary>
    private static long StartOf(ClockCourse clock, MetricPlan metric, in LogEntry entry) =>
        metric.Metric.Recurrence == CycleRecurrence.Sequential && clock.Latest is { Ending: SlaEnding.Stopped } last && last.EndedBy == entry.Sequence
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

    private static ClockCourse With(ClockCourse clock, CycleData cycle) => ReferenceEquals(clock.Latest, cycle) ? clock : clock with { Latest = cycle };
}
