using System.Globalization;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets;

/// <summary>All events of one ticket, in order and without a gap, with the ticket that they make.</summary>
/// <remarks>
/// <para>Appending costs what the events cost that are appended, however long the history is, as long as each append is on the longest history so far.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all events.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketHistory : IEquatable<TicketHistory>
{
    private readonly AppendLog<TicketEvent> events;

    private TicketHistory(AppendLog<TicketEvent> events, Ticket ticket)
    {
        this.events = events;
        Events = events;
        Ticket = ticket;
    }

    /// <summary>The events, the one of sequence 1 first.</summary>
    public IReadOnlyList<TicketEvent> Events { get; }

    /// <summary>The ticket as it stands after the last event.</summary>
    public Ticket Ticket { get; }

    /// <summary>The events, for those who walk all of them.</summary>
    internal ReadOnlySpan<TicketEvent> Span => events.AsSpan();

    /// <summary>The history that events make.</summary>
    /// <param name="events">The events, in order of sequence, from the first.</param>
    /// <exception cref="ArgumentException">There is no event, or the first is no <see cref="TicketOpened"/>.</exception>
    /// <exception cref="TicketHistoryException">An event cannot follow the one before it.</exception>
    public static TicketHistory Of(params TicketEvent[] events) => Of((IEnumerable<TicketEvent>)Guard.NotNull(events));

    /// <inheritdoc cref="Of(TicketEvent[])"/>
    public static TicketHistory Of(IEnumerable<TicketEvent> events)
    {
        TicketEvent[] all = [.. Guard.NotNull(events)];
        return new TicketHistory(new AppendLog<TicketEvent>(all), Ticket.Replay(all));
    }

    /// <summary>The history of a ticket that another system kept.</summary>
    /// <remarks>
    /// The opening comes first; the other events follow in order of <see cref="TicketEvent.HappenedAt"/>, those of one instant in the order given, but that a merge, a spam mark or a deletion comes before a change to a solved
    /// or closed status of its instant: many systems tell the status that it brought as a change of its own. Sequences are given anew,
    /// and all events are marked as imported. An event from before the opening follows it, and keeps its moment. What they say is taken as it is: no rule of the desk is asked whether it would have allowed it.
    /// </remarks>
    /// <param name="events">The events, in any order and with any sequences: one <see cref="TicketOpened"/>, all of one ticket.</param>
    /// <exception cref="ArgumentException">There is not exactly one opening, an event is of another ticket, or one is an <see cref="UnknownTicketEvent"/>, whose document holds its sequence.</exception>
    public static TicketHistory Import(IEnumerable<TicketEvent> events)
    {
        TicketEvent[] given = [.. Guard.NotNull(events)];
        TicketEvent[] openings = [.. given.Where(each => Guard.NotNull(each, nameof(events)) is TicketOpened)];
        if (openings.Length != 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A history has one TicketOpened, but this has {openings.Length}."), nameof(events));
        }

        if (Array.Find(given, each => each.Ticket != openings[0].Ticket || each is UnknownTicketEvent) is { } stray)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The event {stray.GetType().Name} of {stray.Ticket} at {stray.HappenedAt} cannot be imported into the history of {openings[0].Ticket}."), nameof(events));
        }

        // OrderBy is stable.
        return Of([.. openings.Concat(given.Where(each => each is not TicketOpened).OrderBy(each => each.HappenedAt).GroupBy(each => each.HappenedAt).SelectMany(OfOneInstant)).Select((each, index) => each with
        {
            Header = new EventHeader(each.Ticket, index + 1, each.HappenedAt, each.RecordedAt, each.By, isImported: true, each.ByTeam),
        })]);
    }

    /// <summary>The history with more events at its end.</summary>
    /// <param name="more">The events, in order of sequence; those of a decision that are this ticket's (<see cref="TicketDecision.EventsOf"/>). None gives an equal history.</param>
    /// <exception cref="TicketHistoryException">An event cannot follow the one before it. Nothing of <paramref name="more"/> has been appended.</exception>
    public TicketHistory Append(params TicketEvent[] more) => Append((IEnumerable<TicketEvent>)Guard.NotNull(more));

    /// <inheritdoc cref="Append(TicketEvent[])"/>
    public TicketHistory Append(IEnumerable<TicketEvent> more)
    {
        TicketEvent[] all = [.. Guard.NotNull(more)];
        Ticket after = Ticket.ApplyAll(all);
        return new TicketHistory(events.With(all), after);
    }

    /// <summary>The ticket as it stood after one of its events, folded anew from the first.</summary>
    /// <param name="sequence">The sequence of the event, from 1 to that of the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    public Ticket At(int sequence) => Guard.InRange(sequence, 1, events.Count) == events.Count ? Ticket : Ticket.Replay(Events.Take(sequence));

    /// <summary>Whether two histories have the same events.</summary>
    /// <param name="other">The other history.</param>
    public bool Equals(TicketHistory? other) => other is not null && (ReferenceEquals(this, other) || Events.SequenceEqual(other.Events));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TicketHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ticket.Id, events.Count);

    /// <summary>The ticket and the number of events, such as <c>INC-7 (Open): No dial tone, 12 events</c>.</summary>
    public override string ToString() => $"{Ticket}, {events.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} events";

    /// <summary>The events of one instant, with what withdraws the ticket before the status that it brought.</summary>
    private static TicketEvent[] OfOneInstant(IEnumerable<TicketEvent> events)
    {
        TicketEvent[] all = [.. events];
        int withdrawn = Array.FindIndex(all, each => each is TicketMerged or MarkedAsSpam or TicketDeleted);
        int ended = Array.FindIndex(all, each => each is StatusChanged { To.Category.IsSolved: true });
        return ended < 0 || withdrawn < ended ? all : [.. all[..ended], all[withdrawn], .. all[ended..withdrawn], .. all[(withdrawn + 1)..]];
    }
}
