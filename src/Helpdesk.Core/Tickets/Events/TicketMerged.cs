namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was merged into another, which replaces it: it is closed from then on, and its outstanding promises move there (<see cref="CommitmentState.Moved"/>).</summary>
/// <remarks>
/// <para>One event says all of that, so that no part of a merge can be read as something else: a merged ticket is closed, but nobody solved it, and no clock is judged by it.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketMerged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="into">The remaining ticket.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or the other ticket is <c>default</c> or the same.</exception>
    public TicketMerged(EventHeader header, TicketId into)
        : base(header)
    {
        Into = Guard.Key(into) != header.TicketId ? into : throw new ArgumentException($"{into} cannot be merged into itself.", nameof(into));
    }

    /// <summary>The remaining ticket.</summary>
    public TicketId Into { get; }

    /// <summary>The status from now on, of <see cref="StatusCategory.Closed"/>; <see cref="TicketStatus.Closed"/> by default.</summary>
    /// <exception cref="ArgumentException">The status is of another category.</exception>
    public TicketStatus Status
    {
        get;
        init => field = Guard.NotNull(value).Category == StatusCategory.Closed ? value : throw new ArgumentException($"A merged ticket is closed, which '{value}' is not.", nameof(value));
    } = TicketStatus.Closed;

    internal override void ApplyTo(Ticket draft)
    {
        draft.Standing = TicketStanding.Merged;
        draft.ChangeStatus(Status, resolution: null, wakesAt: null, HappenedAt);
        draft.Extras = draft.Extras with { MergedInto = Into };
        draft.Settle(commitment: null, CommitmentState.Moved, CommitmentState.Moved, HappenedAt, Sequence);
    }
}
