using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Logs and mappings that nobody wrote in good faith, or with care.</summary>
public sealed class HostileLogTests : IDisposable
{
    private const string Mapping = """
        "columns": { "ticket": "id", "activity": "what", "time": "at" }, "time": { "format": "uuuu-MM-dd HH:mm", "zone": "Europe/Rome" },
        "activities": { "new": "opening", "work": ["reaction", "open"], "done": "resolution", "closed": "closing" }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("+1+2", "\"'+1+2\"")]
    [InlineData("-1+2", "\"'-1+2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-17", "-17")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("-017", "\"'-017\"")]
    [InlineData("+17", "\"'+17\"")]
    [InlineData("0017", "0017")]
    [InlineData("17", "17")]
    public void Ticket_that_a_spreadsheet_would_run_is_printed_as_text_and_one_that_is_a_number_as_it_is(string ticket, string cell)
    {
        using var log = new SmallLog(Mapping, $"id,at,what\n\"{ticket}\",2026-03-02 09:00,new\n");

        Assert.StartsWith(cell + ",2026-03-02T08:00:00Z,New,", ReplayRun.LinesOf(log.Run("--tickets").Output)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ticket_that_turns_the_direction_of_a_line_is_refused_with_the_character_named()
    {
        using var log = new SmallLog(Mapping, "id,at,what\na\u202Eb,2026-03-02 09:00,new\nc,2026-03-02 09:00,new\n");

        (_, string output, string error) = log.Run();
        Assert.Contains("U+202E", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', output + error);
    }

    [Fact]
    public void Header_that_a_spreadsheet_would_run_or_a_terminal_obey_is_printed_as_text()
    {
        using var log = new SmallLog(Mapping + """, "checks": { "reopens": "\u001b[2J" } """, "id,at,what,\u001b[2J\nT,2026-03-02 09:00,new,1\n");

        Assert.EndsWith(",log: <U+001B>[2J", ReplayRun.LinesOf(log.Run("--tickets").Output)[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', log.Run().Output);
    }

    [Fact]
    public void Ids_of_any_length_stay_on_one_line()
    {
        string id = "HD-" + new string('7', 120) + "-end";
        using var log = new SmallLog(
            Mapping, $"id,at,what\n{id},2026-03-02 09:00,new\n{id},2026-03-02 10:00,work\n{id},2026-03-02 11:00,done\n{id},2026-03-02 11:30,work\n{id},2026-03-02 12:00,done\n{id},2026-03-02 13:00,closed\n{id},2026-03-02 14:00,work\n");

        string[] report = ReplayRun.LinesOf(log.Promising("""
            { "format": "helpdesk-sla-book/1", "id": "b", "policies": [{ "id": "all", "targets": [{ "metric": "total-resolution", "within": { "elapsed": "PT1H" } }] }] }
            """).Run().Output);

        string shown = Printable.Short(id);
        Assert.Equal(40, shown.Length);
        Assert.Contains(report, line => line.StartsWith($"| {shown} | Mon 2026-03-02 09:00:00 +01 | Mon 2026-03-02 12:00:00 +01 |", StringComparison.Ordinal));
        Assert.Contains($"Why {shown} took 3:00:00 business hours", report);
        Assert.Contains(report, line => line.StartsWith($"| {shown} | Total resolution | missed", StringComparison.Ordinal));
        Assert.Contains($"  line 8, 'work': {id} is closed and cannot become 'Open'.", report);
        Assert.All(report.Where(line => line.StartsWith('|')), line => Assert.EndsWith("|", line, StringComparison.Ordinal));
        Assert.StartsWith(id + ",", ReplayRun.LinesOf(log.Run("--tickets").Output)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("--tickets")]
    [InlineData("--svg")]
    public void Rejected_rows_are_told_in_every_mode(string mode)
    {
        using var log = new SmallLog(Mapping, "id,at,what\nT,2026-03-02 09:00,new\nT,later,done\nT,2026-03-02 10:00\n");
        log.Promising("""{ "format": "helpdesk-sla-book/1", "id": "b", "policies": [{ "id": "all", "targets": [{ "metric": "total-resolution", "within": { "elapsed": "PT1H" } }] }] }""");

        ReplayRun run = log.Run(mode switch { "report" => [], "--svg" => [mode, "T"], _ => [mode] });

        Assert.Equal(0, run.ExitCode);
        string[] told = ReplayRun.LinesOf(string.Equals(mode, "report", StringComparison.Ordinal) ? run.Output : run.Error);
        int heading = Array.IndexOf(told, "Rejected rows: 2");
        Assert.Equal(["1: the time is not of the form uuuu-MM-dd HH:mm", "  line 3 ('later')", "1: has not as many fields as the header", "  line 4"], told[(heading + 1)..(heading + 5)]);
    }

    [Theory]
    [InlineData("T,soon,new\nT,later,done\n", 3)]
    [InlineData("T,soon,new\nT,2026-03-02 10:00,done\n", 0)]
    [InlineData("", 0)]
    public void Exit_code_is_3_when_nothing_could_be_read(string rows, int expected)
    {
        using var log = new SmallLog(Mapping, "id,at,what\n" + rows);

        ReplayRun run = log.Run();
        ReplayRun tickets = log.Run("--tickets");

        Assert.Equal((expected, expected), (run.ExitCode, tickets.ExitCode));
        Assert.Equal(expected == 3, run.Error.TrimEnd().EndsWith($"{log.Files.Log}: none of its rows is an event by {log.Files.Map}.", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_that_cannot_be_used_prints_nothing()
    {
        using var log = new SmallLog(Mapping, "id;at;what\nT;2026-03-02 09:00;new\n");

        Assert.Equal((1, ""), (log.Run("--tickets").ExitCode, log.Run("--tickets").Output));
    }

    [Fact]
    public void Quotation_mark_that_is_never_closed_costs_no_memory()
    {
        using var log = new SmallLog(Mapping, "id,at,what\nT,2026-03-02 09:00,new\nT,2026-03-02 09:00,\"new\n" + new string('x', 40_000_000));

        Assert.EndsWith("line 3: the row is longer than 16 MB; a quotation mark seems never to be closed.", log.Run().Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "note": "\ud800" }""", "$.note: holds an unpaired surrogate, which is half of a character.")]
    [InlineData("""{ "note": [{ "a": "b\udc00" }] }""", "$.note[0].a: holds an unpaired surrogate, which is half of a character.")]
    [InlineData("""{ "\ud800": 1 }""", "is not valid JSON: the name of a property holds an unpaired surrogate, which is half of a character.")]
    [InlineData("""{ "\ud800": 1, "\udc00": 2 }""", "is not valid JSON: the name of a property holds an unpaired surrogate, which is half of a character.")]
    [InlineData("{ \"note\": \"a\"\n  \"columns\": {} }", "line 2, byte 3: is not valid JSON: '\"' is invalid after a value.")]
    [InlineData("{ note: 1 }", "line 1, byte 3: is not valid JSON: 'n' is an invalid start of a property name.")]
    [InlineData("", "line 1, byte 1: is not valid JSON: The input does not contain any JSON tokens.")]
    [InlineData("""{ "note": 1, "note": 2 }""", "is not valid JSON: Duplicate property 'note' encountered during deserialization.")]
    public void Mapping_that_is_no_text_or_no_json_is_refused_in_one_line(string json, string problem)
    {
        string map = folder.Write("map.json", json);

        ReplayRun run = ReplayRun.Of(ReplayFiles.SmallDesk with { Map = map });

        Assert.Equal((1, "", $"{map}: {problem}"), (run.ExitCode, run.Output, run.Error.TrimEnd()));
    }

    [Fact]
    public void Mapping_may_have_comments_and_a_comma_after_the_last_item()
    {
        string map = folder.Write("map.json", File.ReadAllText(ReplayFiles.SmallDesk.Map).Replace("\"absent\": \"-\",", "// What stands for nothing.\n\"absent\": [\"-\",], /* and no more */", StringComparison.Ordinal));

        Assert.Equal(ReplayRun.Of().Output.Replace("small-desk.json", "map.json", StringComparison.Ordinal), ReplayRun.Of(ReplayFiles.SmallDesk with { Map = map }).Output);
    }

    [Fact]
    public void Value_of_a_mapping_is_shown_in_part()
    {
        string map = folder.Write("map.json", "{ \"columns\": \"" + new string('x', 9_000_000) + "\" }");

        Assert.Equal($"{map}: $.columns: must be an object, but is \"{new string('x', 23)}...{new string('x', 12)}\".", ReplayRun.Of(ReplayFiles.SmallDesk with { Map = map }).Error.TrimEnd());
    }
}
