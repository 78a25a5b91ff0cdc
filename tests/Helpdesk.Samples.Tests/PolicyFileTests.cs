using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Testing;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The sample's policies, and policies that cannot be used.</summary>
public sealed class PolicyFileTests : IDisposable
{
    private static readonly BusinessCalendar Desk = new BusinessCalendarBuilder("office-rome", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("small-desk.json", 2)]
    [InlineData("servicenow.json", 1)]
    [InlineData("italian-helpdesk.json", 7)]
    public void Books_of_the_sample_have_nothing_that_is_likely_to_be_wrong(string file, int clocks)
    {
        SlaEngine engine = PolicyFile.Read(Repository.PathOf("docs", "samples", "ReplayLog", "policies", file), Desk);

        Assert.Empty(engine.Warnings);
        Assert.Equal(clocks, engine.Book.Metrics.Length);
    }

    [Fact]
    public void Policy_that_names_no_calendar_counts_on_that_of_the_desk() => Assert.Empty(PolicyFile.Read(Write("\"id\": \"all\""), Desk).Warnings);

    [Fact]
    public void Policy_on_a_calendar_that_is_not_there_is_refused_in_one_line()
    {
        string file = Write("\"id\": \"all\", \"calendar\": \"moon\"");

        Assert.Equal(
            $"{file}: The book of policies cannot be used: The policy 'all' names the calendar 'moon', which does not exist.",
            Assert.Throws<InputException>(() => PolicyFile.Read(file, Desk)).Message);
    }

    [Theory]
    [InlineData("\"id\": 5", "$.policies[0].id: ")]
    [InlineData("\"id\": \"all\", \"hours\": 8", "$.policies[0].hours: ")]
    public void Policy_with_a_fault_is_refused_by_file_and_path_in_one_line(string part, string place)
    {
        string file = Write(part);

        string refusal = Assert.Throws<InputException>(() => PolicyFile.Read(file, Desk)).Message;

        Assert.StartsWith($"{file}: {place}", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    private string Write(string policy) => folder.Write("policies.json", $$"""
        { "format": "helpdesk-sla-book/1", "id": "desk", "policies": [{ {{policy}}, "targets": [{ "metric": "resolution", "within": { "businessTime": "PT8H" } }] }] }
        """);
}
