using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>
/// Service levels the way one would first write them: every event is put to every metric by reading its conditions as they stand, all of it again for every question, and time is counted by stepping.
/// Slow, and meant to be obviously right: it shares no code with the engine, which is held against it.
/// </summary>
/// <param name="book">The policies.</param>
/// <param name="calendars">The openings of all calendars, by id.</param>
/// <param name="channels">The calendars of channels, by the channel's id.</param>
internal sealed class NaiveDesk(SlaPolicyBook book, IReadOnlyDictionary<string, NaiveHours> calendars, IReadOnlyDictionary<string, string> channels)
{
    /// <summary>The clocks that have run up to a moment, in the order of the book's metrics.</summary>
    public IReadOnlyList<NaiveClock> Evaluate(IEnumerable<TicketEvent> history, Instant asOf)
    {
        NaiveClock[] clocks = [.. book.Metrics.Where(each => each.Recurrence != CycleRecurrence.PerCommitment).Select(each => new NaiveClock(each))];
        var commitments = new List<NaiveCommitment>();
        var wanted = new Dictionary<string, (NaiveTerms? Terms, SlaPolicy? By, bool IsKept)>(StringComparer.Ordinal);
        IReadOnlyList<NaiveEvent> events = NaiveEvent.Of(history, asOf);
        SlaPolicy? policy = null;
        bool isKept = false;
        for (int i = 0; i < events.Count; i++)
        {
            NaiveEvent next = events[i];
            SlaPolicy? before = policy;
            policy = PolicyOf(next.After);

            // Neither a policy nor a promise is lost by solving or closing the ticket, but when it is unsolved again and there is none.
            isKept = policy is null && before is not null && IsLostByStatus(next, isKept);
            policy = isKept ? before : policy;
            commitments.AddRange(book.Metrics.Where(each => each.Recurrence == CycleRecurrence.PerCommitment && next.Event is PromiseMade).Select(each => new NaiveCommitment(each, (PromiseMade)next.Event)));
            foreach (SlaMetric metric in book.Metrics.Where(each => each.Recurrence == CycleRecurrence.PerCommitment))
            {
                (NaiveTerms? Terms, SlaPolicy? By, bool IsKept) was = wanted.GetValueOrDefault(metric.Id);
                NaiveTerms? terms = policy is null ? null : TermsOf(policy, metric, next.After);
                bool isWantKept = terms is null && was.Terms is not null && IsLostByStatus(next, was.IsKept);
                SlaPolicy? by = isWantKept ? was.By : policy;
                terms = isWantKept ? TermsOf(by!, metric, next.After) ?? was.Terms : terms;
                wanted[metric.Id] = (terms, by, isWantKept);
                foreach (NaiveCommitment each in commitments.Where(each => each.Clock.Metric.Id == metric.Id))
                {
                    each.Hear([.. events.Take(i + 1)], terms, by);
                }
            }

            foreach (NaiveClock clock in clocks)
            {
                Hear(clock, [.. events.Take(i + 1)], before, policy);
            }
        }

        return [.. clocks.Concat(commitments.Select(each => each.Clock)).Where(each => each.Cycles.Count > 0).OrderBy(each => book.Metrics.IndexOf(each.Metric))];
    }

    private static bool IsLostByStatus(NaiveEvent next, bool wasBefore) => next.After.Status.Category.IsSolved && (wasBefore || next.Before?.Status != next.After.Status);

