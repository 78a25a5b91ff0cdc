using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>The engine says what the naive desk says, of 20,000 timelines on .NET 10, and of 1,000,000 with <c>HELPDESK_PROPERTY_FACTOR=50</c>.</summary>
public class SlaOracleProperties
{
    private const int Timelines = 20_000;

    [Fact]
    public void The_engine_says_what_stepping_says() => Laws.Hold(Timelines, Timeline.Any, timeline =>
        NaiveComparison.AssertSame(timeline.Naive.Evaluate(timeline.Events, timeline.AsOf), timeline.Engine.Evaluate(timeline.History, timeline.AsOf)));

    [Fact]
    public void Stepping_by_the_second_or_the_minute_sums_to_the_same() => Laws.Hold(100, Timeline.Any, timeline =>
    {
        foreach (NaiveCycle cycle in timeline.Naive.Evaluate(timeline.Events, timeline.LastEvent).SelectMany(each => each.Cycles))
        {
            Duration grain = Duration.FromSeconds(timeline.LastEvent - cycle.Start < Duration.FromHours(3) ? 1 : 60);
            Assert.Equal(new NaiveFigures(cycle, timeline.LastEvent).Consumed, new NaiveFigures(cycle, timeline.LastEvent, grain).Consumed);
        }
    });

    [Fact]
    public void A_state_carried_on_says_at_every_event_what_the_whole_history_says() => Laws.Hold(1_500, Timeline.Any, timeline =>
    {
        var history = TicketHistory.Of(timeline.Events[0]);
        SlaState state = timeline.Engine.Start(history);
        foreach (TicketEvent next in timeline.Events.Skip(1))
        {
            history = history.Append(next);
            if (next.HappenedAt < state.LastEventAt)
            {
                Assert.Throws<TicketHistoryException>(() => state.Apply(next));
                state = state.CatchUp(history);
            }
            else
            {
                SlaEvaluation before = state.Evaluate(state.LastEventAt);
                SlaState after = state.Apply(next);
                Assert.Equal(before, state.Evaluate(state.LastEventAt));
                state = after;
            }

            foreach (Instant asOf in new[] { state.LastEventAt, state.LastEventAt + Duration.FromMinutes(timeline.Seed % 3000) })
            {
                Assert.Equal(timeline.Engine.Evaluate(history, asOf), state.Evaluate(asOf));
            }
        }

        SlaState caughtUp = timeline.Engine.Start(TicketHistory.Of(timeline.Events[0])).CatchUp(history);
        Assert.Equal(state.Evaluate(state.LastEventAt), caughtUp.Evaluate(state.LastEventAt));
    });
}
