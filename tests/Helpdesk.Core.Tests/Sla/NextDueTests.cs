using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Which cycle falls due next.</summary>
public class NextDueTests
{
    private static readonly SlaEngine Engine = ClockText.EngineOf(builder => builder
        .Promise(SlaMetric.FirstResponse, Duration.FromHours(1))
        .Promise(SlaMetric.Resolution, Duration.FromHours(4))
        .PausesOn(StatusCategory.Pending));

    [Fact]
    public void The_earliest_of_those_that_run_is_next() => Assert.Equal("first-response Mon 10:00", Next(TicketStory.Opened("Mon 09:00"), "Mon 09:30"));

    [Fact]
    public void What_is_answered_is_due_no_more() => Assert.Equal("resolution Mon 13:00", Next(TicketStory.Opened("Mon 09:00").Reply("Mon 09:20"), "Mon 09:30"));

    [Fact]
    public void What_is_overdue_is_due_no_more() => Assert.Equal("resolution Mon 13:00", Next(TicketStory.Opened("Mon 09:00"), "Mon 10:01"));

    [Fact]
    public void What_is_due_this_very_moment_is_due_next_no_more() => Assert.Equal("resolution Mon 13:00", Next(TicketStory.Opened("Mon 09:00"), "Mon 10:00"));

    [Fact]
    public void What_fell_due_at_a_closing_hides_nothing_while_nothing_counts()
    {
        // Used up on Friday at five, and not overdue until Monday; solving it is due on Sunday.
        SlaEngine engine = ClockText.EngineOf(builder => builder.Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(8)).Promise(SlaMetric.TotalResolution, Duration.FromHours(55)));
        SlaEvaluation evaluation = engine.Evaluate(TicketStory.Opened("Fri 09:00").History, ((StoryTime)"Sat 12:00").Instant);
        Assert.Equal((false, "Fri 17:00"), (evaluation.Clocks[0].Latest.IsOverdue, StoryTime.Write(evaluation.Clocks[0].Latest.DueAt!.Value)));
        Assert.Equal("total-resolution Sun 16:00", Write(evaluation));
    }

    [Fact]
    public void Waking_at_each_gets_on() => Laws.Hold(400, Timeline.Any, timeline =>
    {
        Instant asOf = timeline.LastEvent;
        for (int i = 0; timeline.Engine.Evaluate(timeline.History, asOf).NextDue is { } next; i++)
        {
            Assert.True(next > asOf && i < 20, $"From {asOf} on, {next} is next, after {i} others.");
            asOf = next;
        }
    });

    [Fact]
    public void Nothing_falls_due_in_a_pause() => Assert.Equal("nothing", Next(TicketStory.Opened("Mon 09:00").Pending("Mon 09:30"), "Mon 11:00"));

    [Fact]
    public void Nothing_falls_due_in_a_pause_that_began_at_the_due_instant() =>
        Assert.Equal("nothing", Next(TicketStory.Opened("Mon 09:00").Reply("Mon 09:30").Pending("Mon 13:00"), "Mon 15:00"));

    private static string Next(TicketStory story, StoryTime asOf)
    {
        SlaEvaluation evaluation = Engine.Evaluate(story.History, asOf.Instant);
        Assert.Equal(evaluation.NextDueCycle?.DueAt, evaluation.NextDue);
        return Write(evaluation);
    }

    private static string Write(SlaEvaluation evaluation) =>
        evaluation.NextDueCycle is { DueAt: { } due } next ? $"{next.Metric.Id} {StoryTime.Write(due)}" : "nothing";
}
