namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was taken back from the deleted ones: it is active, or merged where it had been merged. On a ticket that is not deleted it changes nothing.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketRestored : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public TicketRestored(EventHeader header)
        : base(header)
    {
    }

    internal override void ApplyTo(Ticket draft)
    {
        draft.TakeBack(TicketStanding.Deleted);
    }
}
