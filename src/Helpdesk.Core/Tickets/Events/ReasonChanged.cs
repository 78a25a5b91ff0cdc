namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was given a reason for contact, or lost it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ReasonChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The reason from now on; null for none.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public ReasonChanged(EventHeader header, ContactReason? to)
        : base(header)
    {
        To = to;
    }

    /// <summary>The reason from now on; null for none.</summary>
    public ContactReason? To { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Reason = To };
    }
}
