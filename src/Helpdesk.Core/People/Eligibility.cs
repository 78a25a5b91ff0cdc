using NodaTime;

namespace Helpdesk.People;

/// <summary>What speaks against giving a piece of work to an agent.</summary>
internal static class Eligibility
{
    /// <summary>Every reason, in order of kind.</summary>
    public static IEnumerable<Ineligibility> ReasonsAgainst(Agent agent, RoutingNeed need, AgentLoad load, Instant at)
    {
        if (!agent.IsActive)
        {
            yield return new Ineligibility(IneligibilityKind.Inactive);
        }

        if (need.Excluded.Contains(agent.Id))
        {
            yield return new Ineligibility(IneligibilityKind.Excluded);
        }

        if (need.Team is { } team && !agent.Teams.Contains(team))
        {
            yield return new Ineligibility(IneligibilityKind.NotInTeam) { Team = team };
        }

        foreach (Ineligibility each in SkillsLacking(agent, need).OrderBy(each => each.Kind))
        {
            yield return each;
        }

        if (!need.Language.IsUnknown && !agent.Languages.Any(each => each.Covers(need.Language)))
        {
            yield return new Ineligibility(IneligibilityKind.LanguageMissing) { Language = need.Language };
        }

        if (agent.Shift is { } shift && !shift.IsOpen(at))
        {
            yield return new Ineligibility(IneligibilityKind.OffShift) { Until = shift.TryNextOpening(at, out Instant opening) ? opening : null };
        }

        if (load.For(need.Work) >= agent.Capacity.For(need.Work))
        {
            yield return new Ineligibility(IneligibilityKind.Full) { Load = load.For(need.Work), Limit = agent.Capacity.For(need.Work) };
        }

        if (need.AgentKind is { } kind && kind != agent.Kind)
        {
            yield return new Ineligibility(IneligibilityKind.WrongKind) { AgentKind = agent.Kind };
        }
    }

    private static IEnumerable<Ineligibility> SkillsLacking(Agent agent, RoutingNeed need)
    {
        foreach (SkillLevel needed in need.Skills)
        {
            int? level = agent.Skills.FirstOrDefault(each => each.Skill == needed.Skill)?.Level;
            if (level is null)
            {
                yield return new Ineligibility(IneligibilityKind.SkillMissing) { Needed = needed };
            }
            else if (level < needed.Level)
            {
                yield return new Ineligibility(IneligibilityKind.SkillTooLow) { Needed = needed, Level = level };
            }
        }
    }
}
