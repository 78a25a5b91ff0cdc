using NodaTime;

namespace Helpdesk.Tickets.Events;

/// <summary>The requester was promised something by a moment.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PromiseMade : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="commitment">The key of the commitment, new in the ticket.</param>
    /// <param name="promise">What was promised, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="dueAt">By when it is to be kept, this instant included.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public PromiseMade(EventHeader header, CommitmentId commitment, string promise, Instant dueAt)
        : base(header)
    {
        Commitment = Guard.Key(commitment);
        Promise = Guard.Text(promise, TicketLimits.Subject);
        MadeAt = header.HappenedAt;
        DueAt = SupportedRange.Kept(dueAt);
    }

    /// <summary>The key of the commitment, new in the ticket.</summary>
    public CommitmentId Commitment { get; }

    /// <summary>What was promised, of at most <see cref="TicketLimits.Subject"/> characters.</summary>
    public string Promise { get; }

    /// <summary>By when it is to be kept, this instant included.</summary>
    public Instant DueAt { get; }

    /// <summary>When it was promised: when the event happened, by default; earlier for a promise that came from another ticket with a merge.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is out of the supported range.</exception>
    public Instant MadeAt
    {
        get;
        init => field = SupportedRange.Kept(value, nameof(MadeAt));
    }

    internal override void ApplyTo(Ticket draft)
    {
        if (draft.Commitments.Any(each => each.Id == Commitment))
        {
            throw new TicketHistoryException(Header, $"the ticket has a promise '{Commitment}' already");
        }

        Bound(draft.Commitments.Length + 1, TicketLimits.Commitments, "promises");
        draft.Extras = draft.Extras with { Commitments = draft.Extras.Commitments.Add(new Commitment(Commitment, Promise, By, MadeAt, DueAt, Sequence)) };
    }
}
