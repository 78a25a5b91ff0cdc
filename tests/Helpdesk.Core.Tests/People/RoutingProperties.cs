using System.Collections.Immutable;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.People;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RoutingProperties
{
    private const int Count = 300;

    private static readonly BusinessCalendar?[] Shifts = [null, Given.Calendar("Mon-Fri 08:00-16:00"), Given.Calendar("Mon-Fri 22:00-06:00", "Europe/Rome"), Given.Calendar("Sat-Sun 00:00-24:00")];

    private static readonly Skill[] Skills = [new("billing"), new("vpn"), new("returns")];

    private static readonly TeamId[] Teams = [new("first"), new("second")];

    private static readonly Language[] Languages = [Language.English, Language.Italian, new("en-GB")];

    private static readonly string[] Names = ["anna", "Anna", "bruno", "carla", "é", "z", "10", "9"];

    private static readonly Gen<ImmutableArray<SkillLevel>> SkillSets =
        Gen.ArrayOf(Gen.Choose(0, 8), 3).Select(levels => ImmutableArray.CreateRange(levels.Select((level, i) => (level, i)).Where(each => each.level is >= 1 and <= 5).Select(each => new SkillLevel(Skills[each.i], each.level))));

    private static readonly Gen<(Agent Agent, AgentLoad Load)> Agents =
        from shift in Gen.Elements(Shifts)
        from skills in SkillSets
        from teams in Gen.SubListOf(Teams)
        from languages in Gen.SubListOf(Languages)
        from inactive in Gen.Choose(0, 5)
        from capacity in Gen.Choose(0, 9)
        from load in Gen.Choose(0, 6)
        from kind in Gen.Frequency((3, Gen.Constant(AgentKind.Person)), (1, Gen.Constant(AgentKind.Program)))
        select (
            new Agent(new AgentId("?"), "?", new Capacity(capacity, capacity / 2)) { Shift = shift, Skills = skills, Teams = [.. teams], Languages = [.. languages], IsActive = inactive > 0, Kind = kind },
            new AgentLoad(load, load / 2));

    private static readonly Gen<RoutingNeed> Needs =
        from work in Gen.Elements(WorkKind.Ticket, WorkKind.Chat)
        from team in Gen.Choose(0, 5)
        from skills in SkillSets
        from needed in Gen.Choose(0, 2)
        from language in Gen.Choose(0, 8)
        from excluded in Gen.Choose(0, 15)
        from kind in Gen.Choose(0, 9)
        select new RoutingNeed(work)
        {
            AgentKind = kind == 0 ? AgentKind.Program : kind < 3 ? AgentKind.Person : null,
            Team = team < 2 ? Teams[team] : null,
            Skills = [.. skills.Take(needed == 0 ? 1 : 0)],
            Language = language < 3 ? Languages[language] : default,
            Excluded = excluded < Names.Length ? [new AgentId(Names[excluded])] : [],
        };

    private static readonly Arbitrary<Desk> Desks = (
        from agents in Gen.ArrayOf(Agents, Names.Length)
        from need in Needs
        from hour in Gen.Choose(0, 167)
        from seed in Gen.Choose(0, 1000)
        select new Desk([.. agents.Select((each, i) => (Named(each.Agent, Names[i]), each.Load))], need, Given.At("2026-01-12 00:00Z") + Duration.FromHours(hour), seed)).ToArbitrary();

    [Fact]
    public void Who_is_eligible_is_there_and_has_room_and_all_that_is_needed()
    {
        int eligible = 0;
        Laws.Hold(Count, Desks, desk =>
        {
            RoutingCandidates candidates = desk.Candidates();
            Assert.Equal(desk.Agents.Select(each => each.Agent.Id).OrderBy(id => id.Value, StringComparer.Ordinal), candidates.All.Select(each => each.Agent.Id));
            foreach (RoutingCandidate each in candidates.All)
            {
                Assert.Equal(IsFit(each.Agent, each.Load, desk.Need, desk.At), each.IsEligible);
                Assert.Equal(each.IsEligible, candidates.Eligible.Contains(each));
                eligible += each.IsEligible ? 1 : 0;
            }
        });
        Assert.True(!Laws.AreMany || eligible > Count / 2, $"Only {eligible} agents were eligible.");
    }

    [Fact]
    public void The_order_in_which_agents_are_given_changes_nothing() => Laws.Hold(Count, Desks, desk =>
    {
        RoutingCandidates candidates = desk.Candidates();
        RoutingCandidates shuffled = (desk with { Agents = [.. desk.Agents.Skip(desk.Seed % Names.Length).Concat(desk.Agents.Take(desk.Seed % Names.Length)).Reverse()] }).Candidates();
        Assert.Equal(candidates, shuffled);
        Assert.All(Policies(desk), policy => Assert.Equal(policy.Choose(candidates), policy.Choose(shuffled)));
    });

    [Fact]
    public void A_choice_is_eligible_whenever_anyone_is() => Laws.Hold(Count, Desks, desk =>
    {
        RoutingCandidates candidates = desk.Candidates();
        foreach (RoutingChoice choice in Policies(desk).Select(policy => policy.Choose(candidates)))
        {
            Assert.Equal(candidates.Eligible.IsEmpty, choice.Agent is null);
            Assert.True(choice.Agent is null || candidates.Eligible.Any(each => each.Agent.Id == choice.Agent));
            Assert.Equal(choice.NextAgent is null, choice.NextShift is null);
            if (choice is { NextAgent: { } next, NextShift: { } shift })
            {
                // They would be chosen from among those who may have it then, and nobody could have had it sooner.
                Assert.Contains((desk with { At = shift }).Candidates().Eligible, each => each.Agent.Id == next);
                Assert.Empty((desk with { At = shift - Duration.Epsilon }).Candidates().Eligible);
            }
        }
    });

    [Fact]
    public void The_least_loaded_has_the_smallest_share_and_the_first_key_of_equals() => Laws.Hold(Count, Desks, desk =>
    {
        RoutingCandidates candidates = desk.Candidates();
        AgentId? least = candidates.Eligible
            .OrderBy(each => Share(each, desk.Need.Work))
            .ThenBy(each => each.Agent.Id.Value, StringComparer.Ordinal)
            .Select(each => (AgentId?)each.Agent.Id)
            .FirstOrDefault();
        Assert.Equal(least, RoutingPolicy.LeastLoaded.Choose(candidates).Agent);
    });

    [Fact]
    public void Turns_visit_everyone_once_in_a_round() => Laws.Hold(Count, Desks, desk =>
    {
        RoutingCandidates candidates = desk.Candidates();
        AgentId? last = new AgentId(Names[desk.Seed % Names.Length]);
        var visited = new List<AgentId>();
        for (int i = 0; i < candidates.Eligible.Length; i++)
        {
            last = RoutingPolicy.RoundRobin(last).Choose(candidates).Agent;
            visited.Add(last!.Value);
        }

        Assert.Equal(candidates.Eligible.Select(each => each.Agent.Id.Value), visited.Select(each => each.Value).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_last_agent_has_it_if_and_only_if_he_is_eligible() => Laws.Hold(Count, Desks, desk =>
    {
        RoutingCandidates candidates = desk.Candidates();
        var last = new AgentId(Names[desk.Seed % Names.Length]);
        bool isEligible = candidates.Eligible.Any(each => each.Agent.Id == last);
        Assert.Equal(
            isEligible ? last : RoutingPolicy.LeastLoaded.Choose(candidates).Agent,
            RoutingPolicy.StickyTo(last, RoutingPolicy.LeastLoaded).Choose(candidates).Agent);
    });

    private static RoutingPolicy[] Policies(Desk desk) =>
    [
        RoutingPolicy.LeastLoaded, RoutingPolicy.RoundRobin(), RoutingPolicy.RoundRobin(new AgentId(Names[desk.Seed % Names.Length])),
        RoutingPolicy.StickyTo(new AgentId(Names[desk.Seed % Names.Length]), RoutingPolicy.LeastLoaded),
    ];

    private static Agent Named(Agent agent, string name) => new(new AgentId(name), name, agent.Capacity) { Shift = agent.Shift, Skills = agent.Skills, Teams = agent.Teams, Languages = agent.Languages, IsActive = agent.IsActive, Kind = agent.Kind };

    private static bool IsFit(Agent agent, AgentLoad load, RoutingNeed need, Instant at) =>
        agent.IsActive
        && (need.AgentKind is null || need.AgentKind == agent.Kind)
        && !need.Excluded.Contains(agent.Id)
        && (need.Team is null || agent.Teams.Contains(need.Team.Value))
        && need.Skills.All(needed => agent.Skills.Any(has => has.Skill == needed.Skill && has.Level >= needed.Level))
        && (need.Language.IsUnknown || agent.Languages.Any(each => (need.Language.Tag + "-").StartsWith(each.Tag + "-", StringComparison.Ordinal)))
        && (agent.Shift is null || agent.Shift.Intervals(at, at + Duration.Epsilon).Any())
        && (need.Work == WorkKind.Ticket ? load.Tickets < agent.Capacity.Tickets : load.Chats < agent.Capacity.Chats);

    /// <summary>A share in units so small that different shares are different numbers of them.</summary>
    private static BigInteger Share(RoutingCandidate candidate, WorkKind work) => work == WorkKind.Ticket
        ? BigInteger.Pow(10, 12) * candidate.Load.Tickets / candidate.Agent.Capacity.Tickets
        : BigInteger.Pow(10, 12) * candidate.Load.Chats / candidate.Agent.Capacity.Chats;

    public sealed record Desk(ImmutableArray<(Agent Agent, AgentLoad Load)> Agents, RoutingNeed Need, Instant At, int Seed)
    {
        public RoutingCandidates Candidates() => new Roster(Teams.Select(each => new Team(each, each.Value)), Agents.Select(each => each.Agent))
            .CandidatesFor(Need, Agents.ToDictionary(each => each.Agent.Id, each => each.Load), At);
    }
}
