using Helpdesk.Calendars;
using Helpdesk.Testing;
using Helpdesk.Tickets;
using NodaTime;
using ReplayLog;
using ReplayLog.Figures;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The logs of two real desks, with the mappings that the sample keeps for them.</summary>
[Trait("Category", "Cases")]
public sealed class RealLogTests
{
    [Theory]
    [InlineData("italian-helpdesk-log.csv", "italian-helpdesk.json", "office-rome.json", 4_580, 21_348)]
    [InlineData("servicenow-incidents.csv", "servicenow.json", "office-utc.json", 890, 5_998)]
    [InlineData("vinst-closed-problems.csv", "vinst-problems.json", "office-utc.json", 1_487, 6_660)]
    public void Every_row_is_an_event_and_the_figures_hold_together(string log, string map, string calendar, int tickets, int events)
    {
        (Report report, List<MeasuredTicket> all) = Replay(log, map, calendar);

        Assert.Equal(tickets, report.Tickets);
        Assert.Equal(events, report.Rows.Events);
        Assert.Equal((0, 0, 0), (report.Rows.Ignored, report.Rows.Rejections.Count, report.Rows.LostValues.Count));
        AssertConsistent(report.FirstReaction, [.. all.Select(each => each.Reaction).OfType<TicketSpan>()], tickets, report.Calendar);
        AssertConsistent(report.Resolution, [.. all.Select(each => each.Resolution).OfType<TicketSpan>()], tickets, report.Calendar);
        Assert.Equal(all.Max(each => each.Resolution?.Business), report.Slowest[0].Business);
        Assert.Equal(report.Slowest[0].Business, report.Explanation?.Total);
    }

    [Fact]
    public void Explanations_of_all_tickets_of_a_log_sum_to_their_figures()
    {
        (Report report, List<MeasuredTicket> tickets) = Replay("servicenow-incidents.csv", "servicenow.json", "office-utc.json");

        Assert.All(tickets.Select(each => each.Resolution).OfType<TicketSpan>(), span => Assert.Equal(span.Business, Explanation.Of(span, report.Calendar).Total));
    }

