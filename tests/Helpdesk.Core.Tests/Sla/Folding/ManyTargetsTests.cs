using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Folding;

/// <summary>The conditions of targets are asked once for all metrics, as many as a number has bits; those beyond are asked one by one.</summary>
public class ManyTargetsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(69)]
    public void Each_finds_its_tickets(int index)
    {
        SlaEngine engine = ClockText.EngineOf(policy =>
        {
            for (int i = 0; i < 70; i++)
            {
                policy.Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(i + 1), Where.Tags.Contain(Tag(i)));
            }
        });
        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Tags = [Tag(index)] });
        Assert.Equal(index + 1, engine.Evaluate(story.History, story.LastAt).Cycles.Single().Target!.Value.TotalHours);
    }

    private static string Tag(int index) => FormattableString.Invariant($"t{index}");
}
