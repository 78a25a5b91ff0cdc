using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <content>How an event changes a draft that nobody else sees yet.</content>
public sealed partial class SlaState
{
    private static readonly uint HandOver = TicketOccurrence.HandOver.Bit;
    private static readonly uint PrioritySet = TicketOccurrence.PrioritySet.Bit;

    private void Take(TicketEvent next, long happenedAt, bool isReordered)
    {
        Assignment? owner = ticket.Assignment;
        int handOvers = ticket.HandOvers;
        int toPeople = ticket.HandOversToPeople;
        int toPrograms = ticket.HandOversToPrograms;
        string status = ticket.Status.Name;
        TicketParts changed = ticket.TakeNoting(next, isReordered);
        uint happened = Occurrences.Of(next);
        if ((changed & TicketParts.Assignment) != TicketParts.None)
        {
            happened |= Occurrences.OfOwners(owner, ticket.Assignment, ticket.HandOvers > handOvers, ticket.HandOversToPeople > toPeople, ticket.HandOversToPrograms > toPrograms);
        }

        Enter(next, happenedAt, happened, changed, status, owner);
    }

    /// <summary>Puts an event that the ticket has taken to the clocks. The owner is who had the ticket before it; at the opening, who is given it.</summary>
    private void Enter(TicketEvent next, long happenedAt, uint happened, TicketParts changed, string statusBefore, Assignment? owner)
    {
        BookPlan plan = Engine.Plan;
        ulong before = holds;
        holds = plan.Holding(ticket, before, changed);
        if (plan.AsksAuthors)
        {
            happened |= Authors.Of(next.By, owner);
            holds = plan.WithAuthor(holds, next, owner);
        }

        // An event from before the opening counts at the opening: nothing was promised yet.
        lastAt = Math.Max(lastAt, happenedAt);
        var entry = new LogEntry(lastAt, next.Sequence, happened, holds, ticket.Status, ticket.Assignment);
        log = isUnseen ? log.Extend(entry) : log.With(entry);
        int policyBefore = policy;
        bool isChosenAnew = (changed & plan.SelectionReads) != TicketParts.None || log.Count == 1;
        bool isSolved = ticket.Status.Category.IsSolved;
        bool isAnotherStatus = (changed & TicketParts.Status) != TicketParts.None;
        if (isChosenAnew)
        {
            int chosen = plan.Select(ticket);
            isPolicyKept = chosen < 0 && policy >= 0 && isSolved && (isPolicyKept || isAnotherStatus);
            policy = isPolicyKept ? policy : chosen;
        }

        PolicyPlan? now = policy < 0 ? null : plan.Policies[policy];
        bool isHandOver = plan.ReactsToOwners && (happened & HandOver) != 0;
        if (!isChosenAnew && !isHandOver && !plan.Listens.MayHold(happened, holds ^ before))
        {
            return;
        }

        ulong choice = isChosenAnew && now is not null ? now.Choose(ticket) : 0;
        var moment = Moment.Of(entry, before, statusBefore, now, isUnseen);
        ClockCourse[] original = clocks;
        MetricPlan[] metrics = plan.MetricsUnder(now);
        for (int i = 0; i < original.Length; i++)
        {
            ref readonly ClockCourse clock = ref original[i];
            SlaTerms? promised = isChosenAnew ? now?.TermsOf(i, ticket, choice) : clock.IsKept ? null : clock.Promised;
            ClockCourse after;
            if (promised is null && isSolved && clock.Promised is { } held && (clock.IsKept || isAnotherStatus))
            {
                PolicyPlan? by = plan.PolicyOf(held);
                after = After(clock, (isChosenAnew ? by?.TermsOf(i, ticket, by.Choose(ticket)) : null) ?? held, plan.MetricsUnder(by)[i], moment with { Policy = by }, policyBefore, isHandOver);
                after = after.IsKept ? after : after with { IsKept = true };
            }
            else
            {
                after = After(clock, promised, metrics[i], moment, policyBefore, isHandOver);
                after = after.IsKept ? after with { IsKept = false } : after;
            }

            if (!after.IsSame(clock))
            {
                clocks = ReferenceEquals(clocks, original) && !isUnseen ? [.. original] : clocks;
                clocks[i] = after;
            }
        }

        if (plan.CommitmentMetrics.Length > 0 && !ticket.Commitments.IsEmpty)
        {
            EnterCommitments(moment);
        }
    }

    /// <summary>A clock after an event.</summary>
    private ClockCourse After(in ClockCourse clock, SlaTerms? promised, MetricPlan metric, in Moment moment, int policyBefore, bool isHandOver)
    {
        if (metric.IsPerCommitment)
        {
            // What commitments are promised is kept here; their own clocks follow.
            return ReferenceEquals(promised, clock.Promised) ? clock : clock with { Promised = promised };
        }

        bool isOwnersTurn = isHandOver && moment.Policy is { Policy.Changes.Owner: ChangeMode.Forward or ChangeMode.Reset };
        return ReferenceEquals(promised, clock.Promised) && !isOwnersTurn && metric.LeavesAlone(clock, moment) ? clock : Take(clock, promised, metric, moment, policyBefore, isOwnersTurn);
    }

