namespace Helpdesk.Tickets.Events;

/// <summary>An event of a kind, or of a version of a kind, that this version of the library does not know: kept whole, so that nothing is lost, and counted, so that it is seen.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts, the document to the letter.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnknownTicketEvent : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="kind">The kind, as its document names it.</param>
    /// <param name="document">The whole document.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a text is empty.</exception>
    public UnknownTicketEvent(EventHeader header, string kind, string document)
        : base(header)
    {
        Kind = Guard.NotBlank(kind);
        Document = Guard.NotBlank(document);
    }

    /// <summary>The kind, as its document names it.</summary>
    public string Kind { get; }

    /// <summary>The whole document, which is written back as it was read.</summary>
    public string Document { get; }

    internal override void ApplyTo(Ticket draft) => draft.CountUnknownEvent();
}
