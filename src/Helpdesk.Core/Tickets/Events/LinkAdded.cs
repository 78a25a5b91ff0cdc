namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was linked to another, which holds the inverse.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record LinkAdded : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="link">The link.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public LinkAdded(EventHeader header, TicketLink link)
        : base(header)
    {
        Link = Guard.NotNull(link);
    }

    /// <summary>The link.</summary>
    public TicketLink Link { get; }

    internal override void ApplyTo(Ticket draft)
    {
        if (!draft.Links.Contains(Link))
        {
            Bound(draft.Links.Length + 1, TicketLimits.Links, "links");
            draft.Extras = draft.Extras with { Links = draft.Links.Add(Link) };
        }
    }
}
