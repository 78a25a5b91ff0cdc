using System.Runtime.CompilerServices;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <content>How an event changes a draft that nobody else sees yet.</content>
public sealed partial class SlaState
{
    /// <summary>What one event does to the clocks, which the ticket has taken already.</summary>
    private void Enter(in TicketEntry entry)
    {
        ulong before = holds;
        TicketParts changed = entry.Changed;
        uint happened = entry.Happened;
        holds = plan.Holding(ticket, before, changed);
        bool isOpening = log.Count == 0;
        ReadOnlySpan<LogEntry> sofar = log.AsSpan();
        string statusBefore = isOpening ? "" : sofar[^1].Status.Name;
        if (plan.AsksAuthors)
        {
            // At the opening, whoever is given the ticket.
            Assignment? owner = isOpening ? entry.Assignment : sofar[^1].Assignment;
            happened |= Authors.Of(entry.Event.By, owner);
            holds = plan.WithAuthor(holds, entry.Event, owner);
        }

        // An event from before the opening counts at the opening: nothing was promised yet.
        lastAt = Math.Max(lastAt, entry.At);
        var own = new LogEntry(lastAt, entry.Sequence, happened, holds, entry.Status, entry.Assignment);
        log = drafts is null ? log.With(own) : log.Extend(own);
        int policyBefore = policy;
        bool isChosenAnew = (changed & plan.SelectionReads) != TicketParts.None || isOpening;
        bool isAnotherStatus = (changed & TicketParts.Status) != TicketParts.None;
        if (isChosenAnew)
        {
            int chosen = plan.Select(ticket);
            isPolicyKept = chosen < 0 && policy >= 0 && entry.Status.Category.IsSolved && (isPolicyKept || isAnotherStatus);
            policy = isPolicyKept ? policy : chosen;
        }

        bool isHandOver = plan.ReactsToOwners && (happened & TicketHappenings.HandOver) != 0;
        if (isChosenAnew || isHandOver || plan.Listens.MayHold(happened, holds ^ before))
        {
            PutToClocks(log.AsSpan()[^1], before, statusBefore, policyBefore, isChosenAnew, isHandOver, isAnotherStatus);
        }
    }

    /// <summary>Puts an event to the clocks. Apart, as is what follows: whatever a method may need of memory for its values is cleared whenever it is called, and two in five events come no further.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PutToClocks(in LogEntry own, ulong before, string statusBefore, int policyBefore, bool isChosenAnew, bool isHandOver, bool isAnotherStatus)
    {
        PolicyPlan? now = policy < 0 ? null : plan.Policies[policy];
        ulong choice = isChosenAnew && now is not null ? now.Choose(ticket) : 0;
        var moment = EventContext.Of(own, before, statusBefore, now, drafts);
        uint happened = own.Happened;
        ulong changing = own.Holds ^ before;
        MetricPlan[] metrics = plan.MetricsUnder(now);
        ClockState[] original = clocks;
        for (int i = 0; i < original.Length; i++)
        {
            ref readonly ClockState clock = ref original[i];
            SlaTerms? promised = isChosenAnew ? now?.TermsOf(i, ticket, choice) : clock.IsKept ? null : clock.Promised;

            if (promised is null && clock.Promised is null)
            {
                continue;
            }

            bool isPlain = promised is not null && now is not null && ReferenceEquals(promised, clock.Promised) && !clock.IsKept && !isHandOver && !metrics[i].IsPerCommitment;
            if (isPlain && !now!.Listens(i, clock.IsOpen).MayHold(happened, changing))
            {
                // Four of five are left alone, as one test says.
                continue;
            }

            if (isPlain && clock.Latest is { IsOpen: true } open)
            {
                // Most of the others are open, and are promised what they were.
                CycleData after = ClockStep.Apply(open, promised, metrics[i], moment);
                if (!ReferenceEquals(after, open))
                {
                    clocks = ReferenceEquals(clocks, original) && drafts is null ? [.. original] : clocks;
                    clocks[i] = clock with { Latest = after };
                }
            }
            else
            {
                PutTo(i, original, promised, moment, policyBefore, isChosenAnew, isHandOver, isAnotherStatus);
            }
        }

        if (plan.CommitmentMetrics.Length > 0 && !ticket.Commitments.IsEmpty)
        {
            EnterCommitments(moment);
        }
    }

