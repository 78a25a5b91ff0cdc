using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>A requester was found to be another, who replaces them: the last event of the one who was merged. The other's history has a <see cref="RequesterMergedFrom"/> of the same decision.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterMerged : RequesterEvent
{
    /// <summary>A merge.</summary>
    /// <param name="requesterId">The requester who was merged.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When it was decided.</param>
    /// <param name="into">The remaining requester.</param>
    /// <param name="reason">The evidence, with at most <see cref="RequesterLimits.Reason"/> characters.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the two are one, the sequence is below 1, or the reason is blank, too long or holds an unpaired surrogate.</exception>
    public RequesterMerged(RequesterId requesterId, int sequence, Instant happenedAt, RequesterId into, string reason)
        : base(requesterId, sequence, happenedAt)
    {
        Into = Guard.Key(into);
        Reason = Guard.Text(reason, RequesterLimits.Reason);
        if (into == requesterId)
        {
            throw new ArgumentException($"{into} cannot be merged into itself.", nameof(into));
        }
    }

    /// <summary>The remaining requester.</summary>
    public RequesterId Into { get; }

    /// <summary>The evidence, as the host put it.</summary>
    public string Reason { get; }

    private protected override string Description => $"merged into {Into}";

    internal override Requester ApplyTo(Requester before) => before with { MergedInto = Into };
}
