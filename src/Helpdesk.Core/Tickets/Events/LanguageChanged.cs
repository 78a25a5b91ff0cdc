namespace Helpdesk.Tickets.Events;

/// <summary>The ticket is in another language than it was thought to be.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record LanguageChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The language from now on.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public LanguageChanged(EventHeader header, Language to)
        : base(header)
    {
        To = to;
    }

    /// <summary>The language from now on.</summary>
    public Language To { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Language = To };
    }
}
