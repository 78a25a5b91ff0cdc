using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A resolution that is promised to tickets with the tag <c>vip</c>, and is first promised when its clock would have ended already.</summary>
public class LatePromiseTests
{
    private static readonly TicketCondition IsVip = Where.Tags.Contain("vip");

    private static TicketStory Solved => TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Tagged("Mon 11:00", "vip");

    [Fact]
    public void What_had_ended_before_the_promise_is_not_judged() => Assert.Equal("never ran", Says(Solved));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Running 60, Solved from Mon 10:00 to Mon 12:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 12:00 Running 0")]
    public void It_is_owed_once_the_ticket_is_reopened(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Solved.Open("Mon 12:00"), mode));

    [Fact]
    public void Or_turns_out_to_be_no_spam() =>
        Assert.Equal("Mon 09:00 Running 180", Says(TicketStory.Opened("Mon 09:00").Spam("Mon 10:00").Imported("Mon 11:00", header => new TagsChanged(header, ["vip"], [])).NoSpam("Mon 12:00")));

    [Fact]
    public void Or_the_requester_writes_again_where_that_begins_it()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy.For(IsVip).Promise(SlaMetric.NextResponse, ClockText.Plenty));
        TicketStory story = TicketStory.Opened("Mon 09:00").Reply("Mon 09:30").Writes("Mon 10:00").Reply("Mon 10:30").Tagged("Mon 11:00", "vip").Writes("Mon 12:00");
        Assert.Equal("Mon 12:00 Running 0", ClockText.Write(engine.Evaluate(story.History, story.LastAt).Clock(SlaMetric.NextResponse)));
    }

    [Fact]
    public void Without_a_reopening_nothing_begins_it() => Assert.Equal("never ran", Says(Solved.Note("Mon 12:00").Deleted("Mon 13:00").Restored("Mon 14:00")));

    [Fact]
    public void A_promise_by_a_later_edition_is_owed_like_one_that_always_was()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 10:00");
        SlaEngine before = ClockText.EngineOf(policy => policy.Promise(SlaMetric.FirstResponse, ClockText.Plenty));
        SlaEngine after = ClockText.EngineOf(policy => policy.WithVersion(2).Promise(SlaMetric.FirstResponse, ClockText.Plenty).Promise(SlaMetric.TotalResolution, ClockText.Plenty));
        SlaState state = before.Start(story.History).ChangeTo(after, story.History, ((StoryTime)"Mon 11:00").Instant).State;
        SlaClock? clock = state.CatchUp(story.Open("Mon 12:00").History).Evaluate(story.LastAt).Clock(SlaMetric.TotalResolution);
        Assert.Equal(after.Evaluate(story.History, story.LastAt).Clock(SlaMetric.TotalResolution), clock);
        Assert.Equal("Mon 09:00 Running 60, Solved from Mon 10:00 to Mon 12:00", ClockText.Write(clock));
    }

    private static string Says(TicketStory story, ChangeMode mode = ChangeMode.Retroactive)
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy.For(IsVip).Promise(SlaMetric.TotalResolution, ClockText.Plenty).OnChanges(SlaChangeModes.Always(mode)));
        return ClockText.Write(engine.Evaluate(story.History, story.LastAt).Clock(SlaMetric.TotalResolution));
    }
}
