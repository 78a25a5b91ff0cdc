using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What the program does with its arguments and with files that it cannot use.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Log_and_files_given_are_those_replayed()
    {
        ReplayRun given = ReplayRun.Of(ReplayFiles.SmallDesk);

        Assert.Equal(0, given.ExitCode);
        Assert.Equal(ReplayRun.Of().Output, given.Output);
    }

    [Theory]
    [InlineData("log.csv")]
    [InlineData("log.csv", "--map", "map.json")]
    [InlineData("--map", "map.json", "--calendar", "calendar.json")]
    public void Log_mapping_and_calendar_go_together(params string[] args) =>
        AssertRefused("A log, --map and --calendar go together: give all three, or none for the sample's own.", ReplayRun.Of(args));

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
        Assert.All(["<events>", "--map", "--calendar"], each => Assert.Contains(each, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("map")]
    [InlineData("calendar")]
    public void Missing_file_is_named_in_one_line(string missing)
    {
        string absent = folder.PathOf("absent");
        ReplayFiles files = ReplayFiles.SmallDesk;
        files = missing switch
        {
            "log" => files with { Log = absent },
            "map" => files with { Map = absent },
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
        string log = folder.Write("log.csv", "ticket,when,event,who\n");

        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Log = log });

        Assert.Equal(0, run.ExitCode);
        string[] lines = ReplayRun.LinesOf(run.Output);
        Assert.Contains("Resolution within 16:00:00 business hours: no data; undetermined: 0", lines);
        Assert.Contains("| Resolution, business hours       |       0 |       0 | no data |         no data |", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Why ", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_in_a_log_are_never_read_as_markup()
    {
        string log = folder.Write("log.csv", "ticket,when,event,who\n[red]X[/],2026-03-02 09:00,created,A\n[red]X[/],2026-03-02 10:00,resolved,A\n");

        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Log = log });

        Assert.Contains("Why [red]X[/] took 1:00:00 business hours", ReplayRun.LinesOf(run.Output));
    }

    private static void AssertRefused(string message, ReplayRun run) =>
        Assert.Equal((1, "", message), (run.ExitCode, run.Output, run.Error.TrimEnd()));
}
