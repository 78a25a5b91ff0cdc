using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>An identity is no longer a requester's, and nobody's: a number that was given up, a link made in error.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record IdentityUnlinked : RequesterEvent
{
    /// <summary>The end of a link.</summary>
    /// <param name="requesterId">The requester.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="identity">The identity.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the sequence is below 1.</exception>
    public IdentityUnlinked(RequesterId requesterId, int sequence, Instant happenedAt, Identity identity)
        : base(requesterId, sequence, happenedAt) => Identity = Guard.NotNull(identity);

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    private protected override string Description => $"unlinked {Identity}";

    internal override Requester ApplyTo(Requester before) => before with { Links = before.Links.Remove(Identity) };
}
