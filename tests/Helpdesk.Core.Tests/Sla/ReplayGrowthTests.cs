using Helpdesk.Sla;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A history of retroactive changes to and fro costs its events once for each of the terms. Steps are counted, and nothing is timed.</summary>
public class ReplayGrowthTests
{
    [Fact]
    public void Twice_the_changes_to_and_fro_cost_twice_the_steps()
    {
        long once = Steps(200);
        long twice = Steps(400);
        Assert.InRange(once, 200, 3 * 200);
        Assert.InRange((double)twice / once, 1.5, 2.5);
    }

    [Fact]
    public void What_is_folded_at_once_is_what_is_applied_one_by_one()
    {
        SlaEngine engine = Engine();
        TicketHistory history = Story(40).History;
        Instant at = history.Events[^1].HappenedAt;
        SlaState state = engine.Start(TicketHistory.Of([.. history.Events.Take(1)]));
        foreach (TicketEvent each in history.Events.Skip(1))
        {
            state = state.Apply(each);
        }

        Assert.Equal(ClockText.Write(state.Evaluate(at).Clocks.Single()), ClockText.Write(engine.Evaluate(history, at).Clocks.Single()));
    }

    private static long Steps(int changes)
    {
        var replays = new Replays(CycleDrafts.Lasting);
        Assert.NotNull(SlaState.Of(Engine(), Story(changes).History, replays));
        return replays.Steps;
    }

    private static TicketStory Story(int changes)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00");
        for (int i = 0; i < changes; i++)
        {
            story = i % 2 == 0 ? story.Tagged("Mon 10:00", "gold") : story.Untagged("Mon 10:00", "gold");
        }

        return story;
    }

    /// <summary>Two policies that pause differently, so that every change replays.</summary>
    private static SlaEngine Engine() => new(
        new SlaPolicyBook("book", [
            new SlaPolicyBuilder("gold").For(Where.Tags.Contain("gold")).PausesOn(StatusCategory.Pending).Promise(SlaMetric.Resolution, Duration.FromHours(6)).Build(),
            new SlaPolicyBuilder("all").Promise(SlaMetric.Resolution, Duration.FromHours(8)).Build(),
        ]),
        CalendarBook.Empty);
}
