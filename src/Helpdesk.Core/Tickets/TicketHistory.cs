using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets;

/// <summary>All events of one ticket, in order and without a gap, with the ticket that they make.</summary>
/// <remarks>
/// <para>Appending costs what the events cost that are appended, however long the history is, as long as each append is on the longest history so far.</para>
/// <para>Immutable and thread-safe. Equality compares all events.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketHistory : IEquatable<TicketHistory>
{
    private readonly AppendLog<TicketEntry> entries;

    // Whether the events happened in the order of their sequence, as they do except for imported history.
    private readonly bool isInOrder;
    private ReorderedHistory? reordered;
    private TicketMessage[]? messages;

    private TicketHistory(AppendLog<TicketEntry> entries, bool isInOrder, Ticket ticket)
    {
        this.entries = entries;
        this.isInOrder = isInOrder;
        Events = new EventList(entries);
        Ticket = ticket;
    }

    /// <summary>The events, the one of sequence 1 first.</summary>
    public IReadOnlyList<TicketEvent> Events { get; }

    /// <summary>The ticket in its current state after the last event.</summary>
    public Ticket Ticket { get; }

    /// <summary>
    /// The conversation: what requester and agents wrote, the first message of the opening included, automatic replies and internal notes; in order of when they were said, and in order of the sequence where that was at once.
    /// </summary>
    /// <remarks>
    /// <para>Whoever shows it to the requester leaves out what is not <see cref="TicketMessage.IsPublic"/>. What was said on tickets that were merged into this one stays in their histories (<see cref="Ticket.MergedFrom"/>).</para>
    /// <para>It is read from the events when first asked for, and then kept.</para>
    /// </remarks>
    public ImmutableArray<TicketMessage> Messages => ImmutableCollectionsMarshal.AsImmutableArray(messages ??= ReadMessages());

    /// <summary>What the events did, in order of when they happened, and in order of the sequence where they happened at once: the opening first, whatever happened before it.</summary>
    internal ReadOnlySpan<TicketEntry> Course => isInOrder ? entries.AsSpan() : Reordered.Entries;

    /// <summary>The ticket that the events make in order of when they happened.</summary>
    internal Ticket TicketByTime => isInOrder ? Ticket : Reordered.Ticket;

    // Whoever is late makes the same again, which does no harm.
    private ReorderedHistory Reordered => reordered ??= ReorderedHistory.Of(Events);

    /// <summary>The history that events make.</summary>
    /// <param name="events">The events, in order of sequence, from the first.</param>
    /// <exception cref="ArgumentException">There is no event, or the first is not a <see cref="TicketOpened"/>.</exception>
    /// <exception cref="TicketHistoryException">An event cannot follow the one before it.</exception>
    public static TicketHistory Of(params TicketEvent[] events) => Of((IEnumerable<TicketEvent>)Guard.NotNull(events));

    /// <inheritdoc cref="Of(TicketEvent[])"/>
    public static TicketHistory Of(IEnumerable<TicketEvent> events)
    {
        TicketEvent[] all = [.. Guard.NotNull(events)];
        TicketOpened opened = all.Length == 0 ? throw new ArgumentException("A history has at least one event.", nameof(events))
            : all[0] as TicketOpened ?? throw new ArgumentException("A history begins with a TicketOpened.", nameof(events));
        (Ticket draft, TicketEntry first) = Ticket.Open(opened);
        AppendLog<TicketEntry> beginning = AppendLog<TicketEntry>.WithCapacity(all.Length).Extend(first);
        return Append(draft, beginning, isInOrder: true, all.AsSpan(1), nameof(events));
    }

    /// <summary>The history of a ticket that another system kept.</summary>
    /// <remarks>
    /// The opening comes first; the other events follow in order of <see cref="TicketEvent.HappenedAt"/>, those of one instant in the order given, but that a merge, a spam mark or a deletion comes before a change to a solved
    /// or closed status of its instant: many systems tell the status that it brought as a change of its own. Sequences are given again,
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

        if (Array.Find(given, each => each.TicketId != openings[0].TicketId || each is UnknownTicketEvent) is { } stray)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The event {stray.GetType().Name} of {stray.TicketId} at {stray.HappenedAt} cannot be imported into the history of {openings[0].TicketId}."), nameof(events));
        }

        // OrderBy is stable.
        return Of([.. openings.Concat(given.Where(each => each is not TicketOpened).OrderBy(each => each.HappenedAt).GroupBy(each => each.HappenedAt).SelectMany(OfOneInstant)).Select((each, index) => each with
        {
            Header = new EventHeader(each.TicketId, index + 1, each.HappenedAt, each.RecordedAt, each.By, isImported: true, each.ByTeam),
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
        return Append(Ticket.Draft(), entries, isInOrder, all, nameof(more));
    }

    /// <summary>The history after what a command did: with those events of the decision at its end that are this ticket's.</summary>
    /// <param name="decision">The decision. One without an event of this ticket gives an equal history.</param>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    /// <exception cref="TicketHistoryException">The ticket has gone on since it was decided, so that an event cannot follow the last one.</exception>
    public TicketHistory Append(TicketDecision decision) => Append(Guard.NotNull(decision).EnsureAccepted().EventsOf(Ticket.Id));

    /// <summary>The ticket as it stood after one of its events, folded again from the first.</summary>
    /// <param name="sequence">The sequence of the event, from 1 to that of the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    public Ticket At(int sequence) => Guard.InRange(sequence, 1, entries.Count) == entries.Count ? Ticket : Ticket.Replay(Events.Take(sequence));

    /// <summary>Whether two histories have the same events.</summary>
    /// <param name="other">The other history.</param>
    public bool Equals(TicketHistory? other) => other is not null && (ReferenceEquals(this, other) || Events.SequenceEqual(other.Events));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TicketHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ticket.Id, entries.Count);

    /// <summary>The ticket and the number of events, such as <c>INC-7 (Open): No dial tone, 12 events</c>.</summary>
    public override string ToString() => $"{Ticket}, {entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} events";

    private TicketMessage[] ReadMessages()
    {
        TicketMessage[] found = [.. Events.Select(TicketMessage.Of).OfType<TicketMessage>()];

        // OrderBy is stable.
        return isInOrder ? found : [.. found.OrderBy(each => each.HappenedAt)];
    }

    /// <summary>A history with more events at its end.</summary>
    /// <param name="draft">A draft of the ticket in its current state before them.</param>
    /// <param name="sofar">What the events so far did.</param>
    /// <param name="isInOrder">Whether those happened in the order of their sequence.</param>
    /// <param name="more">The events.</param>
    /// <param name="parameter">What they are called where they were given.</param>
    private static TicketHistory Append(Ticket draft, AppendLog<TicketEntry> sofar, bool isInOrder, ReadOnlySpan<TicketEvent> more, string parameter)
    {
        var added = new TicketEntry[more.Length];
        long before = sofar.AsSpan()[^1].At;
        for (int i = 0; i < more.Length; i++)
        {
            added[i] = draft.Enter(Guard.NotNull(more[i], parameter), isReordered: false);
            isInOrder &= added[i].At >= before;
            before = added[i].At;
        }

        return new TicketHistory(sofar.With(added), isInOrder, draft);
    }

    /// <summary>The events of one instant, with what withdraws the ticket before the status that it brought.</summary>
    private static TicketEvent[] OfOneInstant(IEnumerable<TicketEvent> events)
    {
        TicketEvent[] all = [.. events];
        int withdrawn = Array.FindIndex(all, each => each is TicketMerged or MarkedAsSpam or TicketDeleted);
        int ended = Array.FindIndex(all, each => each is StatusChanged { To.Category.IsSolved: true });
        return ended < 0 || withdrawn < ended ? all : [.. all[..ended], all[withdrawn], .. all[ended..withdrawn], .. all[(withdrawn + 1)..]];
    }

    /// <summary>The events of entries.</summary>
    private sealed class EventList(AppendLog<TicketEntry> entries) : IReadOnlyList<TicketEvent>
    {
        public int Count => entries.Count;

        public TicketEvent this[int index] => entries[index].Event;

        public IEnumerator<TicketEvent> GetEnumerator()
        {
            for (int i = 0; i < entries.Count; i++)
            {
                yield return entries[i].Event;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