    /// <summary>A clock after an event that may concern it.</summary>
    private ClockCourse Take(in ClockCourse clock, SlaTerms? promised, MetricPlan metric, in Moment moment, int policyBefore, bool isOwnersTurn)
    {
        if (clock.IsOwedLate && promised is not null && metric.Begins(moment))
        {
            // Something was promised while the ticket was solved or withdrawn: what is owed now that it is to be worked on again is what would be, had it been promised before.
            ChangeMode mode = moment.Policy!.Policy.Changes.Policy;
            var change = new ChangeContext(moment.At, moment.Sequence, SlaChangeKind.Policy, mode, KeepsCourse: false, metric, moment.Policy, log, ReplaysSoFar());
            return ClockStep.Settle(ClockChange.Adopt(clock with { Promised = promised }, promised, change), metric, moment);
        }

        bool isChanged = promised != clock.Promised;

        // What was not promised before this event is taken up from the whole course of the ticket below, and not begun by the event alone.
        bool isTakenUp = clock.Promised is null && log.Count > 1;
        ClockCourse after = ClockStep.Take(isChanged && !isTakenUp ? clock with { Promised = promised } : clock, metric, moment, log);

        // A cycle that had ended when its terms changed takes the change up when it goes on.
        bool goesOn = !clock.IsOpen && promised is not null && after.Latest is { IsOpen: true } open && open.StartedBy != moment.Sequence;
        SlaTerms? from = goesOn ? after.Latest!.Terms : clock.Promised;
        if (from == promised && !(isOwnersTurn && after.IsOpen))
        {
            return after;
        }

        uint happened = goesOn ? HappenedAfter(clock.Latest!.EndedBy) : moment.Happened;
        return ClockStep.Settle(ClockChange.Take(after, from, promised, ContextOf(from, promised, goesOn ? -1 : policyBefore, metric, moment, happened)), metric, moment);
    }

    private Replays ReplaysSoFar() => isUnseen ? replays ??= new Replays() : new Replays();

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

    private ChangeContext ContextOf(SlaTerms? from, SlaTerms? to, int policyBefore, MetricPlan metric, in Moment moment, uint happened)
    {
        PolicyPlan? now = moment.Policy;
        PolicyPlan? old = policyBefore < 0 ? null : Engine.Plan.Policies[policyBefore];
        SlaChangeKind kind = (happened & PrioritySet) != 0 ? SlaChangeKind.Priority
            : (happened & HandOver) != 0 ? SlaChangeKind.Owner
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
    private bool KeepsCourse(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) => !isChangedOver && !Engine.Plan.DropsPauses && AreAlike(from, to, old, now);

    private static bool AreAlike(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) =>
        from?.IsDate == to?.IsDate
        && (ReferenceEquals(old, now) || (old is not null && now is not null && old.Policy.ReopenMode == now.Policy.ReopenMode && old.Policy.PausesWhile == now.Policy.PausesWhile && old.Policy.CountsProgramReplies == now.Policy.CountsProgramReplies));

    private ImmutableArray<SlaClock> ClocksAt(long moment)
    {
        int count = 0;
        foreach (ref readonly ClockCourse each in clocks.AsSpan())
        {
            count += each.Latest is null ? 0 : 1;
        }

        foreach (ref readonly ClockCourse each in commitments.AsSpan())
        {
            count += each.Latest is null ? 0 : 1;
        }

        var all = new SlaClock[count + retired.Length];
        count = 0;
        for (int i = 0; i < clocks.Length; i++)
        {
            MetricPlan metric = Engine.Plan.Metrics[i];
            if (clocks[i].Latest is not null)
            {
                all[count++] = ClockOf(metric.Metric, clocks[i], moment, commitment: null);
            }

            for (int c = 0; metric.IsPerCommitment && c < ticket.Commitments.Length; c++)
            {
                if (CommitmentClock(i, c) is { Latest: not null } clock)
                {
                    all[count++] = ClockOf(metric.Metric, clock, moment, ticket.Commitments[c].Id);
                }
            }
        }

        foreach (RetiredClock each in retired)
        {
            all[count++] = ClockOf(each.Metric, each.Course, moment, each.Commitment);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private static SlaClock ClockOf(SlaMetric metric, in ClockCourse clock, long moment, CommitmentId? commitment)
    {
        // The numbers run from 1 without a gap.
        var cycles = new SlaCycle[clock.Latest!.Number];
        for (CycleData? each = clock.Latest; each is not null; each = each.Earlier)
        {
            cycles[each.Number - 1] = new SlaCycle(metric, each, moment, commitment);
        }

        return new SlaClock(metric, commitment, ImmutableCollectionsMarshal.AsImmutableArray(cycles));
    }
}
