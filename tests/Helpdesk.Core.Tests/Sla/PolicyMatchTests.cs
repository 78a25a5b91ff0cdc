using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A policy that applies to some tickets for some time: those with the tag <c>vip</c>.</summary>
public class PolicyMatchTests
{
    private static TicketStory Vip => TicketStory.Opened("Mon 09:00", opened => opened with { Tags = ["vip"] });

    private static TicketStory Plain => TicketStory.Opened("Mon 09:00");

    [Theory]
    [InlineData(30)]
    [InlineData(600)]
    public void What_is_promised_no_longer_is_cancelled_overdue_or_not(int minutes)
    {
        SlaCycle cycle = Clock(Vip.Untagged("Mon 10:00", "vip"), SlaMetric.Resolution, within: Duration.FromMinutes(minutes))!.Latest;
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.NoLongerPromised), (cycle.Outcome, cycle.Ending));
    }

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 to Mon 10:00 Cancelled 60; Mon 09:00 Running 120")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 09:00 to Mon 10:00 Cancelled 60; Mon 11:00 Running 0")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 09:00 to Mon 10:00 Cancelled 60; Mon 11:00 Running 0")]
    public void Promised_again_it_is_another_cycle(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Vip.Untagged("Mon 10:00", "vip").Tagged("Mon 11:00", "vip"), SlaMetric.Resolution, mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Running 120, Pending from Mon 09:30 to Mon 10:30")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 09:00 Running 180")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 12:00 Running 0")]
    public void Promised_later_it_is_taken_up_as_the_mode_says(ChangeMode mode, string expected) =>
        Assert.Equal(expected, Says(Plain.Pending("Mon 09:30").Open("Mon 10:30").Tagged("Mon 12:00", "vip"), SlaMetric.AgentWork, mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Paused 30, Pending from Mon 09:30")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 09:00 Paused 180, Pending from Mon 12:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 12:00 Paused 0, Pending from Mon 12:00")]
    public void In_a_pause_too(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Plain.Pending("Mon 09:30").Tagged("Mon 12:00", "vip"), SlaMetric.AgentWork, mode));

    [Fact]
    public void What_was_done_before_it_was_promised_is_not_judged() => Assert.Equal("never ran", Says(Plain.Reply("Mon 10:00").Tagged("Mon 11:00", "vip").Reply("Mon 12:00"), SlaMetric.FirstResponse));

    [Fact]
    public void What_waits_when_it_is_promised_waited_before() =>
        Assert.Equal("Mon 11:00 to Mon 13:00 Met 120", Says(Plain.Reply("Mon 10:00").Writes("Mon 11:00").Tagged("Mon 12:00", "vip").Reply("Mon 13:00"), SlaMetric.NextResponse));

    [Fact]
    public void What_happens_while_nothing_is_promised_is_no_cycle() => Assert.Equal(
        "Mon 14:00 Running 0",
        Says(Vip.Reply("Mon 10:00").Untagged("Mon 10:30", "vip").Writes("Mon 11:00").Reply("Mon 12:00").Tagged("Mon 13:00", "vip").Writes("Mon 14:00"), SlaMetric.NextResponse));

    [Fact]
    public void An_answer_that_ends_the_promise_keeps_it_first() => Assert.Equal(
        "Mon 09:00 to Mon 10:00 Met 60",
        ClockText.Write(EngineOf(Where.PublicReplies.AtMost(0), SlaMetric.FirstResponse, ChangeMode.Retroactive, ClockText.Plenty).Start(Plain.Reply("Mon 10:00").History).Evaluate(((StoryTime)"Mon 11:00").Instant).Clocks.Single()));

    private static SlaEngine EngineOf(TicketCondition tickets, SlaMetric metric, ChangeMode mode, TimeAmount within) =>
        ClockText.EngineOf(policy => policy.For(tickets).Promise(metric, within).OnChanges(SlaChangeModes.Always(mode)));

    private static string Says(TicketStory story, SlaMetric metric, ChangeMode mode = ChangeMode.Retroactive) => ClockText.Write(Clock(story, metric, mode));

    private static SlaClock? Clock(TicketStory story, SlaMetric metric, ChangeMode mode = ChangeMode.Retroactive, Duration? within = null) =>
        EngineOf(Where.Tags.Contain("vip"), metric, mode, within is { } amount ? amount : ClockText.Plenty).Evaluate(story.History, story.LastAt).Clock(metric);
}
