using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>A person became known to the desk: the first event of every requester.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterRegistered : RequesterEvent
{
    /// <summary>A registration.</summary>
    /// <param name="requesterId">The host's key of the person.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="details">What is known of them.</param>
    /// <param name="identities">What they are known by, each proven; at most <see cref="RequesterLimits.Identities"/>.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or there are more identities.</exception>
    public RequesterRegistered(RequesterId requesterId, Instant happenedAt, RequesterDetails details, IEnumerable<Identity> identities)
        : base(requesterId, 1, happenedAt)
    {
        Details = Guard.NotNull(details);
        Identities = [.. Guard.NotNull(identities).Select(each => Guard.NotNull(each, nameof(identities)))];
        if (Identities.Count > RequesterLimits.Identities)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{nameof(identities)}' may hold {RequesterLimits.Identities} identities, but holds {Identities.Count}."), nameof(identities));
        }
    }

    /// <summary>What is known of them.</summary>
    public RequesterDetails Details { get; }

    /// <summary>What they are known by, each proven, in order of identity.</summary>
    public ImmutableSortedSet<Identity> Identities { get; }

    /// <summary>Whether two events have all parts in common.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(RequesterRegistered? other) => base.Equals(other) && Details == other!.Details && Identities.SequenceEqual(other.Identities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Details, Identities.Count);

    private protected override string Description => $"registered {Details}";
}
