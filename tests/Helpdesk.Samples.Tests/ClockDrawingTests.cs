using System.Xml.Linq;
using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What <c>--svg</c> prints, and refuses.</summary>
public sealed class ClockDrawingTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("HD-108", "Requester wait, cycle 1: missed")]
    [InlineData("HD-111", "Taking up, cycle 1: missed")]
    [InlineData("HD-112", "Taking up, cycle 1: running, overdue")]
    [InlineData("HD-107", "Requester wait, cycle 1: met")]
    public void Worst_clock_of_a_ticket_is_drawn_by_itself(string ticket, string title)
    {
        ReplayRun run = ReplayRun.Of("--svg", ticket);

        Assert.Equal(0, run.ExitCode);
        XElement root = XDocument.Parse(run.Output).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal(title, root.Element(Svg + "title")?.Value);
        Assert.Contains("Europe/Rome", root.Element(Svg + "desc")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_ticket_is_refused()
    {
        ReplayFiles files = ReplayFiles.SmallDesk;

        AssertRefused($"{files.Log}: has no ticket 'HD-999'.", ReplayRun.Of("--svg", "HD-999"));
    }

    [Fact]
    public void Ticket_without_clocks_is_refused()
    {
        string policies = folder.Write("policies.json", """
            {
              "format": "helpdesk-sla-book/1", "id": "few",
              "policies": [{ "id": "urgent", "condition": { "is": { "of": "priority", "oneOf": ["Urgent"] } }, "targets": [{ "metric": "total-resolution", "within": { "elapsed": "PT8H" } }] }]
            }
            """);

        AssertRefused($"{policies}: promises nothing for ticket 'HD-101', so that it has no clocks.", ReplayRun.Of("--policies", policies, "--svg", "HD-101"));
    }

    [Fact]
    public void Log_without_policies_has_no_clocks()
    {
        ReplayFiles files = ReplayFiles.SmallDesk;

        AssertRefused("--svg needs --policies: without them a ticket has no clocks.", ReplayRun.Of(files.Log, "--map", files.Map, "--calendar", files.Calendar, "--svg", "HD-101"));
    }

    [Fact]
    public void Lines_and_a_picture_are_not_printed_at_once() =>
        AssertRefused("--tickets and --svg each print something instead of the report: give one of them.", ReplayRun.Of("--tickets", "--svg", "HD-101"));

    private static void AssertRefused(string message, ReplayRun run) =>
        Assert.Equal((1, "", message), (run.ExitCode, run.Output, ReplayRun.LinesOf(run.Error.TrimEnd())[^1]));
}
