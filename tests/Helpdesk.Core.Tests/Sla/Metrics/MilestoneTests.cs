using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>A diagnosis that is owed for tickets with the tag <c>down</c>, within an hour; a note gives it.</summary>
public class MilestoneTests
{
    private static readonly TicketCondition IsDown = Where.Tags.Contain("down");

    private static TicketStory Down => TicketStory.Opened("Mon 09:00").Tagged("Mon 10:00", "down");

    [Fact]
    public void It_runs_from_the_need_to_the_completion() => Assert.Equal("Mon 10:00 to Mon 10:30 Met 30", Says(Down.Tagged("Mon 10:10", "vip").Note("Mon 10:30")));

    [Fact]
    public void A_ticket_may_be_opened_in_need() => Assert.Equal("Mon 09:00 to Mon 10:30 Missed 90", Says(TicketStory.Opened("Mon 09:00", opened => opened with { Tags = ["down"] }).Note("Mon 10:30")));

    [Fact]
    public void Completion_without_need_is_none() => Assert.Equal("Mon 10:00 Running 0", Says(TicketStory.Opened("Mon 09:00").Note("Mon 09:30").Tagged("Mon 10:00", "down")));

    [Fact]
    public void An_end_of_the_need_cancels_it_overdue_or_not()
    {
        Assert.Equal("Mon 10:00 to Mon 10:30 Cancelled 30", Says(Down.Untagged("Mon 10:30", "down")));
        Assert.Equal("Mon 10:00 to Mon 12:00 Cancelled 120", Says(Down.Untagged("Mon 12:00", "down")));
    }

    [Fact]
    public void What_completes_it_may_end_the_need()
    {
        SlaMetric recovery = SlaMetric.Milestone("recovery", "Recovery", IsDown, When.Ceases(IsDown));
        Assert.Equal("Mon 10:00 to Mon 10:30 Met 30", Down.Untagged("Mon 10:30", "down").Says(recovery));
    }

    [Theory]
    [InlineData(CycleRecurrence.Once, "Mon 10:00 to Mon 10:30 Met 30")]
    [InlineData(CycleRecurrence.Independent, "Mon 10:00 to Mon 10:30 Met 30; Mon 12:00 Running 0")]
    public void Need_that_comes_again_is_owed_again_only_where_it_recurs(CycleRecurrence recurrence, string expected) =>
        Assert.Equal(expected, Says(Down.Note("Mon 10:30").Untagged("Mon 11:00", "down").Tagged("Mon 12:00", "down"), recurrence));

    [Theory]
    [InlineData(CycleRecurrence.Once, "Mon 10:00 to Mon 11:00 Cancelled 60")]
    [InlineData(CycleRecurrence.Independent, "Mon 10:00 to Mon 11:00 Cancelled 60; Mon 12:00 Running 0")]
    public void So_is_need_that_was_never_met(CycleRecurrence recurrence, string expected) => Assert.Equal(expected, Says(Down.Untagged("Mon 11:00", "down").Tagged("Mon 12:00", "down"), recurrence));

    [Fact]
    public void Need_that_was_never_met_is_owed_no_more_after_spam_and_deletion_either() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Cancelled 60",
        Says(Down.Untagged("Mon 11:00", "down").Tagged("Mon 12:00", "down").Spam("Mon 13:00").NoSpam("Mon 13:30").Deleted("Mon 14:00").Restored("Mon 15:00")));

    [Fact]
    public void The_next_in_sequence_begins_when_the_one_before_was_due() => Assert.Equal("Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 Running 0", Says(Down.Note("Mon 10:30"), CycleRecurrence.Sequential));

    [Fact]
    public void What_has_not_begun_cannot_be_completed() => Assert.Equal(
        "Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 to Mon 11:15 Met 15; Mon 12:00 Running 0",
        Says(Down.Note("Mon 10:30").Note("Mon 10:45").Note("Mon 11:15"), CycleRecurrence.Sequential));

    [Fact]
    public void What_has_not_begun_is_cancelled_by_what_completes_it_and_ends_the_need_at_once()
    {
        SlaMetric recovery = SlaMetric.Milestone("recovery", "Recovery", IsDown, ClockCondition.Any(When.Happens(TicketOccurrence.InternalNote), When.Ceases(IsDown)), CycleRecurrence.Sequential);
        Assert.Equal("Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 to Mon 10:45 Cancelled 0", Down.Note("Mon 10:30").Untagged("Mon 10:45", "down").Note("Mon 13:30").Says(recovery, Duration.FromHours(1)));
    }

    [Fact]
    public void A_ticket_that_comes_back_without_the_need_does_not_owe_it() =>
        Assert.Equal("Mon 10:00 to Mon 10:30 Cancelled 30", Says(Down.Untagged("Mon 10:30", "down").Deleted("Mon 11:00").Restored("Mon 12:00")));

    [Fact]
    public void It_can_be_completed_at_the_moment_at_which_it_begins() => Assert.Equal(
        "Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 to Mon 11:00 Met 0; Mon 12:00 Running 0",
        Says(Down.Note("Mon 10:30").Note("Mon 11:00"), CycleRecurrence.Sequential));

    [Fact]
    public void After_a_late_one_the_next_begins_at_once() => Assert.Equal("Mon 10:00 to Mon 11:30 Missed 90; Mon 11:30 Running 0", Says(Down.Note("Mon 11:30"), CycleRecurrence.Sequential));

    [Fact]
    public void An_end_of_the_need_cancels_what_has_not_begun() =>
        Assert.Equal("Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 to Mon 10:45 Cancelled 0", Says(Down.Note("Mon 10:30").Untagged("Mon 10:45", "down"), CycleRecurrence.Sequential));

    [Fact]
    public void The_last_in_sequence_is_completed_without_a_next() => Assert.Equal(
        "Mon 10:00 to Mon 10:30 Met 30",
        Down.Untagged("Mon 10:30", "down").Says(SlaMetric.Milestone("recovery", "Recovery", IsDown, When.Ceases(IsDown), CycleRecurrence.Sequential)));

    [Fact]
    public void It_pauses_with_the_policy() => Assert.Equal(
        "Mon 10:00 to Mon 11:15 Met 45, Pending from Mon 10:15 to Mon 10:45",
        Says(Down.Pending("Mon 10:15").Open("Mon 10:45").Note("Mon 11:15")));

    [Fact]
    public void A_pause_before_it_begins_costs_nothing() => Assert.Equal(
        "Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 Running 30",
        Says(Down.Note("Mon 10:30").Pending("Mon 10:40").Open("Mon 10:50").Renamed("Mon 11:30", "Still down"), CycleRecurrence.Sequential));

    [Fact]
    public void A_pause_into_which_it_begins_is_one_from_its_start() => Assert.Equal(
        "Mon 10:00 to Mon 10:30 Met 30; Mon 11:00 Running 15, Pending from Mon 11:00 to Mon 11:15",
        Says(Down.Note("Mon 10:30").Pending("Mon 10:40").Open("Mon 11:15").Renamed("Mon 11:30", "Still down"), CycleRecurrence.Sequential));

    private static string Says(TicketStory story, CycleRecurrence recurrence = CycleRecurrence.Once) => story.Says(
        SlaMetric.Milestone("diagnosis", "Diagnosis", IsDown, When.Happens(TicketOccurrence.InternalNote), recurrence),
        Duration.FromHours(1),
        policy => policy.PausesOn(StatusCategory.Pending));
}