    /// <summary>Tells a clock of the last of some events.</summary>
    private void Hear(NaiveClock clock, IReadOnlyList<NaiveEvent> sofar, SlaPolicy? before, SlaPolicy? policy)
    {
        NaiveEvent next = sofar[^1];
        NaiveTerms? promised = policy is null ? null : TermsOf(policy, clock.Metric, next.After);

        clock.IsKept = promised is null && clock.Promised is not null && IsLostByStatus(next, clock.IsKept);
        if (clock.IsKept)
        {
            policy = clock.PromisedBy!;
            promised = TermsOf(policy, clock.Metric, next.After) ?? clock.Promised;
        }

        NaiveTerms? was = clock.Promised;
        if (clock.TakeUpLate(promised, new NaiveTurn(sofar, policy, SlaChangeKind.Policy, ModeOf(policy, SlaChangeKind.Policy))))
        {
            clock.PromisedBy = policy;
            return;
        }

        // What was not promised before is carried over below, from all that has happened, and not begun by this event alone.
        clock.Promised = was is null && sofar.Count > 1 ? null : promised;
        bool wasOpen = clock.Open is not null;
        int? endedBy = clock.Cycles.LastOrDefault()?.EndedBy;
        clock.Hear(sofar, policy);
        clock.PromisedBy = policy;
        NaiveCycle? wentOn = !wasOpen && promised is not null && clock.Open is { } open && open.StartedBy != next.Sequence ? open : null;
        NaiveTerms? held = wentOn?.Terms ?? was;
        if (held != promised || (next.Is(TicketOccurrence.HandOver) && policy?.Changes.Owner is ChangeMode.EndAndRestart or ChangeMode.Reset))
        {
            // What happened while it had ended is carried over when it goes on.
            IEnumerable<NaiveEvent> since = wentOn is null ? [next] : sofar.Reverse().TakeWhile(each => each.Sequence != endedBy);
            SlaChangeKind kind = KindOf([.. since], held, promised, before, policy);
            clock.Change(held, promised, new NaiveTurn(sofar, policy, kind, ModeOf(policy, kind)));
        }
    }

    /// <summary>The policy that applies to a ticket: the first whose condition it meets.</summary>
    public SlaPolicy? PolicyOf(Ticket ticket) => book.Policies.FirstOrDefault(each => each.Condition is null || each.Condition.Holds(ticket));

    private NaiveTerms? TermsOf(SlaPolicy policy, SlaMetric metric, Ticket ticket)
    {
        if (policy.Targets.FirstOrDefault(each => each.Metric.Id == metric.Id && each.Condition.Holds(ticket)) is not { } target)
        {
            return null;
        }

        if (target is { Amount: null, DueDate: null })
        {
            return new NaiveTerms(policy.Id, policy.Version, Amount: null, DueOn: null, Hours: null, policy.Boundary);
        }

        if (target.Amount is { Kind: TimeAmountKind.Elapsed } elapsed)
        {
            return new NaiveTerms(policy.Id, policy.Version, elapsed, DueOn: null, Hours: null, policy.Boundary);
        }

        NaiveHours hours = calendars[target.Calendar ?? policy.Calendar ?? channels[ticket.Channel.Id.Value]];
        if (target.Amount is { } amount)
        {
            return new NaiveTerms(policy.Id, policy.Version, amount, DueOn: null, hours, policy.Boundary);
        }

        return ticket.Fields.TryGetValue(target.DueDate!.Field, out FieldValue? value) && value.AsDate is { } date
            ? new NaiveTerms(policy.Id, policy.Version, Amount: null, MomentOf(hours, date, target.DueDate.At), hours, policy.Boundary)
            : null;
    }

    /// <summary>A clock time of a date, or the end of its last opening; the next opening where that is outside hours.</summary>
    private static Instant? MomentOf(NaiveHours hours, LocalDate date, LocalTime? at) =>
        at is null && hours.EndOf(date) is { } end ? end : hours.OpenFrom(hours.At(date + (at ?? LocalTime.Midnight)));

    private static ChangeMode ModeOf(SlaPolicy? policy, SlaChangeKind kind) => policy is null ? ChangeMode.Retroactive : kind switch
    {
        SlaChangeKind.Priority => policy.Changes.Priority,
        SlaChangeKind.Owner => policy.Changes.Owner,
        SlaChangeKind.Policy => policy.Changes.Policy,
        SlaChangeKind.Target => policy.Changes.Target,
        _ => policy.Changes.Calendar,
    };

    /// <summary>What happened to the ticket names the kind of a change; otherwise the first difference in the terms does.</summary>
    private static SlaChangeKind KindOf(NaiveEvent[] since, NaiveTerms? from, NaiveTerms? to, SlaPolicy? before, SlaPolicy? now) =>
        Array.Exists(since, each => each.Is(TicketOccurrence.PrioritySet)) ? SlaChangeKind.Priority
        : Array.Exists(since, each => each.Is(TicketOccurrence.HandOver)) ? SlaChangeKind.Owner
        : from is null || to is null ? (before?.Id == now?.Id ? SlaChangeKind.Target : SlaChangeKind.Policy)
        : from.Policy != to.Policy || from.Version != to.Version ? SlaChangeKind.Policy
        : from.Amount != to.Amount || from.DueOn != to.DueOn || from.Boundary != to.Boundary ? SlaChangeKind.Target
        : SlaChangeKind.Calendar;
}
