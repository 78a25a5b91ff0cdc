namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was given a priority.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PriorityChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The priority from now on.</param>
    /// <param name="impact">The impact that it was derived from; null when it was not.</param>
    /// <param name="urgency">The urgency that it was derived from; null when it was not.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public PriorityChanged(EventHeader header, Priority to, Impact? impact, Urgency? urgency)
        : base(header)
    {
        To = Guard.NotNull(to);
        Impact = impact;
        Urgency = urgency;
    }

    /// <summary>The priority from now on.</summary>
    public Priority To { get; }

    /// <summary>The impact that it was derived from; null when it was not.</summary>
    public Impact? Impact { get; }

    /// <summary>The urgency that it was derived from; null when it was not.</summary>
    public Urgency? Urgency { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Head = draft.Head with { Priority = To, Impact = Impact, Urgency = Urgency };
    }
}
