using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People;

/// <summary>All agents of a roster, each with whether a piece of work can be theirs at an instant, and why not.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="Roster.CandidatesFor"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RoutingCandidates
{
    internal RoutingCandidates(RoutingNeed need, Instant at, ImmutableArray<RoutingCandidate> all)
    {
        Need = need;
        At = at;
        All = all;
        Eligible = [.. all.Where(each => each.IsEligible)];
    }

    /// <summary>What was asked for.</summary>
    public RoutingNeed Need { get; }

    /// <summary>The instant for which it was asked.</summary>
    public Instant At { get; }

    /// <summary>Every agent of the roster, in ordinal order of key.</summary>
    public ImmutableArray<RoutingCandidate> All { get; }

    /// <summary>Those who may have the work, in ordinal order of key.</summary>
    public ImmutableArray<RoutingCandidate> Eligible { get; }

    /// <summary>Whether two have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RoutingCandidates? other) =>
        ReferenceEquals(this, other) || (other is not null && Need == other.Need && At == other.At && All.SequenceEqual(other.All));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Need, At, All.Length);

    /// <summary>The agents with their reasons, one a line; the same in every culture.</summary>
    public override string ToString() => string.Join('\n', All);
}
