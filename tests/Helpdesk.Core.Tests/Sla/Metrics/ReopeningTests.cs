using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>What becomes of a resolution clock at a reopening, by each mode.</summary>
public class ReopeningTests
{
    private static TicketStory Reopened => TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00").Solved("Mon 12:00").Open("Mon 14:00").Note("Mon 15:00");

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "Mon 09:00 Running 180, Pending from Mon 10:00 to Mon 11:00, Solved from Mon 12:00 to Mon 14:00")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "Mon 09:00 Running 300, Pending from Mon 10:00 to Mon 11:00")]
    [InlineData(ReopenMode.Restart, "Mon 14:00 Running 60")]
    [InlineData(ReopenMode.NewInstance, "Mon 09:00 to Mon 12:00 Met 120, Pending from Mon 10:00 to Mon 11:00; Mon 14:00 Running 60")]
    public void Each_mode_does_as_it_says(ReopenMode mode, string expected) => Assert.Equal(expected, Reopened.Says(SlaMetric.AgentWork, with: policy => policy.OnReopening(mode)));

    [Fact]
    public void A_pause_that_the_solving_ended_stays_as_long_as_it_was() => Assert.Equal(
        "Mon 09:00 Running 180, Pending from Mon 10:00 to Mon 12:00",
        TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Solved("Mon 12:00").Open("Mon 14:00").Says(SlaMetric.AgentWork, with: policy => policy.OnReopening(ReopenMode.ContinueIncludingSolved)));

    [Fact]
    public void The_time_solved_is_left_out_unless_said() => Assert.Equal(Reopened.Says(SlaMetric.AgentWork, with: policy => policy.OnReopening(ReopenMode.ContinueExcludingSolved)), Reopened.Says(SlaMetric.AgentWork));

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "Missed")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "Missed")]
    [InlineData(ReopenMode.Restart, "Met")]
    [InlineData(ReopenMode.NewInstance, "Missed, Met")]
    public void A_verdict_stays_or_is_taken_back(ReopenMode mode, string expected)
    {
        // Two hours were promised and three taken; the second time, one.
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 12:00").Open("Mon 14:00").Solved("Mon 15:00");
        Assert.Equal(expected, string.Join(", ", story.Clock(SlaMetric.TotalResolution, Duration.FromHours(2), policy => policy.OnReopening(mode))!.Cycles.Select(each => each.Outcome)));
    }

    [Fact]
    public void Counting_time_solved_an_old_ticket_is_overdue_at_once()
    {
        SlaCycle cycle = TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("+Mon 09:00").Clock(SlaMetric.TotalResolution, Duration.FromDays(1), policy => policy.OnReopening(ReopenMode.ContinueIncludingSolved))!.Latest;
        Assert.True(cycle is { IsOpen: true, IsOverdue: true });
        Assert.Equal("Tue 09:00", StoryTime.Write(cycle.BreachedAt!.Value));
    }

    [Fact]
    public void Every_reopening_adds_a_time_solved() => Assert.Equal(
        "Mon 09:00 to Mon 14:00 Met 180, Solved from Mon 10:00 to Mon 11:00, Closed from Mon 12:00 to Mon 13:00",
        TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("Mon 11:00").Closed("Mon 12:00").ImportedStatus("Mon 13:00", TicketStatus.Open).Solved("Mon 14:00").Says(SlaMetric.Resolution));

    [Fact]
    public void A_reopening_into_pending_is_paused_at_once() => Assert.Equal(
        "Mon 09:00 Running 120, Solved from Mon 10:00 to Mon 11:00, Pending from Mon 11:00 to Mon 12:00",
        TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Pending("Mon 11:00").Open("Mon 12:00").Note("Mon 13:00").Says(SlaMetric.AgentWork));

    [Fact]
    public void A_reopening_at_once_costs_nothing() => Assert.Equal("Mon 09:00 Running 60", TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("Mon 10:00").Says(SlaMetric.Resolution));

    [Fact]
    public void A_restart_says_when_it_was()
    {
        SlaChange change = Reopened.Clock(SlaMetric.AgentWork, with: policy => policy.OnReopening(ReopenMode.Restart))!.Latest.Changes.Single();
        Assert.Equal((SlaChangeKind.Reopening, 5, "Mon 14:00"), (change.Kind, change.BySequence, StoryTime.Write(change.At)));
    }
}
