namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was given a type.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TypeChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The type from now on.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public TypeChanged(EventHeader header, TicketType to)
        : base(header)
    {
        To = Guard.NotNull(to);
    }

    /// <summary>The type from now on.</summary>
    public TicketType To { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Type = To };
    }
}
