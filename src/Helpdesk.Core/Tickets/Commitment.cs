using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>Something that was promised to the requester of a ticket by a moment: "we call you back by five".</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Commitment
{
    internal Commitment(CommitmentId id, string promise, Author by, Instant madeAt, Instant dueAt, int madeBySequence)
    {
        Id = id;
        Promise = promise;
        By = by;
        MadeAt = madeAt;
        DueAt = dueAt;
        MadeBySequence = madeBySequence;
    }

    /// <summary>The host's key of the commitment, unique within the ticket.</summary>
    public CommitmentId Id { get; }

    /// <summary>What was promised.</summary>
    public string Promise { get; }

    /// <summary>Who promised it.</summary>
    public Author By { get; }

    /// <summary>When it was promised, which is before it came to the ticket when it came with a merge.</summary>
    public Instant MadeAt { get; }

    /// <summary>The sequence of the event by which the ticket has it.</summary>
    public int MadeBySequence { get; }

    /// <summary>By when it is to be kept; kept at this very instant is in time.</summary>
    public Instant DueAt { get; }

    /// <summary>What has become of it.</summary>
    public CommitmentState State { get; internal init; }

    /// <summary>When it was kept, withdrawn or moved; null while it is outstanding.</summary>
    public Instant? SettledAt { get; internal init; }

    /// <summary>The sequence of the event that settled it; null while it is outstanding.</summary>
    public int? SettledBySequence { get; internal init; }

    /// <summary>Whether it was broken: kept or withdrawn after its due instant. One that is outstanding is overdue after that instant, which <see cref="IsOverdueAt"/> tells.</summary>
    public bool IsMissed => State is CommitmentState.KeptLate or CommitmentState.WithdrawnLate;

    /// <summary>Whether it is outstanding and a moment is later than its due instant.</summary>
    /// <param name="moment">The moment.</param>
    public bool IsOverdueAt(Instant moment) => State == CommitmentState.Outstanding && moment > DueAt;

    /// <summary>From when its time counts, in nanoseconds: when it was made, or its due instant where history says that it was made later.</summary>
    internal long Start => Nanos.From(Instant.Min(MadeAt, DueAt));

    /// <summary>The commitment as an event settles it. What is settled is settled once, so that later events change nothing.</summary>
    internal Commitment Settled(CommitmentState inTime, CommitmentState late, Instant at, int bySequence) => State != CommitmentState.Outstanding
        ? this
        : this with { State = at <= DueAt ? inTime : late, SettledAt = at, SettledBySequence = bySequence };
}
