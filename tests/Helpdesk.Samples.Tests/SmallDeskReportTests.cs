using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>
/// The report of the sample's own log, word for word as kept in <c>Expected/small-desk.txt</c>. After a change that is meant, run
/// the tests once with HELPDESK_ACCEPT=1 to rewrite that file, and read the difference before committing it.
/// </summary>
public sealed class SmallDeskReportTests
{
    private static readonly string Expected = Repository.PathOf("tests", "Helpdesk.Samples.Tests", "Expected", "small-desk.txt");

    [Fact]
    public void Run_without_arguments_prints_the_report_that_is_kept()
    {
        ReplayRun run = ReplayRun.Of();

        Assert.Equal(0, run.ExitCode);
        string[] actual = ReplayRun.LinesOf(run.Output);
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(Expected, string.Join('\n', actual));
        }

        Assert.Equal(ReplayRun.LinesOf(File.ReadAllText(Expected)), actual);
    }

    [Fact]
    public void Report_names_the_rejected_row_by_its_line_in_the_file()
    {
        string[] log = File.ReadAllLines(Repository.PathOf("docs", "samples", "ReplayLog", "logs", "small-desk.csv"));
        int line = 1 + Array.FindIndex(log, text => text.Contains("2026-04-31", StringComparison.Ordinal));

        string[] report = ReplayRun.LinesOf(ReplayRun.Of().Output);

        int heading = Array.IndexOf(report, "Rejected rows: 1");
        Assert.Equal(["1: the time is not of the form uuuu-MM-dd HH:mm", $"  line {line} ('2026-04-31 10:00')", ""], report[(heading + 1)..(heading + 4)]);
    }

    [Fact]
    public void Timing_goes_to_the_error_stream_only()
    {
        ReplayRun run = ReplayRun.Of();

        Assert.StartsWith("Processed ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Processed", run.Output, StringComparison.Ordinal);
    }
}
