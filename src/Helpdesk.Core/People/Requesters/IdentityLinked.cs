using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>An identity was found to be a requester's.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record IdentityLinked : RequesterEvent
{
    /// <summary>A link.</summary>
    /// <param name="requesterId">The requester.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When it was found.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="reason">The evidence, with at most <see cref="RequesterLimits.Reason"/> characters.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the sequence is below 1, or the reason is blank, too long or holds an unpaired surrogate.</exception>
    public IdentityLinked(RequesterId requesterId, int sequence, Instant happenedAt, Identity identity, string reason)
        : base(requesterId, sequence, happenedAt)
    {
        Identity = Guard.NotNull(identity);
        Reason = Guard.Text(reason, RequesterLimits.Reason);
    }

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    /// <summary>The evidence, as the host put it.</summary>
    public string Reason { get; }

    private protected override string Description => $"linked {Identity}";

    internal override Requester ApplyTo(Requester before) => before with { Links = before.Links.SetItem(Identity, new IdentityLink(Identity, RequesterId, Reason, HappenedAt)) };
}
