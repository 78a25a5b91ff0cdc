using NodaTime;
using NodaTime.Text;

namespace Helpdesk.People;

/// <summary>To whom a piece of work is given, or that nobody may have it now.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="RoutingPolicy.Choose"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RoutingChoice
{
    private RoutingChoice(AgentId? agent, string reason)
    {
        Agent = agent;
        Reason = reason;
    }

    /// <summary>The agent; null when nobody may have the work now.</summary>
    public AgentId? Agent { get; }

    /// <summary>Why, in one English sentence.</summary>
    public string Reason { get; }

    /// <summary>Where nobody may have the work now: who comes on first of the agents that lack nothing but a shift, the first in ordinal order of key if several do. Null where there is none, or an agent was chosen.</summary>
    public AgentId? NextAgent { get; private init; }

    /// <summary>When <see cref="NextAgent"/> comes on.</summary>
    public Instant? NextShift { get; private init; }

    /// <summary>The reason.</summary>
    public override string ToString() => Reason;

    internal static RoutingChoice Of(AgentId agent, string reason) => new(agent, reason);

    internal static RoutingChoice Nobody(RoutingCandidates candidates)
    {
        (Agent Agent, Instant Until)? next = null;
        foreach (RoutingCandidate each in candidates.All)
        {
            if (each.Reasons is [{ Kind: IneligibilityKind.OffShift, Until: { } until }] && (next is null || until < next.Value.Until))
            {
                next = (each.Agent, until);
            }
        }

        return next is { } found
            ? new RoutingChoice(agent: null, $"Nobody may have it now; {found.Agent.Id} comes on at {InstantPattern.ExtendedIso.Format(found.Until)}.") { NextAgent = found.Agent.Id, NextShift = found.Until }
            : new RoutingChoice(agent: null, candidates.All.IsEmpty ? "There are no agents." : "Nobody may have it, now or when the next shift begins.");
    }
}
