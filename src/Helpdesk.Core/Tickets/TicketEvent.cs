using System.Globalization;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>Something that happened to a ticket. The history of a ticket is the list of its events, and everything else about it follows from them.</summary>
/// <remarks>
/// <para>The kinds are those of <see cref="Events"/>, a set that grows with the versions of the library: an event of a kind that this version does not know is read as an
/// <see cref="Events.UnknownTicketEvent"/> and kept.</para>
/// <para>Immutable and thread-safe. Equality compares the kind and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record TicketEvent
{
    private protected TicketEvent(EventHeader header) =>
        Header = header.Sequence > 0 ? header : throw new ArgumentException("The header is the default, which belongs to no ticket.", nameof(header));

    /// <summary>Of which ticket, at which place in its history, when, and by whom.</summary>
    public EventHeader Header { get; internal init; }

    /// <summary>The ticket.</summary>
    public TicketId TicketId => Header.TicketId;

    /// <summary>The place in the ticket's history, from 1.</summary>
    public int Sequence => Header.Sequence;

    /// <summary>When it happened.</summary>
    public Instant HappenedAt => Header.HappenedAt;

    /// <summary>When it happened, in nanoseconds since the Unix epoch.</summary>
    internal long HappenedAtNanoseconds => Nanos.From(Header.HappenedAt);

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt => Header.RecordedAt;

    /// <summary>Who did it.</summary>
    public Author By => Header.By;

    /// <summary>The team for which the agent acted who did it; null where that is not known, and for all who are no agents.</summary>
    public TeamId? ByTeam => Header.ByTeam;

    /// <summary>Refuses the event where the ticket would hold more of something than it may, so that the cost of an event is bounded whatever came before.</summary>
    /// <exception cref="TicketHistoryException">It would.</exception>
    internal void Bound(int count, int most, string what)
    {
        if (count > most)
        {
            throw new TicketHistoryException(Header, string.Create(CultureInfo.InvariantCulture, $"the ticket may have {most} {what}, but would have {count}"));
        }
    }

    /// <summary>Changes a draft of the ticket, which no one else sees yet, as the event says. Sequence and time are already validated.</summary>
    internal abstract void ApplyTo(Ticket draft);
}
