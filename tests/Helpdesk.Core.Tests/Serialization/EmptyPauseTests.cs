using Helpdesk.Core.Tests.Sla;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>A pause that begins in the very instant in which its cycle ends. It has no length, and what is left of it must be a state that is written and read.</summary>
public class EmptyPauseTests
{
    private static readonly SlaEngine Engine = EngineOf(ReopenMode.ContinueExcludingSolved);

    private static TicketStory Solved => TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Solved("Mon 10:00");

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "Mon 09:00 Running 60, Solved from Mon 10:00 to Mon 11:00")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "Mon 09:00 Running 120")]
    public void A_completed_cycle_that_goes_on_has_forgotten_it(ReopenMode mode, string expected)
    {
        SlaEngine engine = EngineOf(mode);
        SlaState state = engine.Start(Solved.Open("Mon 11:00").History);
        Assert.Equal(expected, ClockText.Write(Reread(state, engine).Evaluate(state.LastEventAt).Clock(SlaMetric.RequesterWait)));
    }

    [Fact]
    public void It_is_forgotten_however_the_cycle_ends_again()
    {
        SlaState state = Engine.Start(Solved.Open("Mon 11:00").Pending("Mon 12:00").Solved("Mon 12:00").Open("Mon 12:00").Solved("Mon 13:00").History);
        Assert.Equal(state.Evaluate(state.LastEventAt), Reread(state, Engine).Evaluate(state.LastEventAt));
    }

    [Fact]
    public void A_pause_that_ends_where_it_begins_is_none()
    {
        SlaState state = Engine.Start(TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 10:00").Solved("Mon 11:00").Open("Mon 11:00").History);
        Assert.Equal("Mon 09:00 Running 120", ClockText.Write(Reread(state, Engine).Evaluate(state.LastEventAt).Clock(SlaMetric.RequesterWait)));
    }

    [Fact]
    public void A_released_cycle_goes_on_without_it_when_the_state_was_stored_meanwhile()
    {
        TicketStory story = Solved;
        SlaState stored = Reread(Engine.Start(story.History), Engine);
        story.Status("Mon 11:00", TicketStatus.Pending);
        Assert.Equal("Mon 09:00 Paused 60, Solved from Mon 10:00 to Mon 11:00, Pending from Mon 11:00", ClockText.Write(stored.CatchUp(story.History).Evaluate(story.LastAt).Clock(SlaMetric.FirstResponse)));
        Assert.Equal(Engine.Evaluate(story.History, story.LastAt), stored.CatchUp(story.History).Evaluate(story.LastAt));
    }

    [Fact]
    public void A_cancelled_cycle_goes_on_with_it_when_the_state_was_stored_meanwhile()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Spam("Mon 10:00");
        SlaState stored = Reread(Engine.Start(story.History), Engine);
        story.NoSpam("Mon 11:00");
        Assert.Equal("Mon 09:00 Paused 60, Pending from Mon 10:00", ClockText.Write(stored.CatchUp(story.History).Evaluate(story.LastAt).Clock(SlaMetric.FirstResponse)));
        Assert.Equal(Engine.Evaluate(story.History, story.LastAt), stored.CatchUp(story.History).Evaluate(story.LastAt));
    }

    private static SlaEngine EngineOf(ReopenMode mode) => ClockText.EngineOf(policy => policy
        .Promise(SlaMetric.RequesterWait, ClockText.Plenty)
        .Promise(SlaMetric.FirstResponse, ClockText.Plenty)
        .PausesOn(StatusCategory.Pending)
        .OnReopening(mode));

    private static SlaState Reread(SlaState state, SlaEngine engine) => SlaJson.ReadState(SlaJson.WriteState(state), engine);
}