    /// <summary>Puts an event to one clock, which it may concern.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PutTo(int index, ClockState[] original, SlaTerms? promised, in EventContext moment, int policyBefore, bool isChosenAnew, bool isHandOver, bool isAnotherStatus)
    {
        ref readonly ClockState clock = ref original[index];
        bool isKept = promised is null && clock.Promised is not null && (clock.IsKept || isAnotherStatus) && moment.Status.Category.IsSolved;
        ClockState after = isKept
            ? Kept(index, clock, moment, policyBefore, isChosenAnew, isHandOver)
            : After(clock, promised, plan.MetricsUnder(moment.Policy)[index], moment, policyBefore, isHandOver);
        after = after.IsKept == isKept ? after : after with { IsKept = isKept };
        if (!after.IsSame(clock))
        {
            clocks = ReferenceEquals(clocks, original) && drafts is null ? [.. original] : clocks;
            clocks[index] = after;
        }
    }

    /// <summary>A clock after an event whose promise no policy makes any more, because of the status of the ticket.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClockState Kept(int index, in ClockState clock, in EventContext moment, int policyBefore, bool isChosenAnew, bool isHandOver)
    {
        PolicyPlan? by = plan.PolicyOf(clock.Promised!);
        SlaTerms promised = (isChosenAnew ? by?.TermsOf(index, ticket, by.Choose(ticket)) : null) ?? clock.Promised!;
        return After(clock, promised, plan.MetricsUnder(by)[index], moment with { Policy = by }, policyBefore, isHandOver);
    }

    /// <summary>A clock after an event.</summary>
    private ClockState After(in ClockState clock, SlaTerms? promised, MetricPlan metric, in EventContext moment, int policyBefore, bool isHandOver)
    {
        if (metric.IsPerCommitment)
        {
            // What commitments are promised is kept here; their own clocks follow.
            return ReferenceEquals(promised, clock.Promised) ? clock : clock with { Promised = promised };
        }

        bool isOwnersTurn = isHandOver && moment.Policy is { Policy.Changes.Owner: ChangeMode.EndAndRestart or ChangeMode.Reset };
        return ReferenceEquals(promised, clock.Promised) && !isOwnersTurn && metric.LeavesAlone(clock, moment) ? clock : Take(clock, promised, metric, moment, policyBefore, isOwnersTurn);
    }

    /// <summary>A clock after an event that may concern it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClockState Take(in ClockState clock, SlaTerms? promised, MetricPlan metric, in EventContext moment, int policyBefore, bool isOwnersTurn)
    {
        if (clock.IsOwedLate && promised is not null && metric.Begins(moment))
        {
            return TakeOwed(clock, promised, metric, moment);
        }

        bool isChanged = promised != clock.Promised;

        // What was not promised before this event is derived from the whole course of the ticket below, and not begun by the event alone.
        bool isPickedUp = clock.Promised is null && log.Count > 1;
        ClockState after = ClockStep.Apply(isChanged && !isPickedUp ? clock with { Promised = promised } : clock, metric, moment, log);

        // A cycle that had ended when its terms changed takes the change up when it goes on.
        bool goesOn = !clock.IsOpen && promised is not null && after.Latest is { IsOpen: true } open && open.StartedBy != moment.Sequence;
        SlaTerms? from = goesOn ? after.Latest!.Terms : clock.Promised;
        return from == promised && !(isOwnersTurn && after.IsOpen) ? after : Change(after, from, promised, metric, moment, goesOn ? -1 : policyBefore, goesOn ? clock.Latest!.EndedBy : null);
    }

    /// <summary>Something was promised while the ticket was solved or withdrawn: what is owed now that it is to be worked on again is what would be, had it been promised before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClockState TakeOwed(in ClockState clock, SlaTerms promised, MetricPlan metric, in EventContext moment)
    {
        ChangeMode mode = moment.Policy!.Policy.Changes.Policy;
        var change = new ChangeContext(moment.At, moment.Sequence, SlaChangeKind.Policy, mode, KeepsCourse: false, metric, moment.Policy, log, ReplaysSoFar());
        return ClockStep.UpdatePause(ClockChange.Adopt(clock with { Promised = promised }, promised, change), metric, moment);
    }

