using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>
/// A due instant that stands in closed time, behind the closing at which its target is used up: the clock time of a business day, or the next opening. What happens in between may move it. The desk is open from nine to five, Monday to
/// Friday.
/// </summary>
public class PutOffDueTests
{
    /// <summary>A working day from Monday at eight in the evening: used up on Tuesday at five, and due at eight.</summary>
    [Theory]
    [InlineData("Tue 17:00", null)]
    [InlineData("Tue 18:00", null)]
    [InlineData("Tue 20:00", "Tue 20:00")]
    public void A_day_does_not_end_in_a_pause_that_began_before(string pending, string? due)
    {
        SlaCycle cycle = Days(TicketStory.Opened("Mon 20:00").Pending(pending), "Tue 20:30");
        Assert.Equal((SlaOutcome.Paused, due, due is not null), (cycle.Outcome, Write(cycle.DueAt), cycle.HasReached(100)));
    }

    [Theory]
    [InlineData("Tue 19:00", "Tue 20:00", "Wed 09:00")]
    [InlineData("Tue 20:00", "Tue 20:00", "Wed 09:00")]
    [InlineData("Tue 21:00", "Tue 21:00", "Wed 09:00")]
    [InlineData("Wed 12:00", "Wed 12:00", "Wed 12:00")]
    public void After_a_pause_it_is_due_where_the_cycle_goes_on(string open, string due, string dueAtOpening)
    {
        TicketStory story = TicketStory.Opened("Mon 20:00").Pending("Tue 18:00").Open(open);
        Assert.Equal(due, Write(Days(story, "Wed 14:00").DueAt));
        Assert.Equal(dueAtOpening, Write(Days(story, "Wed 14:00", Boundary.NextOpening).DueAt));
    }

    [Fact]
    public void The_next_opening_in_a_pause_is_none()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 18:00");
        SlaCycle paused = AtOpening(story, "Wed 10:00");
        Assert.Equal((SlaOutcome.Paused, null, null, false), (paused.Outcome, paused.DueAt, paused.BreachedAt, paused.HasReached(100)));

        story = story.Open("Thu 12:00");
        SlaCycle running = AtOpening(story, "Thu 12:00");
        Assert.Equal(("Thu 12:00", false, true), (Write(running.DueAt), running.IsOverdue, running.HasReached(100)));
        Assert.Equal("Thu 12:00", Write(AtOpening(story, "Thu 12:01").BreachedAt));
    }

    [Theory]
    [InlineData("Mon 18:00", "Tue 08:00", "Tue 09:00")]
    [InlineData("Mon 18:00", "Wed 20:00", "Thu 09:00")]
    [InlineData("Tue 09:00", "Tue 11:00", "Tue 09:00")]
    [InlineData("Mon 17:00", "Tue 11:00", "Tue 11:00")]
    public void The_next_opening_is_one_in_which_the_cycle_runs(string pending, string open, string due) =>
        Assert.Equal(due, Write(AtOpening(TicketStory.Opened("Mon 09:00").Pending(pending).Open(open), "Fri 09:00").DueAt));

    [Fact]
    public void Pauses_without_a_gap_are_one()
    {
        // Pending until it is solved, and pending when it comes back: the time solved is a pause as well.
        TicketStory story = TicketStory.Opened("Mon 20:00").Pending("Tue 18:00").Solved("Wed 10:00").Pending("Wed 12:00");
        Assert.Null(Days(story, "Wed 13:00").DueAt);
        Assert.Equal("Thu 10:00", Write(Days(story.Open("Thu 10:00"), "Thu 11:00").DueAt));
    }

    [Fact]
    public void A_cycle_that_ended_in_a_pause_would_have_gone_on_from_there() =>
        Assert.Equal("Wed 10:00", Write(Days(TicketStory.Opened("Mon 20:00").Pending("Tue 18:00").Solved("Wed 10:00"), "Fri 09:00").DueAt));

    [Fact]
    public void What_is_due_at_the_very_beginning_of_a_pause_is_due() =>
        Assert.Equal("Mon 12:00", Write(Cycle(TicketStory.Opened("Mon 09:00").Pending("Mon 12:00"), "Mon 15:00", policy => policy.Promise(SlaMetric.Resolution, BusinessTime.FromHours(3)).WithBoundary(Boundary.NextOpening)).DueAt));

    [Fact]
    public void Days_end_when_they_end_though_time_is_carried_to_them()
    {
        TicketStory story = TicketStory.Opened("Mon 20:00");
        StoryTime at = "Mon 21:00";
        SlaEngine Edition(int version) => ClockText.EngineOf(policy => policy.WithVersion(version).Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1)).OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed)));
        SlaChangeover changed = Edition(1).Start(story.History).ChangeTo(Edition(2), story.History, at.Instant);
        Assert.Empty(changed.Moves);
        Assert.Equal("Tue 20:00", Write(changed.State.Evaluate(at.Instant).NextDue));
    }

    [Theory]
    [InlineData("Tue 02:00", "Tue 11:00")]
    [InlineData("Tue 04:00", "Tue 09:00")]
    [InlineData("Tue 10:00", "Tue 04:00")]
    public void Carried_time_beyond_the_target_is_overdue_before_its_days_end(string urgent, string due)
    {
        // Around the clock until it is urgent. Then it has a day, until eight in the evening, which holds eight hours.
        SlaCycle cycle = Cycle(TicketStory.Opened("Mon 20:00").Given(urgent, Priority.Urgent), "Tue 12:00", policy => policy
            .Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1), Where.Priority.Is(Priority.Urgent))
            .Promise(SlaMetric.Resolution, Duration.FromHours(100))
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed)));
        Assert.Equal((Duration.FromHours(8), due), (cycle.Target, Write(cycle.BreachedAt)));
    }

    [Fact]
    public void The_next_opening_after_a_carried_change_is_by_the_terms_of_then()
    {
        // Eight hours are used up at five. At eight it becomes urgent, which counts around the clock, and so from there on.
        SlaCycle cycle = Cycle(TicketStory.Opened("Mon 09:00").Given("Mon 20:00", Priority.Urgent), "Mon 21:00", policy => policy
            .Promise(SlaMetric.Resolution, Duration.FromHours(8), Where.Priority.Is(Priority.Urgent))
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(20))
            .WithBoundary(Boundary.NextOpening)
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed)));
        Assert.Equal(("Mon 20:00", true), (Write(cycle.BreachedAt), cycle.IsOverdue));
    }

    private static SlaCycle Days(TicketStory story, StoryTime asOf, Boundary boundary = Boundary.Closing) =>
        Cycle(story, asOf, policy => policy.Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1)).WithBoundary(boundary).PausesOn(StatusCategory.Pending));

    private static SlaCycle AtOpening(TicketStory story, StoryTime asOf) =>
        Cycle(story, asOf, policy => policy.Promise(SlaMetric.Resolution, BusinessTime.FromHours(8)).WithBoundary(Boundary.NextOpening).PausesOn(StatusCategory.Pending));

    private static SlaCycle Cycle(TicketStory story, StoryTime asOf, Action<SlaPolicyBuilder> describe) =>
        ClockText.EngineOf(policy => describe(policy.PausesOn(StatusCategory.Pending))).Evaluate(story.History, asOf.Instant).Clock(SlaMetric.Resolution)!.Latest;

    private static string? Write(Instant? instant) => instant is { } at ? StoryTime.Write(at) : null;
}
