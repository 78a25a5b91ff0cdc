namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was merged into another, which goes on in its place and takes over the promises that are outstanding.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record TicketMerged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="into">The ticket that goes on.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or the other ticket is <c>default</c> or the same.</exception>
    public TicketMerged(EventHeader header, TicketId into)
        : base(header)
    {
        Into = Guard.Key(into) != header.Ticket ? into : throw new ArgumentException($"A ticket is not merged into itself, as {into} would be.", nameof(into));
    }

    /// <summary>The ticket that goes on.</summary>
    public TicketId Into { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.Standing = TicketStanding.Merged;
        draft.Extras = draft.Extras with { MergedInto = Into };
        draft.Settle(commitment: null, CommitmentState.Moved, CommitmentState.Moved, HappenedAt, Sequence);
    }
}
