namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was marked as unsolicited.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MarkedAsSpam : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public MarkedAsSpam(EventHeader header)
        : base(header)
    {
    }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Standing = TicketStanding.Spam;
    }
}
