using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Answers that are owed within eight hours around the clock, pausing on Pending, on a ticket that is solved without one and reopened.</summary>
public class ReleasedAnswerTests
{
    public static TheoryData<ReopenMode> Modes => [.. Enum.GetValues<ReopenMode>()];

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "21:00:00")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "17:00:00")]
    [InlineData(ReopenMode.Restart, "21:00:00")]
    [InlineData(ReopenMode.NewInstance, "21:00:00")]
    public void Open_until_it_was_solved(ReopenMode mode, string due) => Assert.Equal(due, Due(TicketStory.Opened("Mon 09:00").Open("Mon 10:00"), mode));

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "22:00:00")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "18:00:00")]
    [InlineData(ReopenMode.Restart, "22:00:00")]
    [InlineData(ReopenMode.NewInstance, "22:00:00")]
    public void Pending_until_it_was_solved(ReopenMode mode, string due) => Assert.Equal(due, Due(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00"), mode));

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "21:59:59")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "17:59:59")]
    public void Open_for_the_last_second(ReopenMode mode, string due) => Assert.Equal(due, Due(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open(At("10:59:59")), mode));

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "22:00:00")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "18:00:00")]
    public void Open_for_no_time_at_all(ReopenMode mode, string due) => Assert.Equal(due, Due(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00"), mode));

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_message_that_waits_goes_on_likewise(ReopenMode mode)
    {
        TicketStory story = TicketStory.Opened("Mon 08:00").Reply("Mon 08:30").Writes("Mon 09:00").Pending("Mon 10:00").Solved("Mon 11:00").Open("Mon 15:00").Reply("Mon 16:00");
        Assert.Equal(
            mode == ReopenMode.ContinueIncludingSolved
                ? "Mon 09:00 to Mon 16:00 Met 360, Pending from Mon 10:00 to Mon 11:00"
                : "Mon 09:00 to Mon 16:00 Met 120, Pending from Mon 10:00 to Mon 11:00, Solved from Mon 11:00 to Mon 15:00",
            Says(story, SlaMetric.NextResponse, mode));
    }

    [Fact]
    public void Solved_and_reopened_again_each_time_solved_is_left_out() => Assert.Equal(
        "Mon 09:00 Running 240, Solved from Mon 10:00 to Mon 11:00, Solved from Mon 12:00 to Mon 14:00",
        Says(TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("Mon 11:00").Solved("Mon 12:00").Open("Mon 14:00").Note("Mon 16:00"), SlaMetric.FirstResponse, ReopenMode.ContinueExcludingSolved));

    [Fact]
    public void Reopened_into_pending_it_is_paused_at_once() => Assert.Equal(
        "Mon 09:00 Paused 60, Solved from Mon 10:00 to Mon 11:00, Pending from Mon 11:00",
        Says(TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Pending("Mon 11:00").Note("Mon 12:00"), SlaMetric.FirstResponse, ReopenMode.ContinueExcludingSolved));

    [Fact]
    public void What_spam_took_away_goes_on_as_if_it_had_not_been_and_the_time_solved_is_left_out() => Assert.Equal(
        "Mon 09:00 Running 120, Pending from Mon 10:00 to Mon 11:00, Solved from Mon 12:00 to Mon 15:00",
        Says(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00").Solved("Mon 12:00").Spam("Mon 13:00").NoSpam("Mon 14:00").Open("Mon 15:00"), SlaMetric.FirstResponse, ReopenMode.ContinueExcludingSolved));

    [Fact]
    public void An_explanation_says_so_and_adds_up()
    {
        TicketStory story = Story(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00"));
        SlaCycle cycle = EngineOf(SlaMetric.FirstResponse, ReopenMode.ContinueExcludingSolved).Evaluate(story.History, story.LastAt).Cycles.Single();
        Assert.Equal(cycle.Consumed, cycle.Explain().Segments.Where(each => !each.IsAhead).Aggregate(Duration.Zero, (sum, each) => sum + each.Counted));
        Assert.Equal(["Pending", "Solved"], cycle.Pauses.Select(each => each.Status));
        Assert.Equal([(2, 3), (3, 4)], cycle.Pauses.Select(each => (each.StartedBySequence, each.EndedBySequence!.Value)));
    }

    private static TicketStory Story(TicketStory begun) => begun.Solved("Mon 11:00").Open("Mon 15:00");

    private static string Due(TicketStory begun, ReopenMode mode)
    {
        TicketStory story = Story(begun);
        Instant due = EngineOf(SlaMetric.FirstResponse, mode).Evaluate(story.History, story.LastAt).NextDue!.Value;
        return NodaTime.Text.InstantPattern.CreateWithInvariantCulture("HH:mm:ss").Format(due);
    }

    private static string Says(TicketStory story, SlaMetric metric, ReopenMode mode) => ClockText.Write(EngineOf(metric, mode).Evaluate(story.History, story.LastAt).Clock(metric));

    private static SlaEngine EngineOf(SlaMetric metric, ReopenMode mode) => ClockText.EngineOf(policy => policy.Promise(metric, Duration.FromHours(8)).PausesOn(StatusCategory.Pending).OnReopening(mode));

    private static Instant At(string time) => ((StoryTime)"Mon 00:00").Instant + Duration.FromTicks(TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture).Ticks);
}
