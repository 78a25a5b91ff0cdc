using System.Globalization;

namespace Helpdesk.People.Policies;

/// <summary>To the one with the smallest share of capacity taken.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record LeastLoadedPolicy : RoutingPolicy
{
    public override string ToString() => "least loaded";

    internal override RoutingChoice ChooseEligible(RoutingCandidates candidates)
    {
        WorkKind work = candidates.Need.Work;
        RoutingCandidate best = candidates.Eligible[0];
        foreach (RoutingCandidate each in candidates.Eligible)
        {
            // Whole numbers in place of quotients: an eligible agent's load is below their capacity, so that the products are small.
            if (each.Load.For(work) * best.Agent.Capacity.For(work) < best.Load.For(work) * each.Agent.Capacity.For(work))
            {
                best = each;
            }
        }

        return RoutingChoice.Of(
            best.Agent.Id,
            string.Create(CultureInfo.InvariantCulture, $"{best.Agent.Id} has the smallest share of work, {best.Load.For(work)} of {best.Agent.Capacity.For(work)}."));
    }
}
