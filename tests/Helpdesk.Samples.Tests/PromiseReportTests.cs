using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>How the report tells of promises that the small desk has none of.</summary>
public sealed class PromiseReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Explanation_names_pauses_and_folds_its_middle_when_it_is_long()
    {
        string[] report = Report("2026-01-05 09:00,created", "2026-01-05 10:00,taken", "2026-01-05 11:00,waiting", "2026-01-07 11:00,customer replied", "2026-02-06 12:00,resolved");

        Assert.Contains("Why T consumed 179:00:00 of 16:00:00: Requester wait", report);
        Assert.Contains("| Mon 2026-01-05 11:00:00 +01 | Wed 2026-01-07 11:00:00 +01 | paused in Pending   |   0:00:00 |   2:00:00 |", report);
        Assert.Contains("Sum of the segments: 179:00:00", report);
        Assert.Contains(report, line => line.Contains("segments between", StringComparison.Ordinal));
    }

    [Fact]
    public void Promises_that_were_all_kept_are_told_as_such()
    {
        string[] report = Report("2026-01-05 09:00,created", "2026-01-05 10:00,taken", "2026-01-05 11:00,resolved");

        Assert.Contains("| Requester wait |   1 |      0 |    100.0 % |         0 |    0 |       0 |", report);
        Assert.Contains("None: nothing was missed or is overdue.", report);
        Assert.Contains("Nothing: no clock runs that is not overdue.", report);
        Assert.Contains("kept (all promises kept): the same for no data; not stated: 1", report);
    }

    /// <summary>The report of a log of one ticket under the policies of the small desk.</summary>
    private string[] Report(params string[] events)
    {
        IEnumerable<string> rows = events.Select(each => $"T,{each},A,First line,Anna,-,-,-,-");
        string log = folder.Write("log.csv", "ticket,when,event,who,team,agent,moves,reopens,priority,kept\n" + string.Join('\n', rows) + "\n");
        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Log = log });
        Assert.Equal(0, run.ExitCode);
        return ReplayRun.LinesOf(run.Output);
    }
}
