using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>An event with the ticket before it and after it, of which the conditions of clocks can be asked.</summary>
/// <param name="Event">The event.</param>
/// <param name="At">When it counts: never before the opening.</param>
/// <param name="Before">The ticket before it; null before the opening.</param>
/// <param name="After">The ticket after it.</param>
internal sealed record NaiveEvent(TicketEvent Event, Instant At, Ticket? Before, Ticket After)
{
    public int Sequence => Event.Sequence;

    /// <summary>The commitment to whose clock it is put, which of promises made and settled hears its own alone; null for any other clock.</summary>
    public CommitmentId? Commitment { get; init; }

    public bool Fulfils(ClockCondition condition) => condition switch
    {
        AllClock all => all.Parts.All(Fulfils),
        AnyClock any => any.Parts.Any(Fulfils),
        NotClock not => !Fulfils(not.Inner),
        OccurrenceClock happened => Is(happened.Occurrence),
        StateClock { IsBefore: true } state => Before is not null && state.Condition.Holds(Before),
        StateClock state => state.Condition.Holds(After),
        _ => throw new InvalidOperationException($"There is no reading of {condition}."),
    };

    public bool Is(TicketOccurrence occurrence) => occurrence.Name switch
    {
        nameof(TicketOccurrence.Opened) => Event is TicketOpened,
        nameof(TicketOccurrence.RequesterMessage) => Event is RequesterMessageReceived or TicketOpened { HasRequesterMessage: true },
        nameof(TicketOccurrence.PublicReply) => Event is PublicReplySent,
        nameof(TicketOccurrence.AutomaticReply) => Event is AutomaticReplySent,
        nameof(TicketOccurrence.InternalNote) => Event is InternalNoteAdded,
        nameof(TicketOccurrence.StatusSet) => Event is StatusChanged,
        nameof(TicketOccurrence.TeamChange) => Before?.Assignment?.Team != After.Assignment?.Team,
        nameof(TicketOccurrence.AgentChange) => Before?.Assignment?.Agent != After.Assignment?.Agent,
        nameof(TicketOccurrence.HandOver) => IsHandOver,
        nameof(TicketOccurrence.PrioritySet) => Event is PriorityChanged,
        nameof(TicketOccurrence.FieldsSet) => Event is FieldsChanged,
        nameof(TicketOccurrence.TagsSet) => Event is TagsChanged,
        nameof(TicketOccurrence.PromiseMade) => Event is PromiseMade made && IsOwn(made.Commitment),
        nameof(TicketOccurrence.PromiseSettled) => Event is PromiseSettled settled && IsOwn(settled.Commitment),
        nameof(TicketOccurrence.PromiseWithdrawn) => Event is PromiseSettled { Kept: false } withdrawn && IsOwn(withdrawn.Commitment),
        nameof(TicketOccurrence.TimeLogged) => Event is TimeLogged,
        nameof(TicketOccurrence.Merge) => Event is TicketMerged or TicketAbsorbed,
        nameof(TicketOccurrence.Other) => Event is not AssignmentChanged && !TicketOccurrence.List.Any(each => each != TicketOccurrence.Other && Is(each)),
        _ => throw new InvalidOperationException($"There is no reading of {occurrence}."),
    };

    private bool IsOwn(CommitmentId commitment) => Commitment is null || Commitment == commitment;

    /// <summary>Whether the ticket goes to another team or agent than the last that had it.</summary>
    private bool IsHandOver => Event is AssignmentChanged { To: { } to } && Before is not null
        && ((to.Team is not null && Before.LastTeam is not null && to.Team != Before.LastTeam) || (to.Agent is not null && Before.LastAgent is not null && to.Agent != Before.LastAgent));

    /// <summary>The events of a history that happened up to a moment, in order of when they did, each with the ticket that those before it make.</summary>
    public static IReadOnlyList<NaiveEvent> Of(IEnumerable<TicketEvent> history, Instant asOf)
    {
        TicketEvent[] all = [.. history];
        Instant opening = all[0].HappenedAt;
        if (opening > asOf)
        {
            return [];
        }

        var events = new List<NaiveEvent>();
        Ticket? ticket = null;
        foreach (TicketEvent each in all.Take(1).Concat(all.Skip(1).OrderBy(each => each.HappenedAt).ThenBy(each => each.Sequence)).Where(each => each.HappenedAt <= asOf))
        {
            // Placed anew, as history that was imported in this order.
            TicketEvent placed = each with { Header = new EventHeader(each.Ticket, events.Count + 1, each.HappenedAt, each.RecordedAt, each.By, isImported: true) };
            Ticket after = ticket is null ? Ticket.Replay([placed]) : ticket.Apply(placed);
            events.Add(new NaiveEvent(each, Instant.Max(opening, each.HappenedAt), ticket, after));
            ticket = after;
        }

        return events;
    }
}
