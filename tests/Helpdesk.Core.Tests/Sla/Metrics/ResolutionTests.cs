using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

public class ResolutionTests
{
    private static readonly Dictionary<string, SlaMetric> ById = SlaMetric.BuiltIn.ToDictionary(each => each.Id);

    private static TicketStory Waiting => TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").OnHold("Mon 11:00").Open("Mon 12:00");

    [Theory]
    [InlineData("total-resolution", "Mon 09:00 to Mon 13:00 Met 240")]
    [InlineData("requester-wait", "Mon 09:00 to Mon 13:00 Met 180, Pending from Mon 10:00 to Mon 11:00")]
    [InlineData("agent-work", "Mon 09:00 to Mon 13:00 Met 120, Pending from Mon 10:00 to Mon 12:00")]
    [InlineData("resolution", "Mon 09:00 to Mon 13:00 Met 240")]
    [InlineData("first-resolution", "Mon 09:00 to Mon 13:00 Met 240")]
    public void Each_pauses_as_its_name_says(string metric, string expected) => Assert.Equal(expected, Waiting.Solved("Mon 13:00").Says(ById[metric]));

    [Theory]
    [InlineData("total-resolution", "Mon 09:00 to Mon 13:00 Met 240")]
    [InlineData("requester-wait", "Mon 09:00 to Mon 13:00 Met 180, Pending from Mon 10:00 to Mon 11:00")]
    [InlineData("agent-work", "Mon 09:00 to Mon 13:00 Met 120, Pending from Mon 10:00 to Mon 12:00")]
    [InlineData("resolution", "Mon 09:00 to Mon 13:00 Met 180, On hold from Mon 11:00 to Mon 12:00")]
    [InlineData("first-resolution", "Mon 09:00 to Mon 13:00 Met 180, On hold from Mon 11:00 to Mon 12:00")]
    public void Only_some_pause_with_the_policy(string metric, string expected) =>
        Assert.Equal(expected, Waiting.Solved("Mon 13:00").Says(ById[metric], with: policy => policy.PausesOn("On hold")));

    [Theory]
    [InlineData("total-resolution")]
    [InlineData("requester-wait")]
    [InlineData("agent-work")]
    [InlineData("resolution")]
    [InlineData("first-resolution")]
    public void It_ends_when_the_ticket_is_first_done_with(string metric)
    {
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Closed("Tue 10:00").Says(ById[metric]));
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Closed("Mon 10:00").Says(ById[metric]));
    }

    [Theory]
    [InlineData("total-resolution")]
    [InlineData("requester-wait")]
    [InlineData("agent-work")]
    [InlineData("resolution")]
    [InlineData("first-resolution")]
    public void A_ticket_that_is_opened_solved_owes_nothing_until_it_is_reopened(string metric)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Status = TicketStatus.Solved }).Note("Mon 10:00");
        Assert.Equal("never ran", story.Says(ById[metric]));
        Assert.Equal("Mon 11:00 Running 60", story.Open("Mon 11:00").Note("Mon 12:00").Says(ById[metric]));
    }

    [Fact]
    public void A_ticket_that_is_opened_on_hold_is_paused_from_the_start() => Assert.Equal(
        "Mon 09:00 to Mon 11:00 Met 60, On hold from Mon 09:00 to Mon 10:00",
        TicketStory.Opened("Mon 09:00", opened => opened with { Status = TicketStatus.OnHold }).Open("Mon 10:00").Solved("Mon 11:00").Says(SlaMetric.AgentWork));

    [Fact]
    public void Solving_in_a_pause_ends_both() =>
        Assert.Equal("Mon 09:00 to Mon 11:00 Met 60, Pending from Mon 10:00 to Mon 11:00", TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Solved("Mon 11:00").Says(SlaMetric.AgentWork));

    [Fact]
    public void A_pause_without_length_is_none() => Assert.Equal("Mon 09:00 Running 60", TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 10:00").Says(SlaMetric.AgentWork));

    [Fact]
    public void The_first_resolution_takes_no_notice_of_a_reopening() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("Mon 11:00").Solved("Mon 12:00").Says(SlaMetric.FirstResolution, Duration.FromMinutes(90)));

    [Fact]
    public void A_pause_costs_no_more_than_the_open_time_in_it()
    {
        SlaCycle cycle = TicketStory.Opened("Fri 16:00").Pending("Fri 16:30").Open("+Mon 10:00").Clock(SlaMetric.AgentWork, BusinessTime.FromHours(2))!.Latest;
        Assert.Equal(("+Mon 11:30", Duration.FromMinutes(30)), (StoryTime.Write(cycle.DueAt!.Value), cycle.Consumed));
    }
}
