namespace Helpdesk.Tickets.Events;

/// <summary>Someone left a note that the requester does not see. It never counts as a response.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record InternalNoteAdded : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="text">The note, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public InternalNoteAdded(EventHeader header, string text)
        : base(header)
    {
        Text = Guard.Text(text, TicketLimits.Text);
    }

    /// <summary>The note, of at most <see cref="TicketLimits.Text"/> characters.</summary>
    public string Text { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.CountInternalNote();
    }
}
