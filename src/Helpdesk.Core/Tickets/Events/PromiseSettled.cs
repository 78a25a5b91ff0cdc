namespace Helpdesk.Tickets.Events;

/// <summary>A commitment was kept or withdrawn, in time or late. The first such event of a commitment counts.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PromiseSettled : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="commitment">The key of the commitment.</param>
    /// <param name="kept">Whether it was kept; otherwise it was withdrawn.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public PromiseSettled(EventHeader header, CommitmentId commitment, bool kept)
        : base(header)
    {
        Commitment = Guard.Key(commitment);
        Kept = kept;
    }

    /// <summary>The key of the commitment.</summary>
    public CommitmentId Commitment { get; }

    /// <summary>Whether it was kept; otherwise it was withdrawn.</summary>
    public bool Kept { get; }

    internal override void ApplyTo(Ticket draft)
    {
        (CommitmentState inTime, CommitmentState late) = Kept
            ? (CommitmentState.Kept, CommitmentState.KeptLate)
            : (CommitmentState.Withdrawn, CommitmentState.WithdrawnLate);
        draft.Settle(Commitment, inTime, late, HappenedAt, Sequence);
    }
}
