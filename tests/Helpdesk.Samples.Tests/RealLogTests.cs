using Helpdesk.Calendars;
using Helpdesk.Testing;
using ReplayLog.Figures;
using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The logs of two real desks, with the mappings that the sample keeps for them.</summary>
[Trait("Category", "Cases")]
public sealed class RealLogTests
{
    [Theory]
    [InlineData("italian-helpdesk-log.csv", "italian-helpdesk.json", "office-rome.json", 4_580, 21_348)]
    [InlineData("servicenow-incidents.csv", "servicenow.json", "office-utc.json", 890, 5_998)]
    public void Every_row_is_an_event_and_the_figures_hold_together(string log, string map, string calendar, int tickets, int events)
    {
        Report report = LogReplay.Measure(Files(log, map, calendar), _ => { });

        Assert.Equal(tickets, report.Tickets);
        Assert.Equal(events, report.Rows.Events);
        Assert.Equal((0, 0), (report.Rows.Ignored, report.Rows.Rejected));
        AssertConsistent(report.FirstReaction, tickets, report.Calendar);
        AssertConsistent(report.Resolution, tickets, report.Calendar);
        Assert.Equal(report.Resolution.Spans.Max(each => each.Business), report.Slowest[0].Business);
        Assert.Equal(report.Slowest[0].Business, report.Explanation?.Total);
    }

    [Fact]
    public void Explanations_of_all_tickets_of_a_log_sum_to_their_figures()
    {
        Report report = LogReplay.Measure(Files("servicenow-incidents.csv", "servicenow.json", "office-utc.json"), _ => { });

        Assert.All(report.Resolution.Spans, span => Assert.Equal(span.Business, Explanation.Of(span, report.Calendar).Total));
    }

    [Fact]
    public void Long_log_shows_its_progress_outside_the_report()
    {
        ReplayRun run = ReplayRun.Of(Files("italian-helpdesk-log.csv", "italian-helpdesk.json", "office-rome.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["10,000 rows read", "20,000 rows read"], ReplayRun.LinesOf(run.Error)[..2]);
        Assert.DoesNotContain("rows read", run.Output, StringComparison.Ordinal);
    }

    private static void AssertConsistent(Measure measure, int tickets, BusinessCalendar calendar)
    {
        Assert.Equal(tickets, measure.Spans.Count + measure.Without);
        Assert.All(measure.Spans, span =>
        {
            Assert.Equal(calendar.Between(span.Start, span.End), span.Business);
            Assert.InRange(span.Business.ToDuration(), NodaTime.Duration.Zero, span.Elapsed);
        });
        Assert.NotNull(measure.Business);
        Assert.NotNull(measure.Elapsed);
        Assert.True(measure.Business.Median.ToDuration() <= measure.Elapsed.Median);
        Assert.True(measure.Business.Median <= measure.Business.Ninetieth);
    }

    private static ReplayFiles Files(string log, string map, string calendar) =>
        new(SharedFolder.DataFile(log), Repository.PathOf("docs", "samples", "ReplayLog", "maps", map), Repository.PathOf("docs", "samples", "ReplayLog", "calendars", calendar));
}
