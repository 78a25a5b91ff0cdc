using Helpdesk.Tickets;
using NodaTime;
using NodaTime.Text;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What becomes of each row of a log.</summary>
public sealed class LogReaderTests
{
    private const string Header = "id,opened,at,what\n";

    private readonly RowCounts counts = new();

    [Theory]
    [InlineData(",-,2026-03-02 09:00,new", "names no ticket")]
    [InlineData("-,-,2026-03-02 09:00,new", "names no ticket")]
    [InlineData("T1,-,,new", "has no time")]
    [InlineData("T1,-,-,new", "has no time")]
    [InlineData("T1,-,02/03/2026,new", "'02/03/2026' is no time of the form uuuu-MM-dd HH:mm")]
    [InlineData("T1,soon,2026-03-02 09:00,new", "'soon' is no time of the form uuuu-MM-dd HH:mm")]
    [InlineData("T1,-,1812-03-02 09:00,new", "'1812-03-02 09:00' is outside the years that calendars support")]
    [InlineData("T1,-,2026-03-02 09:00,New", "the activity 'New' is not in the mapping")]
    [InlineData("T1,-,2026-03-02 09:00", "has not as many fields as the header")]
    [InlineData("T1,-,2026-03-02 09:00,new,more", "has not as many fields as the header")]
    [InlineData("T1,-,2026-03-02 09:00,n\"ew", "has a quotation mark inside a field that is not quoted")]
    [InlineData("T1,-,2026-03-02 09:00,\"new\"er", "has text after a closing quotation mark")]
    [InlineData("T1,-,2026-03-02 09:00,\"new", "opens a quotation mark that is never closed")]
    public void Row_that_cannot_be_used_is_rejected_with_its_reason(string row, string reason)
    {
        Assert.Empty(Read(Header + row + "\n"));

        Assert.Equal([new RejectedRow(2, reason)], counts.FirstRejects);
        Assert.Equal((1, 0, 0, 1), (counts.Read, counts.Events, counts.Ignored, counts.Rejected));
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        const string Good = "T1,-,2026-03-02 09:00,new\n";
        const string TwoLines = "T1,-,2026-03-02 09:00,\"new\ner\"\n";

        Assert.Equal(2, Read(Header + Good + "\n" + "bad\n" + TwoLines + Good + "bad").Count);

        Assert.Equal([4L, 5L, 8L], counts.FirstRejects.Select(each => each.Line));
    }

    [Fact]
    public void Rejects_beyond_the_first_are_only_counted()
    {
        Read(Header + string.Concat(Enumerable.Repeat("bad\n", RowCounts.ListedRejects + 5)));

        Assert.Equal(RowCounts.ListedRejects + 5, counts.Rejected);
        Assert.Equal(RowCounts.ListedRejects, counts.FirstRejects.Count);
    }

