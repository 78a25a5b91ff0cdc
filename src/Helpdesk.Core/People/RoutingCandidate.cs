using System.Collections.Immutable;

namespace Helpdesk.People;

/// <summary>An agent, as one who may have a piece of work or not.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="Roster.CandidatesFor"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RoutingCandidate
{
    internal RoutingCandidate(Agent agent, AgentLoad load, ImmutableArray<Ineligibility> reasons)
    {
        Agent = agent;
        Load = load;
        Reasons = reasons;
    }

    /// <summary>The agent.</summary>
    public Agent Agent { get; }

    /// <summary>The work that the agent has.</summary>
    public AgentLoad Load { get; }

    /// <summary>Whether the agent may have the work.</summary>
    public bool IsEligible => Reasons.IsEmpty;

    /// <summary>Every reason for which they may not, in order of kind and then of skill; empty for one who may.</summary>
    public ImmutableArray<Ineligibility> Reasons { get; }

    /// <summary>Whether two have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RoutingCandidate? other) =>
        ReferenceEquals(this, other) || (other is not null && Agent == other.Agent && Load == other.Load && Reasons.SequenceEqual(other.Reasons));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agent, Load, Reasons.Length);

    /// <summary>The agent's key and the reasons, such as <c>anna: full, 8 of 8</c> or <c>bruno: eligible</c>; the same in every culture.</summary>
    public override string ToString() => $"{Agent.Id}: {(IsEligible ? "eligible" : string.Join("; ", Reasons))}";
}