    /// <summary>A clock whose terms are others, or whose owner is.</summary>
    /// <param name="clock">The clock, which has taken the event.</param>
    /// <param name="from">The terms before.</param>
    /// <param name="to">The terms now.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="moment">The event.</param>
    /// <param name="policyBefore">The place of the policy that applied before.</param>
    /// <param name="endedBy">The sequence of the event that ended it, when it goes on now: what happened since names the kind of the change.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClockState Change(in ClockState clock, SlaTerms? from, SlaTerms? to, MetricPlan metric, in EventContext moment, int policyBefore, int? endedBy)
    {
        uint happened = endedBy is { } ended ? HappenedAfter(ended) : moment.Happened;
        return ClockStep.UpdatePause(ClockChange.Apply(clock, from, to, ContextOf(from, to, policyBefore, metric, moment, happened)), metric, moment);
    }

    private Replays ReplaysSoFar() => drafts is null ? new Replays(CycleDrafts.Lasting) : replays ??= new Replays(drafts);

    /// <summary>All that happened after an event, this one included.</summary>
    private uint HappenedAfter(int sequence)
    {
        uint happened = 0;
        ReadOnlySpan<LogEntry> entries = log.AsSpan();
        for (int i = entries.Length - 1; i >= 0 && entries[i].Sequence != sequence; i--)
        {
            happened |= entries[i].Happened;
        }

        return happened;
    }

    private ChangeContext ContextOf(SlaTerms? from, SlaTerms? to, int policyBefore, MetricPlan metric, in EventContext moment, uint happened)
    {
        PolicyPlan? now = moment.Policy;
        PolicyPlan? old = policyBefore < 0 ? null : plan.Policies[policyBefore];
        SlaChangeKind kind = (happened & TicketHappenings.PrioritySet) != 0 ? SlaChangeKind.Priority
            : (happened & TicketHappenings.HandOver) != 0 ? SlaChangeKind.Owner
            : KindOf(from, to, old, now);
        return new ChangeContext(moment.At, moment.Sequence, kind, now?.Policy.Changes.For(kind) ?? ChangeMode.Retroactive, KeepsCourse(from, to, old, now), metric, now, log, ReplaysSoFar());
    }

    /// <summary>What differs between terms; where there is a promise only before or after, whether another policy applies.</summary>
    private static SlaChangeKind KindOf(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) =>
        from is null || to is null ? (IsSame(old?.Policy, now?.Policy) ? SlaChangeKind.Target : SlaChangeKind.Policy)
        : !string.Equals(from.Policy, to.Policy, StringComparison.Ordinal) || from.PolicyVersion != to.PolicyVersion ? SlaChangeKind.Policy
        : from.Amount == to.Amount && from.DueOn == to.DueOn && from.Boundary == to.Boundary && !Equals(from.Calendar, to.Calendar) ? SlaChangeKind.Calendar
        : SlaChangeKind.Target;

    private static bool IsSame(SlaPolicy? old, SlaPolicy? now) => string.Equals(old?.Id, now?.Id, StringComparison.Ordinal) && old?.Version == now?.Version;

    /// <summary>
    /// Whether a replay would give an open cycle the very course that it has. A policy that takes pauses away with <see cref="ChangeMode.RetroactiveStartOnly"/>, or one of another book, may have left it one of its own.
    /// </summary>
    private bool KeepsCourse(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) => !isChangedOver && !plan.DropsPauses && AreAlike(from, to, old, now);

    private static bool AreAlike(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) =>
        from?.IsDate == to?.IsDate
        && (ReferenceEquals(old, now) || (old is not null && now is not null && old.Policy.ReopenMode == now.Policy.ReopenMode && old.Policy.PausesWhile == now.Policy.PausesWhile && old.Policy.CountsProgramReplies == now.Policy.CountsProgramReplies));
}
