namespace Helpdesk.People.Policies;

/// <summary>To the last agent, if they may have it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record StickyPolicy(AgentId? Last, RoutingPolicy Otherwise) : RoutingPolicy
{
    public override string ToString() => Last is { } last ? $"{last}, or else {Otherwise}" : Otherwise.ToString();

    internal override RoutingChoice ChooseEligible(RoutingCandidates candidates) =>
        Last is { } last && candidates.Eligible.Any(each => each.Agent.Id == last)
            ? RoutingChoice.Of(last, $"{last} had it last.")
            : Otherwise.ChooseEligible(candidates);
}
