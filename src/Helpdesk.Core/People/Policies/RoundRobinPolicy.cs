namespace Helpdesk.People.Policies;

/// <summary>To each in turn.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record RoundRobinPolicy(AgentId? Last) : RoutingPolicy
{
    public override string ToString() => Last is { } last ? $"in turn, after {last}" : "in turn";

    internal override RoutingChoice ChooseEligible(RoutingCandidates candidates)
    {
        AgentId next = candidates.Eligible[0].Agent.Id;
        if (Last is { } last)
        {
            foreach (RoutingCandidate each in candidates.Eligible)
            {
                if (KeyOrder<AgentId>.Instance.Compare(each.Agent.Id, last) > 0)
                {
                    next = each.Agent.Id;
                    break;
                }
            }
        }

        return RoutingChoice.Of(next, Last is null ? $"It is the turn of {next}, who is first." : $"It is the turn of {next}, after {Last}.");
    }
}