    [Fact]
    public void Ignored_activity_is_counted_but_is_no_event()
    {
        Assert.Empty(Read(Header + "T1,-,2026-03-02 09:00,noise\n"));

        Assert.Equal((1, 0), (counts.Ignored, counts.Events));
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-07-01 09:00", "2026-07-01T07:00:00Z")]
    public void Time_skipped_or_repeated_by_the_clock_is_the_first_instant_that_reaches_it(string local, string expected)
    {
        LogRow row = Assert.Single(Read(Header + $"T1,{local},{local},new\n"));

        Instant instant = InstantPattern.ExtendedIso.Parse(expected).Value;
        Assert.Equal(("T1", Meaning.Opening, instant, instant), (row.Ticket, row.Meaning, row.At, row.Opened));
    }

    [Fact]
    public void Row_keeps_its_line_its_activity_who_has_the_ticket_and_what_the_log_counted()
    {
        List<LogRow> rows = Read("""
            id,opened,at,what,group,person,back
            T1,-,2026-03-02 09:00,given,first,ada,0
            T1,-,2026-03-02 09:01,given,-,ada,-
            T1,-,2026-03-02 09:02,new,second,-,1

            """);

        Assert.Equal([(2L, "given"), (3L, "given"), (4L, "new")], rows.Select(each => (each.Line, each.Activity)));
        Assert.Equal([Assignment.To(new TeamId("first"), new AgentId("ada")), Assignment.To(new AgentId("ada")), null], rows.Select(each => each.Assignment));
        Assert.Equal([0, null, 1], rows.Select(each => each.Stated.Reopens));
        Assert.All(rows, each => Assert.Null(each.Stated.HandOvers));
    }

    [Fact]
    public void Row_says_how_much_its_ticket_matters_and_whether_promises_were_kept_in_any_case()
    {
        List<LogRow> rows = Read("""
            id,opened,at,what,weight,kept
            T1,-,2026-03-02 09:00,new,hot,TRUE
            T1,-,2026-03-02 09:01,new,cold,False
            T1,-,2026-03-02 09:02,new,-,-

            """);

        Assert.Equal([Priority.Urgent, Priority.Low, null], rows.Select(each => each.Priority));
        Assert.Equal([true, false, null], rows.Select(each => each.StatedMet));
    }

    [Theory]
    [InlineData("Hot,TRUE", "the priority 'Hot' is not in the mapping")]
    [InlineData("hot,yes", "'yes' is no verdict, which is TRUE or FALSE")]
    public void Row_with_an_unknown_priority_or_verdict_is_rejected(string fields, string reason)
    {
        Assert.Empty(Read("id,opened,at,what,weight,kept\nT1,-,2026-03-02 09:00,new," + fields + "\n"));

        Assert.Equal([new RejectedRow(2, reason)], counts.FirstRejects);
    }

    [Fact]
    public void Absent_team_is_the_one_that_the_mapping_names()
    {
        List<LogRow> rows = Read("id,opened,at,what,group,person,back\nT1,-,2026-03-02 09:00,given,-,-,-\n", absentTeam: "none");

        Assert.Equal(Assignment.To(new TeamId("none")), Assert.Single(rows).Assignment);
    }

    [Theory]
    [InlineData(" T1,first,ada,0", "the ticket ' T1' is not a text of 1 to 128 characters without control characters, and without white space at either end")]
    [InlineData("T1,first ,ada,0", "the team 'first ' is not a text of 1 to 128 characters without control characters, and without white space at either end")]
    [InlineData("T1,first,\tada,0", "the agent '\tada' is not a text of 1 to 128 characters without control characters, and without white space at either end")]
    [InlineData("T1,first,ada,-1", "'-1' is no count")]
    [InlineData("T1,first,ada,some", "'some' is no count")]
    public void Row_with_what_no_ticket_can_hold_is_rejected(string fields, string reason)
    {
        Assert.Empty(Read("id,group,person,back,opened,at,what\n" + fields + ",-,2026-03-02 09:00,given\n"));

        Assert.Equal([new RejectedRow(2, reason)], counts.FirstRejects);
    }

    [Theory]
    [InlineData("", "is empty; it has no header line.")]
    [InlineData("id,opened,what\n", "the header lacks the column 'at' of the mapping; it has id, opened, what.")]
    [InlineData("id,opened,at,what,what\n", "the header has 'what' twice; if the first one is meant, name it under repeatedColumns in the mapping.")]
    public void Header_that_does_not_fit_the_mapping_is_refused(string log, string problem)
    {
        InputException refusal = Assert.Throws<InputException>(() => Read(log));

        Assert.Equal("test.csv: " + problem, refusal.Message);
    }

    [Fact]
    public void Repeated_header_that_the_mapping_expects_is_accepted() =>
        Assert.Single(Read("id,opened,at,what,extra,extra\nT1,-,2026-03-02 09:00,new,a,b\n"));

    /// <summary>Reads a log, with columns of team, agent and reopens, or of priority and verdict, where its header has them.</summary>
    private List<LogRow> Read(string text, string? absentTeam = null)
    {
        bool saysWho = text.Contains(",group,person,back", StringComparison.Ordinal);
        bool saysWeight = text.Contains(",weight,kept", StringComparison.Ordinal);
        string columns = saysWho ? """, "team": "group", "agent": "person" """ : saysWeight ? """, "priority": "weight" """ : "";
        string rest = (saysWho ? """, "checks": { "reopens": "back" }""" : saysWeight ? """, "priorities": { "hot": "Urgent", "cold": "Low" }, "checks": { "slaMet": "kept" }""" : "") + (absentTeam is null ? "" : $", \"absentTeam\": \"{absentTeam}\"");
        using var folder = new TemporaryFolder();
        LogMapping mapping = MappingReader.Read(folder.Write("map.json", $$"""
            {
              "columns": { "ticket": "id", "activity": "what", "time": "at", "opened": "opened"{{columns}} },
              "repeatedColumns": ["extra"],
              "absent": "-",
              "time": { "format": "uuuu-MM-dd HH:mm", "zone": "Europe/Rome" },
              "activities": { "new": "opening", "noise": "ignored", "given": "{{(saysWho ? "assignment" : "progress")}}" }{{rest}}
            }
            """));
        using var reader = new StringReader(text);
        return [.. new LogReader(mapping, counts, _ => { }).Read(reader, "test.csv")];
    }
}
