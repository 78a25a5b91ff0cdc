using Helpdesk.People.Policies;

namespace Helpdesk.People;

/// <summary>To whom of several who may have it a piece of work is given.</summary>
/// <remarks>
/// <para>A policy remembers nothing: what it depends on (who was last) is part of it, and the same candidates always give the same choice.</para>
/// <para>Immutable and thread-safe. Equality compares what was specified.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record RoutingPolicy
{
    private protected RoutingPolicy()
    {
    }

    /// <summary>To the one with the smallest share of their capacity for the kind of work taken; of equals, to the first in ordinal order of key. Shares are compared exactly.</summary>
    public static RoutingPolicy LeastLoaded { get; } = new LeastLoadedPolicy();

    /// <summary>To each in turn: the next after the last in ordinal order of key, and the first again after the end.</summary>
    /// <param name="last">Who was given work last, even if they may not have this, or are in the roster no more; null, the default, to begin.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static RoutingPolicy RoundRobin(AgentId? last = null) => new RoundRobinPolicy(last is { } agent ? Guard.Key(agent, nameof(last)) : null);

    /// <summary>To the agent who had it, or the requester, last, if they may have it; otherwise by another policy.</summary>
    /// <param name="last">That agent; null where there is none.</param>
    /// <param name="otherwise">The policy where they may not.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static RoutingPolicy StickyTo(AgentId? last, RoutingPolicy otherwise) =>
        new StickyPolicy(last is { } agent ? Guard.Key(agent, nameof(last)) : null, Guard.NotNull(otherwise));

    /// <summary>Chooses.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <returns>The agent, or that there is none, and why; where there is none, who of those that lack nothing but a shift comes on first.</returns>
    public RoutingChoice Choose(RoutingCandidates candidates) =>
        Guard.NotNull(candidates).Eligible.IsEmpty ? RoutingChoice.Nobody(candidates) : ChooseEligible(candidates);

    /// <summary>The policy in words; the same in every culture.</summary>
    public abstract override string ToString();

    /// <summary>Chooses where somebody is eligible.</summary>
    internal abstract RoutingChoice ChooseEligible(RoutingCandidates candidates);
}
