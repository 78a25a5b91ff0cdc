namespace Helpdesk.Tickets.Events;

/// <summary>The ticket went to a team or an agent, or to nobody.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AssignmentChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">Who has the ticket from now on; null for nobody.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public AssignmentChanged(EventHeader header, Assignment? to)
        : base(header)
    {
        To = to;
    }

    /// <summary>Who has the ticket from now on; null for nobody.</summary>
    public Assignment? To { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Assign(To, HappenedAtNanoseconds);
    }
}
