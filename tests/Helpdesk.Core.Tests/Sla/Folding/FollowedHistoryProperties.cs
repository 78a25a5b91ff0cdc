using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Folding;

/// <summary>An event is put to a ticket once: clocks follow what it did then. What they see so is held against the events themselves.</summary>
public class FollowedHistoryProperties
{
    private static readonly SlaBuffer Buffer = new();

    [Fact]
    public void A_ticket_that_follows_a_history_is_the_one_that_the_events_make() => Laws.Hold(500, Timeline.Any, timeline =>
    {
        var followed = new Ticket();
        followed.Clear(timeline.History.Ticket.Id);
        foreach (TicketEntry each in timeline.History.Course)
        {
            followed.Follow(each, TicketParts.All);
        }

        Assert.Equal(timeline.History.TicketByTime, followed);
    });

    [Fact]
    public void A_history_appended_to_has_the_course_of_one_made_at_once() => Laws.Hold(300, Timeline.Any, timeline =>
    {
        TicketHistory grown = timeline.Events.Skip(1).Aggregate(TicketHistory.Of(timeline.Events[0]), (history, next) => history.Append(next));
        Assert.Equal(timeline.History.Course.ToArray(), grown.Course.ToArray());
        Assert.Equal(timeline.History.TicketByTime, grown.TicketByTime);
    });

    [Fact]
    public void A_buffer_used_again_and_again_has_the_figures_of_the_evaluation() => Laws.Hold(2_000, Timeline.Any, timeline =>
    {
        lock (Buffer)
        {
            SlaEvaluation evaluation = timeline.Engine.Evaluate(timeline.History, timeline.AsOf);
            SlaFigure[] figures = timeline.Engine.Evaluate(timeline.History, timeline.AsOf, Buffer).ToArray();
            Assert.Equal(
                evaluation.Cycles.Select(each => (each.Metric, each.Commitment, each.Number, each.Terms, each.StartedAt, each.EndedAt, each.Ending, each.Outcome)),
                figures.Select(each => (each.Metric, each.Commitment, each.Number, each.Terms, each.StartedAt, each.EndedAt, each.Ending, each.Outcome)));
            Assert.Equal(
                evaluation.Cycles.Select(each => (Due: each.DueAt, each.Target, each.Consumed, each.IsOverdue, each.IsOpen, each.ToString())),
                figures.Select(each => (each.DueAt, each.Target, each.Consumed, each.IsOverdue, each.IsOpen, each.ToString())));
        }
    });

    [Fact]
    public void What_happens_has_the_bit_of_its_name()
    {
        foreach (TicketOccurrence each in TicketOccurrence.List)
        {
            Assert.Equal(each.Bit, typeof(TicketHappenings).GetField(each.Name)!.GetRawConstantValue());
        }
    }
}
