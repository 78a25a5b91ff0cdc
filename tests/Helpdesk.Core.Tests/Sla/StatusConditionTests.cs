using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Promises to tickets that are not solved: solving and reopening give the cycles that a promise to all gives.</summary>
public class StatusConditionTests
{
    private static readonly TicketCondition Unsolved = TicketCondition.Not(Where.Status.IsSolved);

    private static readonly TimeAmount Eight = Duration.FromHours(8);

    public static TheoryData<ReopenMode> Modes => [.. Enum.GetValues<ReopenMode>()];

    private static TicketStory Reopened => TicketStory.Opened("Mon 09:00").Solved("Mon 12:00").Open("Mon 13:00");

    [Fact]
    public void A_reopened_ticket_has_one_cycle_that_is_due_when_that_of_all_tickets_is()
    {
        SlaClock clock = Evaluate(Reopened, policy => policy.For(Unsolved)).Clocks.Single();
        Assert.Equal("Mon 09:00 Running 180, Solved from Mon 12:00 to Mon 13:00", ClockText.Write(clock));
        Assert.Equal("Mon 18:00", StoryTime.Write(clock.Latest.DueAt!.Value));
    }

    [Fact]
    public void A_miss_is_counted_once()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 20:00").Open("Mon 21:00").Solved("Mon 22:00");
        Assert.Equal("Mon 09:00 to Mon 22:00 Missed 720, Solved from Mon 20:00 to Mon 21:00", ClockText.Write(Evaluate(story, policy => policy.For(Unsolved)).Clocks.Single()));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_metric_has_the_same_cycles_at_every_moment_in_every_mode(ReopenMode mode)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first", "ada").Tagged("Mon 09:20", "urgent").Reply("Mon 09:30").Writes("Mon 10:00").OnHold("Mon 11:00")
            .Solved("Mon 12:00").Given("Mon 12:15", Priority.Urgent).Assigned("Mon 12:30", "second", "ben").Open("Mon 13:00").Pending("Mon 14:00").Solved("Mon 14:30").Note("Mon 16:00").Open("Mon 17:00");
        SlaEngine forAll = EngineOfAll(mode, condition: null);
        SlaEngine forUnsolved = EngineOfAll(mode, Unsolved);
        foreach (Instant asOf in story.History.Events.Select(each => each.HappenedAt))
        {
            Assert.Equal(forAll.Evaluate(story.History, asOf).Clocks, forUnsolved.Evaluate(story.History, asOf).Clocks);
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_target_for_unsolved_tickets_is_no_other(ReopenMode mode)
    {
        SlaEngine forAll = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, Eight).OnReopening(mode));
        SlaEngine forUnsolved = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, Eight, Unsolved).OnReopening(mode));
        Assert.Equal(forAll.Evaluate(Reopened.History, Reopened.LastAt).Clocks, forUnsolved.Evaluate(Reopened.History, Reopened.LastAt).Clocks);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Nor_is_one_beside_a_policy_for_solved_tickets(ReopenMode mode)
    {
        SlaPolicy solved = new SlaPolicyBuilder("archive").Promise(SlaMetric.Resolution, Duration.FromDays(90)).OnReopening(ReopenMode.Restart).Build();
        SlaEvaluation all = Evaluate(Reopened, policy => policy.OnReopening(mode));
        SlaEvaluation beside = Engine(Policy(policy => policy.For(Unsolved).OnReopening(mode)), solved).Evaluate(Reopened.History, Reopened.LastAt);
        Assert.Equal(all.Clocks, beside.Clocks);
    }

    [Fact]
    public void A_priority_that_a_solved_ticket_is_given_counts_when_it_goes_on()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 12:00").Given("Mon 12:30", Priority.High).Open("Mon 13:00");
        Func<SlaPolicyBuilder, SlaPolicyBuilder> byPriority = policy => policy.Promise(SlaMetric.TotalResolution, Duration.FromHours(4), Where.Priority.Is(Priority.High)).OnChanges(new SlaChangeModes { Priority = ChangeMode.Reset });
        SlaClock all = Evaluate(story, policy => byPriority(policy).Promise(SlaMetric.TotalResolution, Eight)).Clock(SlaMetric.TotalResolution)!;
        SlaClock unsolved = Evaluate(story, policy => byPriority(policy).Promise(SlaMetric.TotalResolution, Eight).For(Unsolved)).Clock(SlaMetric.TotalResolution)!;
        Assert.Equal("Mon 13:00 Running 0", ClockText.Write(all));
        Assert.Equal(all, unsolved);
    }

    [Fact]
    public void A_promise_that_is_not_made_to_the_reopened_ticket_ends_with_the_reopening()
    {
        TicketCondition isVip = TicketCondition.All(Unsolved, Where.Tags.Contain("vip"));
        TicketStory story = TicketStory.Opened("Mon 09:00").Tagged("Mon 09:30", "vip").Solved("Mon 12:00").Untagged("Mon 12:30", "vip").Open("Mon 13:00").Note("Mon 14:00");
        Assert.Equal("Mon 09:00 to Mon 12:00 Met 180", ClockText.Write(Evaluate(story, policy => policy.For(isVip)).Clocks.Single()));
    }

    [Fact]
    public void Made_again_afterwards_it_takes_the_verdict_back_in_place_of_judging_the_time_twice()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Tagged("Mon 09:00", "vip").Solved("Mon 20:00").Untagged("Mon 20:30", "vip").Open("Mon 21:00").Tagged("Mon 22:00", "vip").Note("Mon 23:00");
        SlaClock clock = Evaluate(story, policy => policy.For(Where.Tags.Contain("vip"))).Clocks.Single();
        Assert.Equal("Mon 09:00 Running 780, Solved from Mon 20:00 to Mon 21:00", ClockText.Write(clock));
    }

    [Fact]
    public void Made_again_to_a_solved_ticket_after_it_was_lost_it_is_owed_once_that_is_reopened()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Tagged("Mon 09:00", "vip").Untagged("Mon 10:00", "vip").Solved("Mon 11:00").Tagged("Mon 12:00", "vip").Open("Mon 13:00").Note("Mon 14:00");
        SlaClock clock = Evaluate(story, policy => policy.For(Where.Tags.Contain("vip"))).Clocks.Single();
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60; Mon 09:00 Running 180, Solved from Mon 11:00 to Mon 13:00", ClockText.Write(clock));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_new_edition_changes_the_same_while_the_ticket_is_solved(ReopenMode mode)
    {
        TicketStory solved = TicketStory.Opened("Mon 09:00").Tagged("Mon 10:00", "vip").OnHold("Mon 11:00").Solved("Mon 12:00");
        StoryTime noon = "Mon 12:30";
        SlaState all = EngineOfAll(mode, condition: null).Start(solved.History).ChangeTo(EngineOfAll(mode, condition: null, version: 2), solved.History, noon.Instant).State;
        SlaState unsolved = EngineOfAll(mode, Unsolved).Start(solved.History).ChangeTo(EngineOfAll(mode, Unsolved, version: 2), solved.History, noon.Instant).State;
        Assert.Equal(all.Evaluate(noon.Instant).Clocks, unsolved.Evaluate(noon.Instant).Clocks);
        TicketStory reopened = solved.Open("Mon 13:00").Pending("Mon 14:00");
        Assert.Equal(all.CatchUp(reopened.History).Evaluate(reopened.LastAt).Clocks, unsolved.CatchUp(reopened.History).Evaluate(reopened.LastAt).Clocks);
    }

    [Theory]
    [InlineData(false, "Mon 09:00 Running 210")]
    [InlineData(true, "Mon 09:00 to Mon 12:30 Cancelled 210")]
    public void A_book_that_another_takes_the_place_of_keeps_no_promise(bool isForOthers, string expected)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").OnHold("Mon 11:00").Solved("Mon 12:00");
        StoryTime noon = "Mon 12:30";
        SlaMetric metric = SlaMetric.Milestone("visit", "Visit", Where.Requester.Is(TicketStory.Anna), When.AgentReplies);
        SlaState state = ClockText.EngineOf(policy => policy.For(Unsolved).Promise(metric, Eight)).Start(story.History);
        Assert.Equal("Mon 09:00 Running 180", ClockText.Write(state.Evaluate(story.LastAt).Clocks.Single()));
        TicketCondition condition = isForOthers ? TicketCondition.All(Unsolved, Where.Tags.Contain("vip")) : Unsolved;
        SlaEngine other = Engine(new SlaPolicyBuilder("other").For(condition).Promise(metric, Eight).Build());
        Assert.Equal(expected, ClockText.Write(state.ChangeTo(other, story.History, noon.Instant).State.Evaluate(noon.Instant).Clocks.Single()));
    }

    [Fact]
    public void What_a_solved_ticket_comes_to_need_is_promised_by_the_policy_that_it_had()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:00", "first").Solved("Mon 12:00").Tagged("Mon 13:00", "visit");
        SlaMetric metric = SlaMetric.Milestone("visit", "Visit", Where.Tags.Contain("visit"), When.AgentReplies);
        SlaPolicy forAll = new SlaPolicyBuilder("desk").Promise(metric, Eight, Where.Tags.Contain("visit")).Promise(SlaMetric.Resolution, Eight).Build();
        SlaEvaluation expected = Engine(forAll).Evaluate(story.History, story.LastAt);
        SlaEngine unsolved = Engine(forAll with { Condition = Unsolved });
        Assert.Equal("Mon 13:00 Running 0", ClockText.Write(expected.Clock(metric)));
        Assert.Equal(expected.Clocks, unsolved.Evaluate(story.History, story.LastAt).Clocks);

        // And so it is by a state that is carried on.
        TicketHistory before = TicketHistory.Of(story.History.Events.Take(3));
        SlaState read = unsolved.Start(before);
        Assert.Equal("desk", read.Policy!.Id);
        Assert.Equal(expected.Clocks, read.CatchUp(story.History).Evaluate(story.LastAt).Clocks);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_state_of_a_solved_ticket_is_carried_on(ReopenMode mode)
    {
        TicketStory solved = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first", "ada").OnHold("Mon 11:00").Solved("Mon 12:00");
        SlaEngine engine = EngineOfAll(mode, Unsolved);
        SlaState state = engine.Start(solved.History);
        TicketStory reopened = solved.Open("Mon 13:00").Pending("Mon 14:00");
        Assert.Equal(engine.Evaluate(reopened.History, reopened.LastAt), state.CatchUp(reopened.History).Evaluate(reopened.LastAt));
    }

    /// <summary>A policy of eight hours around the clock, by which a resolution is promised too.</summary>
    private static SlaPolicy Policy(Func<SlaPolicyBuilder, SlaPolicyBuilder> with) => with(new SlaPolicyBuilder("desk")).Promise(SlaMetric.Resolution, Eight).Build();

    private static SlaEngine Engine(params SlaPolicy[] policies) => new(new SlaPolicyBook("book", policies), CalendarBook.Empty);

    private static SlaEvaluation Evaluate(TicketStory story, Func<SlaPolicyBuilder, SlaPolicyBuilder> with) => Engine(Policy(with)).Evaluate(story.History, story.LastAt);

    /// <summary>All built-in metrics, and one that solving does not end.</summary>
    private static SlaEngine EngineOfAll(ReopenMode mode, TicketCondition? condition, int version = 1)
    {
        SlaPolicyBuilder policy = new SlaPolicyBuilder("desk").WithVersion(version).PausesOn(StatusCategory.OnHold).OnReopening(mode).OnChanges(new SlaChangeModes { Owner = ChangeMode.EndAndRestart });
        if (condition is not null)
        {
            policy.For(condition);
        }

        foreach (SlaMetric each in SlaMetric.BuiltIn.Where(each => each != SlaMetric.Commitment).Append(Generated.HostMetrics.Escalation))
        {
            policy.Promise(each, Duration.FromHours(2), Where.Priority.AtLeast(Priority.High)).Promise(each, Duration.FromHours(7 + version));
        }

        return Engine(policy.Build());
    }
}
