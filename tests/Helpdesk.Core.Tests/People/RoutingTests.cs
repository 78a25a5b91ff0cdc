using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RoutingTests
{
    private static readonly Instant Wednesday = Given.At("2026-01-14 10:00Z");
    private static readonly TeamId FirstLine = new("first-line");
    private static readonly TeamId SecondLine = new("second-line");
    private static readonly AgentId Anna = new("anna");
    private static readonly AgentId Bruno = new("bruno");
    private static readonly AgentId Carla = new("carla");
    private static readonly AgentId Dario = new("dario");
    private static readonly Skill Billing = new("billing");

    private static readonly Roster Desk = new(
        [new Team(FirstLine, "First line"), new Team(SecondLine, "Second line")],
        [
            new Agent(Anna, "Anna", new Capacity(8, 2)) { Teams = [FirstLine], Skills = [new SkillLevel(Billing, 3)], Languages = [Language.Italian, Language.English], Shift = Given.Calendar("Mon-Fri 08:00-16:00") },
            new Agent(Bruno, "Bruno", new Capacity(4)) { Teams = [FirstLine, SecondLine], Skills = [Billing], Languages = [Language.Italian], Shift = Given.Calendar("Mon-Fri 12:00-20:00") },
            new Agent(Carla, "Carla", new Capacity(12, 1)) { Teams = [SecondLine], Skills = [new SkillLevel(Billing, 5)], Languages = [new Language("pt")] },
            new Agent(Dario, "Dario", new Capacity(20, 5)) { Teams = [FirstLine], IsActive = false },
        ]);

    private static readonly Dictionary<AgentId, AgentLoad> Loads = new() { [Anna] = new(8, 1), [Carla] = new(3, 1), [new AgentId("gone")] = new(100) };

    [Fact]
    public void What_a_program_has_handed_over_goes_to_a_person()
    {
        var roster = new Roster([], [new Agent(new AgentId("ada"), "Ada", new Capacity(8)), new Agent(new AgentId("helper"), "Ask Acme", new Capacity(8)) { Kind = AgentKind.Program }]);
        RoutingCandidates forPerson = roster.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { AgentKind = AgentKind.Person }, new Dictionary<AgentId, AgentLoad>(), Instant.FromUtc(2026, 3, 2, 9, 0));
        Assert.Equal(["ada"], forPerson.Eligible.Select(each => each.Agent.Id.Value));
        Assert.Equal("is a program", Assert.Single(forPerson.All.Single(each => each.Agent.Kind == AgentKind.Program).Reasons).ToString());
        RoutingCandidates forProgram = roster.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { AgentKind = AgentKind.Program }, new Dictionary<AgentId, AgentLoad>(), Instant.FromUtc(2026, 3, 2, 9, 0));
        Assert.Equal(["helper"], forProgram.Eligible.Select(each => each.Agent.Id.Value));
        Ineligibility reason = Assert.Single(forProgram.All.Single(each => each.Agent.Kind == AgentKind.Person).Reasons);
        Assert.Equal((IneligibilityKind.WrongKind, AgentKind.Person, "is a person"), (reason.Kind, reason.AgentKind, reason.ToString()));
        Assert.Equal(["Ticket by a person", "Ticket by a program"], [forPerson.Need.ToString(), forProgram.Need.ToString()]);
        Assert.NotEqual(forPerson.Need, forProgram.Need);
    }

    [Fact]
    public void An_agent_says_what_it_is()
    {
        var program = new Agent(new AgentId("helper"), "Ask Acme", new Capacity(8)) { Kind = AgentKind.Program };
        Assert.Equal("program helper (Ask Acme)", program.ToString());
        Assert.NotEqual(program, program with { Kind = AgentKind.Person });
        Assert.Throws<ArgumentOutOfRangeException>(() => program with { Kind = (AgentKind)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoutingNeed(WorkKind.Ticket) { AgentKind = (AgentKind)2 });
    }

    [Fact]
    public void Everyone_is_a_candidate_or_has_the_reasons_why_not()
    {
        var need = new RoutingNeed(WorkKind.Ticket) { Team = FirstLine, Skills = [new SkillLevel(Billing, 2)], Language = Language.English, Excluded = [Carla] };
        RoutingCandidates candidates = Desk.CandidatesFor(need, Loads, Wednesday);
        Assert.Equal(
            """
            anna: full, 8 of 8
            bruno: has billing 1 where billing 2 is needed; does not answer in en; off shift until 2026-01-14T12:00:00Z
            carla: excluded; not in team first-line; does not answer in en
            dario: inactive; lacks billing 2; does not answer in en
            """,
            candidates.ToString());
        Assert.Empty(candidates.Eligible);
        Ineligibility full = Assert.Single(candidates.All[0].Reasons);
        Assert.Equal((IneligibilityKind.Full, 8, 8), (full.Kind, full.Load, full.Limit));
        Assert.Equal((new SkillLevel(Billing, 2), 1), (candidates.All[1].Reasons[0].Needed, candidates.All[1].Reasons[0].Level));
        Assert.Equal(Given.At("2026-01-14 12:00Z"), candidates.All[1].Reasons[2].Until);
        Assert.Equal(FirstLine, candidates.All[2].Reasons[1].Team);
        Assert.Equal(Language.English, candidates.All[2].Reasons[2].Language);
        Assert.Equal("Ticket for first-line with billing 2 in en without carla", need.ToString());
        Assert.Equal(candidates, Desk.CandidatesFor(need, Loads, Wednesday));
    }

    [Fact]
    public void Chats_have_their_own_capacity()
    {
        RoutingCandidates candidates = Desk.CandidatesFor(new RoutingNeed(WorkKind.Chat), Loads, Wednesday);
        Assert.Equal(["anna: eligible", "bruno: off shift until 2026-01-14T12:00:00Z; full, 0 of 0", "carla: full, 1 of 1", "dario: inactive"], candidates.All.Select(each => each.ToString()));
    }

    [Fact]
    public void A_wider_language_serves_a_narrower_one()
    {
        Assert.Equal([Carla], Eligible(new RoutingNeed(WorkKind.Ticket) { Language = new Language("pt-BR") }, Wednesday));
        Assert.Empty(Eligible(new RoutingNeed(WorkKind.Ticket) { Language = new Language("en-GB") }, Wednesday));
        Assert.Equal([Carla], Eligible(new RoutingNeed(WorkKind.Ticket), Wednesday));
    }

    [Fact]
    public void A_shift_includes_its_first_instant_and_excludes_its_end()
    {
        var need = new RoutingNeed(WorkKind.Ticket) { Team = FirstLine, Excluded = [Anna] };
        Assert.Equal([Bruno], Eligible(need, Given.At("2026-01-14 12:00Z")));
        Assert.Equal([Bruno], Eligible(need, Given.At("2026-01-14 20:00Z") - Duration.Epsilon));
        Assert.Empty(Eligible(need, Given.At("2026-01-14 20:00Z")));
    }

    [Fact]
    public void A_shift_that_never_comes_again_has_no_end_to_wait_for()
    {
        BusinessCalendar season = new BusinessCalendarBuilder("season", "Etc/UTC").WithSpecialHours(Given.Date("2026-01-10"), DayHours.Parse("09:00-17:00")).Build();
        var roster = new Roster([], [new Agent(Anna, "Anna", new Capacity(1)) { Shift = season }]);
        RoutingCandidates candidates = roster.CandidatesFor(new RoutingNeed(WorkKind.Ticket), Loads, Wednesday);
        Assert.Null(candidates.All[0].Reasons[0].Until);
        Assert.StartsWith("anna: off shift, with no further shift", candidates.All[0].ToString(), StringComparison.Ordinal);
        RoutingChoice choice = RoutingPolicy.LeastLoaded.Choose(candidates);
        Assert.Null(choice.Agent);
        Assert.Null(choice.NextShift);
        Assert.Equal("Nobody may have it, now or when the next shift begins.", choice.ToString());
    }

    [Fact]
    public void The_least_loaded_has_the_smallest_share()
    {
        RoutingCandidates afternoon = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket), new Dictionary<AgentId, AgentLoad> { [Anna] = new(2), [Bruno] = new(1), [Carla] = new(4) }, Given.At("2026-01-14 14:00Z"));
        Assert.Equal(Anna, RoutingPolicy.LeastLoaded.Choose(afternoon).Agent);
        Assert.Equal("anna has the smallest share of work, 2 of 8.", RoutingPolicy.LeastLoaded.Choose(afternoon).Reason);
    }

    [Fact]
    public void Turns_go_round_in_order_of_key()
    {
        RoutingCandidates afternoon = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket), new Dictionary<AgentId, AgentLoad>(), Given.At("2026-01-14 14:00Z"));
        Assert.Equal("It is the turn of anna, who is first.", RoutingPolicy.RoundRobin().Choose(afternoon).Reason);
        Assert.Equal(Bruno, RoutingPolicy.RoundRobin(Anna).Choose(afternoon).Agent);
        Assert.Equal(Carla, RoutingPolicy.RoundRobin(new AgentId("bruno-who-left")).Choose(afternoon).Agent);
        Assert.Equal(Anna, RoutingPolicy.RoundRobin(Carla).Choose(afternoon).Agent);
        Assert.Equal(Anna, RoutingPolicy.RoundRobin(Dario).Choose(afternoon).Agent);
        Assert.Equal("It is the turn of anna, after dario.", RoutingPolicy.RoundRobin(Dario).Choose(afternoon).Reason);
    }

    [Fact]
    public void The_last_agent_keeps_it_while_he_may()
    {
        RoutingPolicy policy = RoutingPolicy.StickyTo(Carla, RoutingPolicy.LeastLoaded);
        RoutingCandidates afternoon = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket), Loads, Given.At("2026-01-14 14:00Z"));
        RoutingCandidates without = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { Excluded = [Carla] }, Loads, Given.At("2026-01-14 14:00Z"));
        Assert.Equal("carla had it last.", policy.Choose(afternoon).Reason);
        Assert.Equal(Bruno, policy.Choose(without).Agent);
        Assert.Equal(Bruno, RoutingPolicy.StickyTo(last: null, RoutingPolicy.LeastLoaded).Choose(afternoon).Agent);
        Assert.Equal("carla, or else least loaded", policy.ToString());
        Assert.Equal("in turn, after anna", RoutingPolicy.StickyTo(null, RoutingPolicy.RoundRobin(Anna)).ToString());
        Assert.Equal("in turn", RoutingPolicy.RoundRobin().ToString());
        Assert.Equal(policy, RoutingPolicy.StickyTo(Carla, RoutingPolicy.LeastLoaded));
    }

    [Fact]
    public void Where_nobody_may_have_it_the_choice_says_who_comes_on_first()
    {
        RoutingCandidates night = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { Team = FirstLine }, new Dictionary<AgentId, AgentLoad>(), Given.At("2026-01-16 22:00Z"));
        RoutingChoice choice = RoutingPolicy.StickyTo(Bruno, RoutingPolicy.RoundRobin()).Choose(night);
        Assert.Equal((null, Anna, Given.At("2026-01-19 08:00Z")), (choice.Agent, choice.NextAgent, choice.NextShift));
        Assert.Equal("Nobody may have it now; anna comes on at 2026-01-19T08:00:00Z.", choice.Reason);

        RoutingCandidates full = Desk.CandidatesFor(new RoutingNeed(WorkKind.Ticket) { Team = FirstLine }, Loads, Given.At("2026-01-16 22:00Z"));
        Assert.Equal(Bruno, RoutingPolicy.LeastLoaded.Choose(full).NextAgent);
        Assert.Equal("There are no agents.", RoutingPolicy.LeastLoaded.Choose(new Roster([], []).CandidatesFor(new RoutingNeed(WorkKind.Chat), Loads, Wednesday)).Reason);
    }

    [Fact]
    public void Misuse_is_an_exception()
    {
        Assert.StartsWith(
            "The need is for team third-line, which the roster does not have.",
            Assert.Throws<ArgumentException>(() => Eligible(new RoutingNeed(WorkKind.Ticket) { Team = new TeamId("third-line") }, Wednesday)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoutingNeed((WorkKind)7));
        Assert.Throws<ArgumentException>(() => new RoutingNeed(WorkKind.Chat) { Team = default(TeamId) });
        Assert.Throws<ArgumentException>(() => new RoutingNeed(WorkKind.Chat) { Excluded = [default] });
        Assert.Throws<ArgumentException>(() => RoutingPolicy.RoundRobin(default(AgentId)));
        Assert.Throws<ArgumentNullException>(() => RoutingPolicy.StickyTo(Anna, null!));
        Assert.Throws<ArgumentNullException>(() => RoutingPolicy.LeastLoaded.Choose(null!));
        Assert.Throws<CalendarHorizonException>(() => Eligible(new RoutingNeed(WorkKind.Ticket), Instant.MinValue));
    }

    private static IEnumerable<AgentId> Eligible(RoutingNeed need, Instant at) => Desk.CandidatesFor(need, Loads, at).Eligible.Select(each => each.Agent.Id);
}
