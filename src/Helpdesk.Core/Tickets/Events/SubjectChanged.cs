namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was given another subject.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SubjectChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The subject from now on, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public SubjectChanged(EventHeader header, string to)
        : base(header)
    {
        To = Guard.Text(to, TicketLimits.Subject);
    }

    /// <summary>The subject from now on, of at most <see cref="TicketLimits.Subject"/> characters.</summary>
    public string To { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Subject = To };
    }
}
