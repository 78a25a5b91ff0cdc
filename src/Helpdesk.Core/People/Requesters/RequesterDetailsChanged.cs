using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>Something else is known of a requester besides their identities: name, claims, language, zone or tier.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterDetailsChanged : RequesterEvent
{
    /// <summary>A change.</summary>
    /// <param name="requesterId">The requester.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="details">All that is known of them from now on.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the sequence is below 1.</exception>
    public RequesterDetailsChanged(RequesterId requesterId, int sequence, Instant happenedAt, RequesterDetails details)
        : base(requesterId, sequence, happenedAt) => Details = Guard.NotNull(details);

    /// <summary>All that is known of them from now on.</summary>
    public RequesterDetails Details { get; }

    private protected override string Description => $"details changed, {Details}";

    internal override Requester ApplyTo(Requester before) => before with { Details = Details };
}
