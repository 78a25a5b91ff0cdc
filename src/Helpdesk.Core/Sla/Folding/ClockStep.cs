using System.Runtime.CompilerServices;

namespace Helpdesk.Sla.Folding;

/// <summary>What one event does to one clock, by the conditions of its metric.</summary>
internal static class ClockStep
{
    /// <summary>The clock after an event; itself when the event leaves it alone.</summary>
    /// <param name="clock">The clock before.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="moment">The event.</param>
    /// <param name="log">What happened, up to the event at least.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ClockState Apply(in ClockState clock, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        if (clock.Latest is not { IsOpen: true } open)
        {
            return clock.Promised is null || !metric.Beginning.MayHold(moment) ? clock : Begin(clock, metric, moment, log);
        }

        return With(clock, Apply(open, clock.Promised, metric, moment));
    }

    /// <summary>The latest cycle of a clock after an event that finds one open: that cycle, or the one that begins as it ends.</summary>
    /// <param name="open">The open cycle.</param>
    /// <param name="promised">What is promised, by which the next one begins; null for nothing.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="moment">The event.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CycleData Apply(CycleData open, SlaTerms? promised, MetricPlan metric, in EventContext moment)
    {
        CycleData after = open;
        if (metric.Ending.MayHold(moment))
        {
            after = End(open, metric, moment);
            if (after.IsOpen && Alternative.AnyHolds(metric.Reset, moment))
            {
                after = Restart(open, moment.At, moment.Sequence, SlaChangeKind.Reset, open.Terms);
            }
        }

        return after.IsOpen ? Pause(after, metric, moment)
            : promised is not null && metric.Recurs && Alternative.AnyHolds(metric.Start, moment) ? Next(after, promised, metric, moment)
            : after;
    }

    /// <summary>A clock that is paused, or goes on, as new terms say of the ticket after an event.</summary>
    public static ClockState UpdatePause(in ClockState clock, MetricPlan metric, in EventContext moment) =>
        clock.Latest is { IsOpen: true } open ? With(clock, Pause(open, metric, moment)) : clock;

    /// <summary>A clock with a further cycle.</summary>
    public static ClockState Start(in ClockState clock, long at, int by) => clock with { Latest = Next(clock.Latest, clock.Promised!, at, by, drafts: null) };

    /// <summary>A cycle that ends, and a pause that ends with it: even one without any length is kept, since the cycle may go on, and the pause with it.</summary>
    public static CycleData Finish(CycleData cycle, SlaEnding ending, long at, int by) => Finish(cycle, ending, at, by, drafts: null);

    /// <summary>A cycle that discards earlier progress, and stays paused if it was paused.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CycleData Restart(CycleData cycle, long at, int by, SlaChangeKind kind, SlaTerms terms, bool isByVersion = false) => cycle with
    {
        StartedAt = at,
        StartedBy = by,
        Terms = terms,
        Ending = SlaEnding.None,
        EndedAt = 0,
        EndedBy = 0,
        Pauses = cycle.IsPaused && !terms.IsDate ? cycle.Pauses!.From(at, by) : null,
        Changes = new ChangeNode(at, by, kind, ChangeMode.Reset, cycle.Terms, terms, new CycleOrigin(at, by), isByVersion, cycle.Changes),
    };

    /// <summary>A clock that is not open, and has something promised.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ClockState Begin(in ClockState clock, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        if (clock.Latest is { } cycle && GoOn(clock, cycle, metric, moment, log) is { Latest: { IsOpen: true } open } again)
        {
            return With(again, Pause(open, metric, moment));
        }

        return MayStart(clock, metric) && Alternative.AnyHolds(metric.Start, moment) ? clock with { Latest = Next(clock.Latest, clock.Promised!, metric, moment) } : clock;
    }

    /// <summary>A further cycle behind the last one, which may have ended just now.</summary>
    private static CycleData Next(CycleData? last, SlaTerms promised, MetricPlan metric, in EventContext moment) =>
        Pause(Next(last, promised, StartOf(last, metric, moment), moment.Sequence, moment.Drafts), metric, moment);

    private static CycleData Next(CycleData? last, SlaTerms promised, long at, int by, CycleDrafts? drafts) =>
        (drafts ?? CycleDrafts.Lasting).Cycle((last?.Number ?? 0) + 1, at, by, promised, last);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CycleData Finish(CycleData cycle, SlaEnding ending, long at, int by, CycleDrafts? drafts)
    {
        CycleData draft = cycle.Draft(drafts);
        draft.Pauses = cycle is { IsPaused: true, Pauses: { } pause } ? pause.Until(Math.Max(at, pause.Start), by, drafts) : cycle.Pauses;
        draft.Ending = ending;
        draft.EndedAt = at;
        draft.EndedBy = by;
        return draft;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CycleData End(CycleData cycle, MetricPlan metric, in EventContext moment) =>
        // Before anything else is asked: a merge, a spam mark and a deletion judge nothing, whatever they do to the ticket.
        Alternative.AnyHolds(metric.Withdrawn, moment) ? Finish(cycle, metric.EndingOf(moment), moment.At, moment.Sequence, moment.Drafts)
        : Alternative.AnyHolds(metric.Cancel, moment) ? Finish(cycle, SlaEnding.Cancelled, moment.At, moment.Sequence, moment.Drafts)

        // What has not begun yet cannot be completed: a sequential cycle begins when the one before was due.
        : moment.At >= cycle.StartedAt && Alternative.AnyHolds(metric.Stop, moment) ? Finish(cycle, SlaEnding.Stopped, moment.At, moment.Sequence, moment.Drafts)
        : Alternative.AnyHolds(metric.Release, moment) ? Finish(cycle, SlaEnding.Released, moment.At, moment.Sequence, moment.Drafts)
        : cycle;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ClockState GoOn(in ClockState clock, CycleData cycle, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        if (cycle.Ending is SlaEnding.Cancelled or SlaEnding.Released or SlaEnding.Merged or SlaEnding.MarkedAsSpam or SlaEnding.Deleted)
        {
            // What the metric had cancelled before a ticket was withdrawn stays so when it is brought back.
            bool isFinal = cycle.Ending == SlaEnding.Cancelled && metric.IsBroughtBack(moment);
            return !isFinal && Alternative.AnyHolds(metric.Revive, moment) ? With(clock, Revived(cycle, metric, moment, log)) : clock;
        }

        if (cycle.Ending != SlaEnding.Stopped || moment.Policy is not { } policy || !Alternative.AnyHolds(metric.Reopen, moment))
        {
            return clock;
        }

        return policy.Policy.ReopenMode switch
        {
            ReopenMode.ContinueIncludingSolved => With(clock, Reopened(cycle)),
            ReopenMode.Restart => With(clock, Restart(cycle, moment.At, moment.Sequence, SlaChangeKind.Reopening, clock.Promised!)),
            ReopenMode.NewInstance => Start(clock, moment.At, moment.Sequence),
            _ => With(clock, LeftOut(Reopened(cycle), cycle.EndedAt, cycle.EndedBy, moment.At, moment.Sequence, moment.StatusBefore)),
        };
    }

    /// <summary>A completed cycle that goes on. A pause that ended with it is over; it is none if it had no length.</summary>
    private static CycleData Reopened(CycleData cycle) => Unended(cycle) with
    {
        Pauses = cycle.Pauses is { IsEmpty: true } pause && pause.EndedBy == cycle.EndedBy ? pause.Earlier : cycle.Pauses,
    };

    /// <summary>
    /// A cycle that was cancelled or released and goes on as if it had not been: it was paused meanwhile whenever it would have been, and the time solved, if solving ends it, is left out unless the policy includes it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CycleData Revived(CycleData cycle, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        CycleData revived = Unended(cycle) with
        {
            Pauses = cycle.Pauses is { } pause && pause.EndedBy == cycle.EndedBy ? pause.Until(PauseNode.Open, by: 0) : cycle.Pauses,
        };
        ReadOnlySpan<LogEntry> entries = log.AsSpan();
        bool leavesOutSolved = moment.Policy is not { Policy.ReopenMode: ReopenMode.ContinueIncludingSolved };
        int solved = -1;
        for (int i = IndexOf(entries, cycle.EndedBy); entries[i].Sequence != moment.Sequence; i++)
        {
            (ulong before, string statusBefore) = i == 0 ? (0UL, "") : (entries[i - 1].Holds, entries[i - 1].Status.Name);
            var each = EventContext.Of(entries[i], before, statusBefore, moment.Policy, drafts: null);

            // Solving is left out where it would have ended the cycle; one that does not mind runs on.
            bool isSolved = leavesOutSolved && entries[i].Status.Category.IsSolved
                && (solved >= 0 || Alternative.AnyHolds(metric.Release, each) || Alternative.AnyHolds(metric.Stop, each));
            if (solved >= 0 && !isSolved)
            {
                revived = LeftOut(revived, entries[solved], entries[i]);
            }
            else if (solved < 0 && isSolved && revived.IsPaused)
            {
                revived = revived with { Pauses = Closed(revived.Pauses!, entries[i].At, entries[i].Sequence) };
            }

            solved = !isSolved ? -1 : solved < 0 ? i : solved;
            if (!isSolved)
            {
                revived = Pause(revived, metric, each);
            }
        }

        return solved >= 0 ? LeftOut(revived, entries[solved].At, entries[solved].Sequence, moment.At, moment.Sequence, entries[solved].Status.Name) : revived;
    }

    private static CycleData Unended(CycleData cycle) => cycle with { Ending = SlaEnding.None, EndedAt = 0, EndedBy = 0 };

    private static CycleData LeftOut(CycleData cycle, in LogEntry from, in LogEntry to) => LeftOut(cycle, from.At, from.Sequence, to.At, to.Sequence, from.Status.Name);

    /// <summary>A cycle that goes on after a time which does not count. A date is due when it is, whatever was left out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CycleData LeftOut(CycleData cycle, long start, int startedBy, long end, int endedBy, string status)
    {
        // A cycle that has yet to begin has nothing to leave out before it.
        long from = Math.Max(start, cycle.StartedAt);
        return end > from && !cycle.Terms.IsDate ? cycle with { Pauses = new PauseNode(from, startedBy, end, endedBy, status, byMetric: true, cycle.Pauses) } : cycle;
    }

    private static int IndexOf(ReadOnlySpan<LogEntry> entries, int sequence)
    {
        int i = entries.Length - 1;
        while (entries[i].Sequence != sequence)
        {
            i--;
        }

        return i;
    }

    private static bool MayStart(in ClockState clock, MetricPlan metric) => metric.Recurs || (clock.Latest is null && !clock.RanUnpromised);

    /// <summary>When a cycle begins: at the event, or when the one before was due.</summary>
    private static long StartOf(CycleData? last, MetricPlan metric, in EventContext moment) =>
        metric.Metric.Recurrence == CycleRecurrence.Sequential && last is { Ending: SlaEnding.Stopped } && last.EndedBy == moment.Sequence
            ? Math.Max(moment.At, CycleFigures.Of(last, last.EndedAt).Due)
            : moment.At;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CycleData Pause(CycleData cycle, MetricPlan metric, in EventContext moment)
    {
        bool isPaused = cycle.IsPaused;
        if (!cycle.Terms.IsDate)
        {
            bool byMetric = metric.Pauses(moment, isPaused && cycle.Pauses!.ByMetric);
            bool byPolicy = metric.Metric.PausesWithPolicy && moment.Policy is { } policy && policy.Pauses(moment);
            if (byMetric || byPolicy)
            {
                return !isPaused ? Paused(cycle, (moment.Drafts ?? CycleDrafts.Lasting).Pause(Math.Max(moment.At, cycle.StartedAt), moment.Sequence, PauseNode.Open, 0, moment.Status.Name, byMetric, cycle.Pauses), moment)
                    : cycle.Pauses!.ByMetric != byMetric ? Paused(cycle, new PauseNode(cycle.Pauses.Start, cycle.Pauses.StartedBy, cycle.Pauses.End, cycle.Pauses.EndedBy, cycle.Pauses.Status, byMetric, cycle.Pauses.Earlier), moment)
                    : cycle;
            }
        }

        return isPaused ? Paused(cycle, Closed(cycle.Pauses!, moment.At, moment.Sequence, moment.Drafts), moment) : cycle;
    }

    private static CycleData Paused(CycleData cycle, PauseNode? pauses, in EventContext moment)
    {
        CycleData draft = cycle.Draft(moment.Drafts);
        draft.Pauses = pauses;
        return draft;
    }

    /// <summary>A pause that ends, or those before it when it was none: it began and ended at one moment, or before its cycle did.</summary>
    private static PauseNode? Closed(PauseNode pause, long at, int by, CycleDrafts? drafts = null) => at > pause.Start ? pause.Until(at, by, drafts) : pause.Earlier;

    private static ClockState With(in ClockState clock, CycleData cycle) => ReferenceEquals(clock.Latest, cycle) ? clock : clock with { Latest = cycle };
}
