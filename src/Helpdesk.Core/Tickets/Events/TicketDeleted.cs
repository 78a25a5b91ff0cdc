namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was deleted. Its history is kept.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketDeleted : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public TicketDeleted(EventHeader header)
        : base(header)
    {
    }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Standing = TicketStanding.Deleted;
    }
}
