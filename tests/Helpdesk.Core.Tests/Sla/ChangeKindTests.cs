using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Which kind a change is of, and so which mode takes it up: only the mode of the kind expected is <see cref="ChangeMode.CarryElapsed"/>.</summary>
public class ChangeKindTests
{
    private static readonly Instant Eleven = ((StoryTime)"Mon 11:00").Instant;

    [Fact]
    public void A_priority_given_while_the_ticket_was_solved_is_a_change_of_priority_at_the_reopening()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .PromiseByPriority(SlaMetric.Resolution, urgent: BusinessTime.FromHours(2), high: BusinessTime.FromHours(4), normal: BusinessTime.FromHours(8), low: BusinessTime.FromHours(16))
            .OnChanges(new SlaChangeModes { Priority = ChangeMode.CarryElapsed }));
        SlaChange change = Assert.Single(Latest(engine, TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Given("Mon 10:30", Priority.Urgent).Note("Mon 10:40").Open("Mon 12:00")).Changes);
        Assert.Equal((SlaChangeKind.Priority, ChangeMode.CarryElapsed), (change.Kind, change.Mode));
    }

    [Fact]
    public void And_so_are_two()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .PromiseByPriority(SlaMetric.Resolution, urgent: BusinessTime.FromHours(2), high: BusinessTime.FromHours(4), normal: BusinessTime.FromHours(8), low: BusinessTime.FromHours(16))
            .OnChanges(new SlaChangeModes { Priority = ChangeMode.CarryElapsed }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Given("Mon 10:30", Priority.Urgent).Given("Mon 11:00", Priority.Low).Open("Mon 12:00");
        Assert.Equal(SlaChangeKind.Priority, Assert.Single(Latest(engine, story).Changes).Kind);
    }

    [Theory]
    [InlineData(8, 2, Boundary.Closing, SlaChangeKind.Calendar)]
    [InlineData(9, 1, Boundary.Closing, SlaChangeKind.Target)]
    [InlineData(8, 1, Boundary.NextOpening, SlaChangeKind.Target)]
    [InlineData(9, 2, Boundary.Closing, SlaChangeKind.Target)]
    public void What_differs_under_the_same_version_names_the_kind(int hours, int calendarVersion, Boundary boundary, SlaChangeKind expected)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00");
        SlaState state = EngineOf(8, 1, Boundary.Closing).Start(story.History).ChangeTo(EngineOf(hours, calendarVersion, boundary), story.History, Eleven).State;
        Assert.Equal(expected, Assert.Single(state.Evaluate(Eleven).Clocks.Single().Latest.Changes).Kind);
    }

    [Fact]
    public void A_hand_over_before_it_was_solved_is_none_at_the_reopening()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(2), Where.Tags.Contain("vip"))
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(8))
            .OnChanges(new SlaChangeModes { Target = ChangeMode.CarryElapsed }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first").Assigned("Mon 09:20", "second").Solved("Mon 10:00").Tagged("Mon 11:00", "vip").Open("Mon 12:00");
        SlaChange change = Assert.Single(Latest(engine, story).Changes);
        Assert.Equal((SlaChangeKind.Target, ChangeMode.CarryElapsed), (change.Kind, change.Mode));
    }

    [Fact]
    public void A_first_target_of_the_same_policy_is_taken_up_as_a_change_of_target()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(2), Where.Tags.Contain("vip"))
            .OnChanges(new SlaChangeModes { Target = ChangeMode.EndAndRestart }));
        Assert.Equal(Eleven, Latest(engine, TicketStory.Opened("Mon 09:00").Tagged("Mon 11:00", "vip")).StartedAt);
    }

    [Fact]
    public void A_first_promise_of_another_policy_is_taken_up_as_a_change_of_policy()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .For(Where.Tags.Contain("vip"))
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(2))
            .OnChanges(new SlaChangeModes { Policy = ChangeMode.EndAndRestart }));
        Assert.Equal(Eleven, Latest(engine, TicketStory.Opened("Mon 09:00").Tagged("Mon 11:00", "vip")).StartedAt);
    }

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Running 120")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0")]
    public void Another_way_of_pausing_is_a_change_of_policy_even_under_the_same_version(ChangeMode mode, string expected)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00");
        SlaEngine before = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, ClockText.Plenty).PausesOn(StatusCategory.Pending));
        SlaEngine after = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, ClockText.Plenty).OnChanges(new SlaChangeModes { Policy = mode }));
        Assert.Equal(expected, ClockText.Write(before.Start(story.History).ChangeTo(after, story.History, Eleven).State.Evaluate(Eleven).Clocks.Single()));
    }

    [Fact]
    public void A_pause_that_goes_by_events_is_not_ended_by_what_is_none()
    {
        SlaMetric handling = new("handling", "Handling", When.Opened, When.Solved)
        {
            Pause = When.Happens(TicketOccurrence.AutomaticReply),
            Resume = ClockCondition.Not(When.Happens(TicketOccurrence.InternalNote)),
        };
        TicketStory story = TicketStory.Opened("Mon 09:00").AutomaticReply("Mon 10:00").Note("Mon 10:30");
        SlaEngine[] editions = [.. Enumerable.Range(1, 2).Select(version => ClockText.EngineOf(policy => policy.WithVersion(version).Promise(handling, ClockText.Plenty)))];
        SlaState state = editions[0].Start(story.History).ChangeTo(editions[1], story.History, Eleven).State;
        Assert.StartsWith("Mon 09:00 Paused 60, ", ClockText.Write(state.Evaluate(Eleven).Clocks.Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChangeMode.EndAndRestart, "Mon 09:00 to Mon 09:30 Met 30; Mon 10:00 to Mon 09:45 Cancelled 0; Mon 10:00 Running 0")]
    [InlineData(ChangeMode.Reset, "Mon 09:00 to Mon 09:30 Met 30; Mon 10:00 Running 0")]
    public void A_cycle_that_has_yet_to_begin_is_not_brought_forward(ChangeMode mode, string expected)
    {
        SlaMetric report = SlaMetric.Milestone("report", "Report", Where.Tags.Contain("down"), When.Happens(TicketOccurrence.InternalNote), CycleRecurrence.Sequential);
        SlaEngine engine = ClockText.EngineOf(policy => policy
            .PromiseByPriority(report, urgent: BusinessTime.FromHours(2), high: BusinessTime.FromHours(1), normal: BusinessTime.FromHours(1), low: BusinessTime.FromHours(1))
            .OnChanges(SlaChangeModes.Always(mode)));
        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Tags = ["down"] }).Note("Mon 09:30").Given("Mon 09:45", Priority.Urgent);
        Assert.Equal(expected, ClockText.Write(engine.Evaluate(story.History, story.LastAt).Clocks.Single()));
    }

    private static SlaEngine EngineOf(int hours, int calendarVersion, Boundary boundary) => new(
        new SlaPolicyBookBuilder("book").Add("desk", policy => policy.OnCalendar("office").WithBoundary(boundary).Promise(SlaMetric.Resolution, BusinessTime.FromHours(hours))).Build(),
        CalendarBook.Of(new BusinessCalendarBuilder("office", "Etc/UTC").WithVersion(calendarVersion).WithHours(calendarVersion == 1 ? "Mon-Fri 09:00-17:00" : "Mon-Fri 08:00-18:00").Build()));

    private static SlaCycle Latest(SlaEngine engine, TicketStory story) => engine.Evaluate(story.History, story.LastAt).Clocks.Single().Latest;
}
