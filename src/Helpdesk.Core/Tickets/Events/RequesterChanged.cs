namespace Helpdesk.Tickets.Events;

/// <summary>The ticket is another person's than it was thought to be, or that person's tier changed.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The requester from now on.</param>
    /// <param name="tier">The requester's tier, a valid key (see <see cref="TicketId"/>); null for none.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public RequesterChanged(EventHeader header, RequesterId to, string? tier)
        : base(header)
    {
        To = Guard.Key(to);
        Tier = tier is null ? null : KeyText.Check(tier);
    }

    /// <summary>The requester from now on.</summary>
    public RequesterId To { get; }

    /// <summary>The requester's tier, a valid key (see <see cref="TicketId"/>); null for none.</summary>
    public string? Tier { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Requester = To, RequesterTier = Tier };
    }
}
