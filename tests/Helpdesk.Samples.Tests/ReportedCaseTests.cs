using Helpdesk.Testing;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using ReplayLog;
using ReplayLog.Figures;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Logs that outside reports tell of, with their right answers.</summary>
[Trait("Category", "Cases")]
public sealed class ReportedCaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("csv/c-semicolon.csv", ";")]
    [InlineData("csv/d-tab.csv", "tab")]
    public void Other_separator_is_named_by_the_error_and_read_once_the_mapping_says_so(string log, string separator)
    {
        ReplayRun without = Run(log, Map("csv/map.json"));
        ReplayRun with = Run(log, Map("csv/map.json", $"\"separator\": \"{separator}\""), "--tickets");

        Assert.Equal((1, ""), (without.ExitCode, without.Output));
        Assert.EndsWith($"its names seem to be separated by '{separator}', not by ',': write \"separator\": \"{separator}\" into the mapping.", without.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
        Assert.Equal(["T-1,2026-03-26T08:12:00Z,Solved,4,0,0,0,0,0", "T-2,2026-03-29T01:00:00Z,Solved,2,0,0,0,0,0", ""], ReplayRun.LinesOf(with.Output)[1..]);
    }

    [Fact]
    public void Times_with_an_offset_are_instants_and_rows_without_a_time_are_told()
    {
        ReplayRun run = Run("csv/j-mixed-zones.csv", Map("csv/map.json"), "--tickets");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["T-1,2026-03-26T08:12:00Z,Solved,4,0,0,0,0,0", "T-2,2026-03-29T07:00:00Z,Solved,2,0,0,0,0,0", ""], ReplayRun.LinesOf(run.Output)[1..]);
        Assert.Equal(
            ["Rejected rows: 1", "1: the time is not of the form uuuu-MM-dd HH:mm", "  line 7 ('26/03/2026 09:12')"],
            ReplayRun.LinesOf(run.Error)[..3]);
    }

    [Fact]
    public void Times_of_several_forms_are_all_read()
    {
        string map = folder.Write("map.json", File.ReadAllText(Case("csv/map.json")).Replace("\"uuuu-MM-dd HH:mm\"", "[\"iso8601\", \"dd/MM/uuuu HH:mm\"]", StringComparison.Ordinal));

        (Report report, List<MeasuredTicket> tickets) = Replay("csv/j-mixed-zones.csv", map);

        Assert.Equal((6L, 0L), (report.Rows.Events, report.Rows.Rejections.Count));
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 8, 12), tickets[2].Replayed.Ticket.OpenedAt);
        Assert.Equal(Duration.FromHours(3), tickets[0].Resolution?.Elapsed);
    }

    [Fact]
    public void Case_that_goes_on_after_its_closing_is_reopened_once_where_the_desk_allows_it()
    {
        const string Promises = """
            { "format": "helpdesk-sla-book/1", "id": "b", "policies": [{ "id": "all", "reopenMode": "ContinueIncludingSolved", "targets": [{ "metric": "total-resolution", "within": { "elapsed": "PT24H" } }] }] }
            """;
        string policies = folder.Write("policies.json", Promises);

        (Report report, List<MeasuredTicket> tickets) = Replay("logs/reopen.csv", Map("logs/map.json", "\"allowed\": { \"Closed\": [\"Open\"] }"), policies);

        MeasuredTicket ticket = Assert.Single(tickets);
        Assert.Equal((1L, 0), (report.Histories.Reopens.Total, report.Histories.Refused.Count));
        Assert.Equal((TicketStatus.Solved, 1, 0), (ticket.Replayed.Ticket.Status, ticket.Replayed.Ticket.HandOvers, report.ClosedTickets));
        Assert.Equal(ticket.Replayed.Times.LastResolution, ticket.Replayed.Ticket.SolvedAt);
        Assert.Equal(Duration.FromHours((4 * 24) + 7), ticket.Resolution?.Elapsed);
        Assert.Equal(ticket.Resolution?.Elapsed, Assert.Single(ticket.Clocks!.Evaluation.Cycles).Consumed);
    }

    [Fact]
    public void Case_that_goes_on_after_its_closing_is_refused_where_closed_is_final()
    {
        Report report = Replay("logs/reopen.csv", Map("logs/map.json")).Report;

        RefusedGroup refused = Assert.Single(report.Histories.Refused);
        Assert.Equal((TicketRule.ClosedIsFinal, 2, 0L), (refused.Rule, refused.Count, report.Histories.Reopens.Total));
    }

    [Fact]
    public void Characters_that_are_not_utf_8_are_refused_with_their_place_and_read_once_the_mapping_says_so()
    {
        ReplayRun without = Run("logs/latin.csv", Map("logs/map.json"));
        (Report report, List<MeasuredTicket> tickets) = Replay("logs/latin.csv", Map("logs/map.json", "\"encoding\": \"iso-8859-1\""));

        Assert.Equal(1, without.ExitCode);
        Assert.Contains(": line 3: byte 89 of the file (0xF6) is not valid utf-8.", without.Error, StringComparison.Ordinal);
        Assert.Equal(1L, report.Histories.HandOvers.Total);
        Assert.Equal(["Jörg", "Järg"], tickets[0].Replayed.History.Events.OfType<AssignmentChanged>().Select(each => each.To?.Agent?.Value));
    }

    [Fact]
    public void Hours_of_12_without_am_or_pm_are_refused()
    {
        ReplayRun run = Run("logs/noon.csv", Case("logs/hh.json"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("$.time.format: 'uuuu-MM-dd hh:mm:ss' has hours of 12 (h) without AM or PM (tt), so that noon would be midnight", run.Error, StringComparison.Ordinal);
        Assert.Equal(Duration.FromHours(2), Assert.Single(Replay("logs/noon.csv", Map("logs/map.json")).Tickets).Reaction?.Elapsed);
    }

    [Fact]
    public void Header_with_an_empty_last_column_is_read() => Assert.Equal("A", Assert.Single(Replay("logs/trail.csv", Map("logs/map.json")).Tickets).Replayed.Ticket.Id.Value);

    [Fact]
    public void Unknown_priority_costs_that_value_and_is_told_once()
    {
        (Report report, List<MeasuredTicket> tickets) = Replay("logs/prio.csv", Map("logs/map.json"));

        Assert.Equal((3L, 0L), (report.Rows.Events, report.Rows.Rejections.Count));
        Assert.Equal((Priority.Low, TicketStatus.Solved), (tickets[0].Replayed.Ticket.Priority, tickets[0].Replayed.Ticket.Status));
        ReasonGroup lost = Assert.Single(report.Rows.LostValues.ByFrequency);
        Assert.Equal(("the priority 'Medium' is not in the mapping", 1L, 3L), (lost.Reason, lost.Count, lost.Examples[0].Line));
        Assert.Contains("Values that could not be used, in rows that could: 1", Run("logs/prio.csv", Map("logs/map.json")).Output, StringComparison.Ordinal);
    }

    private static string Case(string name) => SharedFolder.CasesFile(Path.Combine("reported", name));

    /// <summary>A mapping of the cases, with more settings.</summary>
    private string Map(string name, string? more = null) =>
        more is null ? Case(name) : folder.Write("map.json", "{" + more + "," + File.ReadAllText(Case(name)).TrimStart()[1..]);

    private static ReplayRun Run(string log, string map, params string[] more) => ReplayRun.Of([Case(log), "--map", map, "--calendar", Case("csv/office-rome.json"), .. more]);

    private static (Report Report, List<MeasuredTicket> Tickets) Replay(string log, string map, string? policies = null)
    {
        List<MeasuredTicket> tickets = [];
        return (LogReplay.Measure(new ReplayFiles(Case(log), map, Case("csv/office-rome.json"), policies), new ReplayWatch { OnTicket = tickets.Add }), tickets);
    }
}
