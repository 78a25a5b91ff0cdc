namespace Helpdesk.Tickets.Events;

/// <summary>Another ticket was merged into this one.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record TicketAbsorbed : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="from">The ticket that ended.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public TicketAbsorbed(EventHeader header, TicketId from)
        : base(header)
    {
        From = Guard.Key(from);
    }

    /// <summary>The ticket that ended.</summary>
    public TicketId From { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Extras = draft.Extras with { Absorbed = draft.Extras.Absorbed.Add(From) };
    }
}
