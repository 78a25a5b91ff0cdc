namespace Helpdesk.Tickets.Events;

/// <summary>A link was taken away.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record LinkRemoved : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="link">The link.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public LinkRemoved(EventHeader header, TicketLink link)
        : base(header)
    {
        Link = Guard.NotNull(link);
    }

    /// <summary>The link.</summary>
    public TicketLink Link { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Extras = draft.Extras with { Links = draft.Extras.Links.Remove(Link) };
    }
}
