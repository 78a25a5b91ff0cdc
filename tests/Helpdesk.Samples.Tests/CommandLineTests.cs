using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What the program does with its arguments and with files that it cannot use.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Header = "ticket,when,event,who,team,agent,moves,reopens,priority,kept\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Log_and_files_given_are_those_replayed()
    {
        ReplayRun given = ReplayRun.Of(ReplayFiles.SmallDesk);

        Assert.Equal(0, given.ExitCode);
        Assert.Equal(ReplayRun.Of().Output, given.Output);
    }

    [Fact]
    public void Tickets_are_printed_a_line_each_instead_of_the_report()
    {
        ReplayRun run = ReplayRun.Of("--tickets");

        string[] lines = ReplayRun.LinesOf(run.Output);
        Assert.Equal((0, 1 + 12 + 1, ""), (run.ExitCode, lines.Length, lines[^1]));
        Assert.Equal("ticket,opened,status,events,refused rows,hand-overs,between teams,reopens,waits,log: moves,log: reopens", lines[0]);
        Assert.Equal("HD-104,2026-03-29T01:00:00Z,Closed,6,1,0,0,0,0,0,1", lines[4]);
        Assert.Equal("HD-105,2026-03-28T10:20:00Z,Solved,6,0,0,0,0,1,,", lines[5]);
        Assert.Equal("HD-106,2026-03-30T08:05:00Z,Closed,8,0,1,0,1,0,0,1", lines[6]);
    }

    [Fact]
    public void Ticket_that_a_spreadsheet_would_run_is_printed_as_text()
    {
        string log = folder.Write("log.csv", Header + "\"=1+2,3\",2026-03-02 09:00,created,A,-,-,-,-,-,-\n");

        ReplayFiles files = ReplayFiles.SmallDesk;
        ReplayRun run = ReplayRun.Of(log, "--map", files.Map, "--calendar", files.Calendar, "--tickets");

        Assert.StartsWith("\"'=1+2,3\",2026-03-02T08:00:00Z,New,", ReplayRun.LinesOf(run.Output)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.csv")]
    [InlineData("log.csv", "--map", "map.json")]
    [InlineData("--map", "map.json", "--calendar", "calendar.json")]
    public void Log_mapping_and_calendar_go_together(params string[] args) =>
        AssertRefused("A log, --map and --calendar go together: give all three, or none for the sample's own.", ReplayRun.Of(args));

    [Fact]
    public void Log_without_policies_is_promised_nothing()
    {
        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Policies = null });

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Promises", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The log's own verdicts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_given_alone_are_those_of_the_small_desk()
    {
        string policies = folder.Write("policies.json", """
            {
              "format": "helpdesk-sla-book/1", "id": "hasty",
              "policies": [{ "id": "all", "targets": [{ "metric": "total-resolution", "within": { "elapsed": "PT1M" } }] }]
            }
            """);

        ReplayRun run = ReplayRun.Of("--policies", policies);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Policies  hasty version 1: all", ReplayRun.LinesOf(run.Output));
    }

    [Fact]
    public void Unknown_option_is_refused()
    {
        ReplayFiles files = ReplayFiles.SmallDesk;

        AssertRefused(
            "Unrecognized command or argument '--verbose'.",
            ReplayRun.Of(files.Log, "--map", files.Map, "--calendar", files.Calendar, "--verbose"));
    }

    [Fact]
    public void Help_describes_every_argument()
    {
        ReplayRun run = ReplayRun.Of("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["<events>", "--map", "--calendar", "--policies", "--tickets", "--svg"], each => Assert.Contains(each, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("map")]
    [InlineData("calendar")]
    [InlineData("policies")]
    public void Missing_file_is_named_in_one_line(string missing)
    {
        string absent = folder.PathOf("absent");
        ReplayFiles files = ReplayFiles.SmallDesk;
        files = missing switch
        {
            "log" => files with { Log = absent },
            "map" => files with { Map = absent },
            "policies" => files with { Policies = absent },
            _ => files with { Calendar = absent },
        };

        ReplayRun run = ReplayRun.Of(files);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{absent}: cannot be opened: ", run.Error, StringComparison.Ordinal);
        Assert.Single(ReplayRun.LinesOf(run.Error.TrimEnd()));
    }

    [Fact]
    public void Bad_value_is_named_by_file_and_path_in_one_line()
    {
        string map = folder.Write("map.json", """{ "columns": 5 }""");

        AssertRefused($"{map}: $.columns: must be an object, but is 5.", ReplayRun.Of(ReplayFiles.SmallDesk with { Map = map }));
    }

    [Fact]
    public void Log_without_events_has_no_data_rather_than_zeros()
    {
        string log = folder.Write("log.csv", Header);

        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Log = log });

        Assert.Equal(0, run.ExitCode);
        string[] lines = ReplayRun.LinesOf(run.Output);
        Assert.Contains("Resolution within 16:00:00 business hours: no data; undetermined: 0", lines);
        Assert.Contains("| Resolution, business hours       |       0 |       0 | no data |         no data |", lines);
        Assert.Contains("| Taking up      |   0 |      0 |    no data |         0 |    0 |       0 |", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Why ", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_in_a_log_are_never_read_as_markup()
    {
        string log = folder.Write("log.csv", Header + "[red]X[/],2026-03-02 09:00,created,A,-,-,-,-,-,-\n[red]X[/],2026-03-02 10:00,resolved,A,-,-,-,-,-,-\n");

        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Log = log });

        Assert.Contains("Why [red]X[/] took 1:00:00 business hours", ReplayRun.LinesOf(run.Output));
    }

    private static void AssertRefused(string message, ReplayRun run) =>
        Assert.Equal((1, "", message), (run.ExitCode, run.Output, run.Error.TrimEnd()));
}
