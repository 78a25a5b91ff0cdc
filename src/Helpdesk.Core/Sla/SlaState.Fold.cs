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
        string status = ticket.Status.Name;
        TicketParts changed = ticket.TakeNoting(next, isReordered);
        uint happened = Occurrences.Of(next);
        if ((changed & TicketParts.Assignment) != TicketParts.None)
        {
            happened |= Occurrences.OfOwners(owner, ticket.Assignment, ticket.HandOvers > handOvers);
        }

        Enter(next, happenedAt, happened, changed, status);
    }

    /// <summary>Puts an event that the ticket has taken to the clocks.</summary>
    private void Enter(TicketEvent next, long happenedAt, uint happened, TicketParts changed, string statusBefore)
    {
        BookPlan plan = Engine.Plan;
        ulong before = holds;
        holds = plan.Holding(ticket, before, changed);

        // An event from before the opening counts at the opening: nothing was promised yet.
        lastAt = Math.Max(lastAt, happenedAt);
        var entry = new LogEntry(lastAt, next.Sequence, happened, holds, ticket.Status, ticket.Assignment);
        log = isUnseen ? log.Extend(entry) : log.With(entry);
        int policyBefore = policy;
        bool isChosenAnew = (changed & plan.SelectionReads) != TicketParts.None || log.Count == 1;
        if (isChosenAnew)
        {
            policy = plan.Select(ticket);
        }

        PolicyPlan? now = policy < 0 ? null : plan.Policies[policy];
        bool isOwnersTurn = plan.ReactsToOwners && (happened & HandOver) != 0 && now is { Policy.Changes.Owner: ChangeMode.Forward or ChangeMode.Reset };
        if (!isChosenAnew && !isOwnersTurn && !plan.Listens.MayHold(happened, holds ^ before))
        {
            return;
        }

        ulong choice = isChosenAnew && now is not null ? now.Choose(ticket) : 0;
        var moment = Moment.Of(entry, before, statusBefore, now, isUnseen);
        ClockCourse[] original = clocks;
        for (int i = 0; i < original.Length; i++)
        {
            MetricPlan metric = plan.Metrics[i];
            ref readonly ClockCourse clock = ref original[i];
            SlaTerms? promised = isChosenAnew ? now?.TermsOf(i, ticket, choice) : clock.Promised;
            if (ReferenceEquals(promised, clock.Promised) && (metric.IsPerCommitment || (!isOwnersTurn && metric.LeavesAlone(clock, moment))))
            {
                continue;
            }

            // What commitments are promised is kept here; their own clocks follow.
            ClockCourse after = metric.IsPerCommitment ? clock with { Promised = promised } : Take(clock, promised, metric, moment, policyBefore, isOwnersTurn);
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

    /// <summary>A clock after an event that may concern it.</summary>
    private ClockCourse Take(in ClockCourse clock, SlaTerms? promised, MetricPlan metric, in Moment moment, int policyBefore, bool isOwnersTurn)
    {
        if (clock is { IsSpent: true, Latest: null, Promised: not null } && promised is not null && metric.Begins(moment))
        {
            // Something was promised while the ticket was solved or withdrawn: what is owed now that it is to be worked on again is what would be, had it been promised before.
            ChangeMode mode = moment.Policy!.Policy.Changes.Policy;
            var change = new ChangeContext(moment.At, moment.Sequence, SlaChangeKind.Policy, mode, IsAlike: false, metric, moment.Policy, log);
            return ClockStep.Settle(ClockChange.Adopt(clock with { Promised = promised }, promised, change), metric, moment);
        }

        bool isChanged = promised != clock.Promised;

        // What was not promised before this event is taken up from the whole course of the ticket below, and not begun by the event alone.
        bool isTakenUp = clock.Promised is null && log.Count > 1;
        ClockCourse after = ClockStep.Take(isChanged && !isTakenUp ? clock with { Promised = promised } : clock, metric, moment);

        // A cycle that had ended when its terms changed takes the change up when it goes on.
        bool goesOn = after.Latest is { IsOpen: true } open && open.StartedBy != moment.Sequence && clock.Promised is not null && promised is not null && open.Terms != clock.Promised;
        if (!isChanged && !goesOn && !(isOwnersTurn && after.IsOpen))
        {
            return after;
        }

        SlaTerms? from = goesOn ? after.Latest!.Terms : clock.Promised;
        uint happened = goesOn ? HappenedAfter(clock.Latest!.EndedBy) : moment.Happened;
        ClockCourse turned = from == promised && !isOwnersTurn ? after : ClockChange.Take(after, from, promised, ContextOf(from, promised, goesOn ? -1 : policyBefore, metric, moment, happened));
        return ClockStep.Settle(turned, metric, moment);
    }

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
        return new ChangeContext(moment.At, moment.Sequence, kind, now?.Policy.Changes.For(kind) ?? ChangeMode.Retroactive, AreAlike(from, to, old, now), metric, now, log);
    }

    /// <summary>What differs between terms; where there is a promise only before or after, whether another policy applies.</summary>
    private static SlaChangeKind KindOf(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) =>
        from is null || to is null ? (IsSame(old?.Policy, now?.Policy) ? SlaChangeKind.Target : SlaChangeKind.Policy)
        : !string.Equals(from.Policy, to.Policy, StringComparison.Ordinal) || from.PolicyVersion != to.PolicyVersion ? SlaChangeKind.Policy
        : from.Amount == to.Amount && from.DueOn == to.DueOn && from.Boundary == to.Boundary && !Equals(from.Calendar, to.Calendar) ? SlaChangeKind.Calendar
        : SlaChangeKind.Target;

    private static bool IsSame(SlaPolicy? old, SlaPolicy? now) => string.Equals(old?.Id, now?.Id, StringComparison.Ordinal) && old?.Version == now?.Version;

    private static bool AreAlike(SlaTerms? from, SlaTerms? to, PolicyPlan? old, PolicyPlan? now) =>
        from?.IsDate == to?.IsDate
        && (ReferenceEquals(old, now) || (old is not null && now is not null && old.Policy.ReopenMode == now.Policy.ReopenMode && old.Policy.PausesWhile == now.Policy.PausesWhile));

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
