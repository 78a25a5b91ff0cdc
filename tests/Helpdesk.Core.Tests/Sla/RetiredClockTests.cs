using Helpdesk.Sla;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Clocks of metrics that one edition of the policies promises, and the next does not.</summary>
public class RetiredClockTests
{
    private static readonly TicketStory Story = TicketStory.Opened("Mon 09:00").Note("Mon 09:30");

    private static readonly Instant Ten = ((StoryTime)"Mon 10:00").Instant;

    private static readonly Instant Eleven = ((StoryTime)"Mon 11:00").Instant;

    [Fact]
    public void They_stay_however_often_the_policies_change()
    {
        SlaState state = Edition(1, SlaMetric.FirstResponse, SlaMetric.TotalResolution).Start(Story.History);
        state = state.ChangeTo(Edition(2, SlaMetric.TotalResolution), Story.History, Ten).State;
        state = state.ChangeTo(Edition(3, SlaMetric.FirstResolution), Story.History, Eleven).State;
        SlaEvaluation now = state.Evaluate(Eleven);
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60", ClockText.Write(now.Clock(SlaMetric.FirstResponse)));
        Assert.Equal("Mon 09:00 to Mon 11:00 Cancelled 120", ClockText.Write(now.Clock(SlaMetric.TotalResolution)));
        Assert.Equal("Mon 09:00 Running 120", ClockText.Write(now.Clock(SlaMetric.FirstResolution)));
    }

    [Fact]
    public void A_metric_that_is_promised_again_goes_on_counting_its_cycles()
    {
        SlaState state = Edition(1, SlaMetric.FirstResponse, SlaMetric.TotalResolution).Start(Story.History);
        state = state.ChangeTo(Edition(2, SlaMetric.TotalResolution), Story.History, Ten).State;
        state = state.ChangeTo(Edition(3, SlaMetric.FirstResponse), Story.History, Eleven).State;
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60; Mon 09:00 Running 120", ClockText.Write(state.Evaluate(Eleven).Clock(SlaMetric.FirstResponse)));
    }

    private static SlaEngine Edition(int version, params SlaMetric[] metrics) => ClockText.EngineOf(policy =>
    {
        policy.WithVersion(version);
        foreach (SlaMetric each in metrics)
        {
            policy.Promise(each, ClockText.Plenty);
        }
    });
}
