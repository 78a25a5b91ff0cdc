using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>
/// What happens to the clock of one commitment. It hears the events of the ticket from the one that made the commitment to the one that settled it, and of those about commitments only its own. It is due at the date that
/// was promised, so that a change of policy moves nothing, whatever the policy's modes of change.
/// </summary>
internal static class CommitmentStep
{
    private static readonly uint Made = TicketOccurrence.PromiseMade.Bit;
    private static readonly uint Settled = TicketOccurrence.PromiseSettled.Bit | TicketOccurrence.PromiseWithdrawn.Bit;

    /// <summary>The clock after an event; itself when the event leaves it alone.</summary>
    /// <param name="clock">The clock before; <see cref="ClockState.None"/> for a commitment that was made just now.</param>
    /// <param name="commitment">The commitment as it is after the event.</param>
    /// <param name="target">What the policy says of commitments now, without a date; null for nothing.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="moment">The event.</param>
    /// <param name="log">What happened so far, this event included.</param>
    public static ClockState Apply(in ClockState clock, Commitment commitment, SlaTerms? target, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        SlaTerms? promised = TermsOf(clock, commitment, target);
        EventContext own = Own(moment, commitment);
        if (ReferenceEquals(promised, clock.Promised) && metric.LeavesAlone(clock, own))
        {
            return clock;
        }

        bool isHeard = commitment.SettledBySequence is not { } settledBy || settledBy == moment.Sequence;
        ClockState heard = isHeard && clock is { Latest: not null, Promised: { } before } ? ClockStep.Apply(clock with { Promised = promised ?? before }, metric, own, log) : clock;
        return Change(heard with { Promised = clock.Promised }, commitment, promised, metric, own, log, mayBegin: isHeard && metric.Beginning.MayHold(own));
    }

    /// <summary>The clock after a change of book or calendars.</summary>
    public static ClockState ChangeOver(in ClockState clock, Commitment commitment, SlaTerms? target, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log) =>
        Change(clock, commitment, TermsOf(clock, commitment, target), metric, moment, log, mayBegin: false);

    private static ClockState Change(in ClockState clock, Commitment commitment, SlaTerms? promised, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log, bool mayBegin)
    {
        ClockState now = ReferenceEquals(clock.Promised, promised) ? clock : clock with { Promised = promised };
        if (clock.Latest is { IsOpen: true } open)
        {
            return promised is null ? now with { Latest = ClockStep.Finish(open, SlaEnding.NoLongerPromised, moment.At, moment.Sequence) }
                : open.Terms == promised ? now
                : now with { Latest = open with { Terms = promised, Changes = Changed(open, promised, moment) } };
        }

        return promised is null || (clock.Promised is not null && !mayBegin) ? now : Begin(now, commitment, metric, moment, log);
    }

    /// <summary>
    /// A clock that has not run, or that no policy promised for a while: the cycle that would be open had this policy always promised it, which is the one that it had before, if any. One that would have ended is not judged.
    /// </summary>
    private static ClockState Begin(in ClockState clock, Commitment commitment, MetricPlan metric, in EventContext moment, AppendLog<LogEntry> log)
    {
        SlaTerms promised = clock.Promised!;
        if (AsIfAlways(promised, commitment, metric, moment.Policy, log) is not { } open)
        {
            return clock;
        }

        CycleData? last = clock.Latest;
        return clock with
        {
            Latest = open with
            {
                Number = last?.Number ?? 1,
                Earlier = last?.Earlier,

                // With a merge it comes to the ticket later than it was made, and perhaps later than it was due.
                StartedAt = open.Changes is null ? Math.Min(open.StartedAt, commitment.Start) : open.StartedAt,
                Changes = last is null || last.Terms == promised ? last?.Changes ?? open.Changes : Changed(last, promised, moment),
            },
        };
    }

    private static CycleData? AsIfAlways(SlaTerms promised, Commitment commitment, MetricPlan metric, PolicyPlan? policy, AppendLog<LogEntry> log)
    {
        ReadOnlySpan<LogEntry> entries = log.AsSpan();
        int first = entries.Length - 1;
        while (first > 0 && entries[first].Sequence != commitment.MadeBySequence)
        {
            first--;
        }

        var course = new ClockState { Promised = promised };
        for (int i = first; i < entries.Length; i++)
        {
            ref readonly LogEntry each = ref entries[i];
            ulong before = i == 0 ? 0 : entries[i - 1].Holds;
            string status = i == 0 ? "" : entries[i - 1].Status.Name;
            course = ClockStep.Apply(course, metric, Own(EventContext.Of(each, before, status, policy, CycleDrafts.Lasting), commitment), log);
            if (each.Sequence == commitment.SettledBySequence)
            {
                break;
            }
        }

        return course.Latest is { IsOpen: true } open ? open : null;
    }

    private static ChangeNode Changed(CycleData cycle, SlaTerms promised, in EventContext moment) =>
        new(moment.At, moment.Sequence, SlaChangeKind.Policy, ChangeMode.Retroactive, cycle.Terms, promised, cycle.Origin, moment.IsStanding, cycle.Changes);

    private static SlaTerms? TermsOf(in ClockState clock, Commitment commitment, SlaTerms? target) =>
        target is null ? null
        : clock.Promised is { } held && held.DiffersInDateOnly(target) ? held
        : target.DueAt(commitment.DueAt);

    private static EventContext Own(in EventContext moment, Commitment commitment)
    {
        uint others = (moment.Sequence == commitment.MadeBySequence ? 0 : Made) | (moment.Sequence == commitment.SettledBySequence ? 0 : Settled);
        return (moment.Happened & others) == 0 ? moment : moment with { Happened = moment.Happened & ~others };
    }
}