    [Fact]
    public void Long_log_shows_its_progress_outside_the_report()
    {
        ReplayRun run = ReplayRun.Of(Files("italian-helpdesk-log.csv", "italian-helpdesk.json", "office-rome.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["10,000 rows read", "20,000 rows read", "10,003 of 21,348 events replayed", "20,002 of 21,348 events replayed"], ReplayRun.LinesOf(run.Error)[..4]);
        Assert.DoesNotContain("rows read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Histories_of_the_service_desk_count_what_its_own_columns_count()
    {
        (Report report, List<MeasuredTicket> tickets) = Replay("servicenow-incidents.csv", "servicenow.json", "office-utc.json");

        HistoryFigures histories = report.Histories;
        Assert.Equal((1_035, 874, 11, 347), Totals(histories));
        CountCheck moves = Assert.Single(histories.Checks, each => string.Equals(each.Column, "reassignment_count", StringComparison.Ordinal));
        Assert.Equal((890, 0, 874, 877), (moves.Compared, moves.NotStated, moves.Counted, moves.Stated));
        Assert.Equal(
            [("INC0000173", 0, 1), ("INC0000722", 0, 1), ("INC0001252", 3, 4)],
            moves.FirstDifferences.Select(each => (each.Ticket.Ticket.Id.Value, each.Counted, each.Stated)));
        CountCheck reopens = Assert.Single(histories.Checks, each => string.Equals(each.Column, "reopen_count", StringComparison.Ordinal));
        Assert.Equal((890, 0, 11, 11), (reopens.Compared, reopens.NotStated, reopens.Counted, reopens.Stated));
        Assert.Equal(0, reopens.Different);
        Assert.Empty(histories.Refused);
        AssertReplayed(tickets);
    }

    [Fact]
    public void Histories_of_the_italian_desk_refuse_only_what_follows_a_closing()
    {
        (Report report, List<MeasuredTicket> tickets) = Replay("italian-helpdesk-log.csv", "italian-helpdesk.json", "office-rome.json");

        HistoryFigures histories = report.Histories;
        Assert.Equal((320, 0, 159, 1_348), Totals(histories));
        Assert.Equal((29_920, 445), (histories.Events, histories.UnchangingRows));
        Assert.Equal([4_289, 265, 23, 3, 0, 0], histories.HandOvers.Tickets);
        Assert.Equal([4_430, 141, 9, 0, 0, 0], histories.Reopens.Tickets);
        Assert.Equal([3_344, 1_136, 91, 6, 3, 0], histories.Waits.Tickets);
        Assert.Empty(histories.Checks);
        RefusedGroup refused = Assert.Single(histories.Refused);
        Assert.Equal((TicketRule.ClosedIsFinal, 3), (refused.Rule, refused.Count));
        Assert.Equal([886L, 887L, 11_401L], refused.First.Select(each => each.Row.Line));
        Assert.Equal(
            [("Closed", 4_559), ("Open", 2), ("Pending", 9), ("Solved", 10)],
            tickets.CountBy(each => each.Replayed.Ticket.Status.Name).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value)));
        AssertReplayed(tickets);
    }

    /// <summary>The totals are those of a count over the rows that shares no code with the library.</summary>
    [Fact]
    public void Problems_that_went_on_after_they_were_closed_are_reopened()
    {
        (Report report, List<MeasuredTicket> tickets) = Replay("vinst-closed-problems.csv", "vinst-problems.json", "office-utc.json");

        Assert.Equal((1_468, 470, 81, 507), Totals(report.Histories));
        Assert.Empty(report.Histories.Refused);
        Assert.Equal((1_487, 1_487), (report.ClosedTickets, report.Resolution.Reached));
        Assert.Equal(230, tickets.Count(each => string.Equals(each.Replayed.Ticket.Assignment?.Agent?.Value, "Ägent-043", StringComparison.Ordinal)));
        Assert.Equal(Instant.FromUtc(2006, 1, 11, 14, 49, 42), tickets.Min(each => each.Replayed.Ticket.OpenedAt));
        AssertReplayed(tickets);
    }

    private static (long HandOvers, long TeamHandOvers, long Reopens, long Waits) Totals(HistoryFigures histories) =>
        (histories.HandOvers.Total, histories.TeamHandOvers.Total, histories.Reopens.Total, histories.Waits.Total);

    private static void AssertReplayed(List<MeasuredTicket> tickets) => Assert.All(tickets.Select(each => each.Replayed), each =>
    {
        Assert.Equal(each.Ticket, Ticket.Replay(each.History.Events));
        Assert.All(each.History.Events, one => Assert.True(one.Header.IsImported));
        Assert.Equal(each.Times.Opened, each.Ticket.OpenedAt);
    });

    private static void AssertConsistent(Measure measure, TicketSpan[] spans, int tickets, BusinessCalendar calendar)
    {
        Assert.Equal((tickets, spans.Length), (measure.Reached + measure.Without, measure.Reached));
        Assert.All(spans, span =>
        {
            Assert.Equal(calendar.Between(span.Start, span.End), span.Business);
            Assert.InRange(span.Business.ToDuration(), NodaTime.Duration.Zero, span.Elapsed);
        });
        Assert.NotNull(measure.Business);
        Assert.NotNull(measure.Elapsed);
        Assert.True(measure.Business.Median.ToDuration() <= measure.Elapsed.Median);
        Assert.True(measure.Business.Median <= measure.Business.Ninetieth);
    }

    private static (Report Report, List<MeasuredTicket> Tickets) Replay(string log, string map, string calendar)
    {
        List<MeasuredTicket> tickets = [];
        return (LogReplay.Measure(Files(log, map, calendar), new ReplayWatch { OnTicket = tickets.Add }), tickets);
    }

    private static ReplayFiles Files(string log, string map, string calendar) =>
        new(SharedFolder.DataFile(log), Repository.PathOf("docs", "samples", "ReplayLog", "maps", map), Repository.PathOf("docs", "samples", "ReplayLog", "calendars", calendar));
}
