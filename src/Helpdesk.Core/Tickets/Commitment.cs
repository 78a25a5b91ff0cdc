using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>Something that was promised to the requester of a ticket by a moment: "we call you back by five".</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record Commitment
{
    internal Commitment(CommitmentId id, string promise, Author by, Instant madeAt, Instant dueAt)
    {
        Id = id;
        Promise = promise;
        By = by;
        MadeAt = madeAt;
        DueAt = dueAt;
    }

    /// <summary>The host's key of the commitment, unique within the ticket.</summary>
    public CommitmentId Id { get; }

    /// <summary>What was promised.</summary>
    public string Promise { get; }

    /// <summary>Who promised it.</summary>
    public Author By { get; }

    /// <summary>When it was promised.</summary>
    public Instant MadeAt { get; }

    /// <summary>By when it is to be kept; kept at this very instant is in time.</summary>
    public Instant DueAt { get; }

    /// <summary>What has become of it.</summary>
    public CommitmentState State { get; internal init; }

    /// <summary>When it was kept or withdrawn; null while it is outstanding.</summary>
    public Instant? SettledAt { get; internal init; }
}
