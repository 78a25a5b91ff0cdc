namespace Helpdesk.Tickets.Events;

/// <summary>Another ticket was merged into this one.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketMergedFrom : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="from">The ticket that ended.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or the other ticket is <c>default</c> or the same.</exception>
    public TicketMergedFrom(EventHeader header, TicketId from)
        : base(header)
    {
        From = Guard.Key(from) != header.TicketId ? from : throw new ArgumentException($"{from} cannot be merged into itself.", nameof(from));
    }

    /// <summary>The ticket that ended.</summary>
    public TicketId From { get; }

    internal override void ApplyTo(Ticket draft)
    {
        if (!draft.MergedFrom.Contains(From))
        {
            Bound(draft.MergedFrom.Length + 1, TicketLimits.MergedFrom, "tickets merged into it");
            draft.Extras = draft.Extras with { MergedFrom = draft.Extras.MergedFrom.Add(From) };
        }
    }
}
