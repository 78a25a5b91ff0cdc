using Helpdesk.Sla;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>What merging, spam and deletion do to the clocks of every built-in metric but commitments, which have tests of their own.</summary>
public class WithdrawalTests
{
    private static readonly Dictionary<string, SlaMetric> ById = SlaMetric.BuiltIn.Where(each => each != SlaMetric.Commitment).ToDictionary(each => each.Id);

    public static TheoryData<string> Metrics => [.. ById.Keys];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_merged_ticket_cancels_what_is_owed_overdue_or_not(string metric)
    {
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.Cancelled), EndOf(Owing(metric).Merged("Tue 09:00"), metric, Duration.FromDays(30)));
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.Cancelled), EndOf(Owing(metric).Merged("Tue 09:00"), metric, Duration.FromMinutes(1)));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Spam_cancels_it_and_no_spam_after_all_lets_it_go_on_as_if_nothing_had_been(string metric)
    {
        TicketStory story = Owing(metric).Spam("Tue 09:00");
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.Cancelled), EndOf(story, metric, Duration.FromDays(30)));
        Assert.Equal(Owing(metric).Renamed("Tue 10:00", "Dead line").Says(ById[metric]), story.NoSpam("Tue 10:00").Says(ById[metric]));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Deletion_cancels_it_and_a_restored_ticket_goes_on_as_if_nothing_had_been(string metric)
    {
        TicketStory story = Owing(metric).Deleted("Tue 09:00");
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.Cancelled), EndOf(story, metric, Duration.FromDays(30)));
        Assert.Equal(Owing(metric).Renamed("Tue 10:00", "Dead line").Says(ById[metric]), story.Restored("Tue 10:00").Says(ById[metric]));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void What_happens_to_spam_is_owed_to_nobody(string metric)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Reply("Mon 09:30").Spam("Mon 10:00");
        string before = story.Says(ById[metric]);
        story.Writes("Mon 11:00").Reply("Mon 11:30").Writes("Mon 12:00").Assigned("Mon 13:00", "first", "ada").OnHold("Mon 14:00");
        Assert.Equal(before, story.Says(ById[metric]));
    }

    [Fact]
    public void What_ended_before_stays_as_it_was() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Reply("Mon 10:00").Deleted("Mon 11:00").Restored("Mon 12:00").Says(SlaMetric.FirstResponse));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Deletion_of_a_solved_ticket_and_its_return_bring_nothing_back(string metric)
    {
        TicketStory story = Owing(metric).Solved("Tue 09:00");
        string before = story.Says(ById[metric]);
        Assert.Equal(before, story.Deleted("Tue 10:00").Restored("Tue 11:00").Says(ById[metric]));
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_ticket_that_is_reopened_while_it_is_spam_is_owed_nothing(string metric)
    {
        TicketStory story = Owing(metric).Solved("Tue 09:00").Spam("Tue 10:00");
        string before = story.Says(ById[metric]);
        Assert.Equal(before, story.Open("Tue 11:00").Says(ById[metric]));
    }

    [Theory]
    [InlineData("first-response")]
    [InlineData("next-response")]
    [InlineData("total-resolution")]
    [InlineData("agent-work")]
    public void It_is_owed_again_once_it_turns_out_to_be_none(string metric) => Assert.Equal(
        SlaOutcome.Running,
        Owing(metric).Solved("Tue 09:00").Spam("Tue 10:00").Open("Tue 11:00").NoSpam("Tue 12:00").Clock(ById[metric], Duration.FromDays(30))!.Latest.Outcome);

    [Fact]
    public void Spam_that_was_solved_is_owed_nothing_until_it_is_reopened()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Spam("Mon 10:00").Solved("Mon 11:00").NoSpam("Mon 12:00");
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60", story.Says(SlaMetric.TotalResolution));
        Assert.Equal("Mon 09:00 Running 240", story.Open("Mon 13:00").Says(SlaMetric.TotalResolution));
    }

    [Fact]
    public void A_pause_goes_on_too() => Assert.Equal(
        "Mon 09:00 Paused 60, Pending from Mon 10:00",
        TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Spam("Mon 11:00").NoSpam("Mon 12:00").Says(SlaMetric.AgentWork));

    /// <summary>A ticket for which something is owed by a metric: unanswered by an agent, or a message that waits, with a team and an agent, and on hold.</summary>
    private static TicketStory Owing(string metric)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first", "ada");
        return metric is "first-response" ? story : story.Reply("Mon 10:00").Writes("Mon 11:00").OnHold("Mon 12:00");
    }

    private static (SlaOutcome Outcome, SlaEnding Ending) EndOf(TicketStory story, string metric, Duration within)
    {
        SlaCycle latest = story.Clock(ById[metric], within)!.Latest;
        return (latest.Outcome, latest.Ending);
    }
}
