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
    [InlineData(",-,2026-03-02 09:00,new", "names no ticket", null)]
    [InlineData("-,-,2026-03-02 09:00,new", "names no ticket", null)]
    [InlineData("T1,-,,new", "has no time", null)]
    [InlineData("T1,-,-,new", "has no time", null)]
    [InlineData("T1,-,02/03/2026,new", "the time is not of the form uuuu-MM-dd HH:mm", "'02/03/2026'")]
    [InlineData("T1,-,1812-03-02 09:00,new", "the time is outside the years that calendars support", "'1812-03-02 09:00'")]
    [InlineData("T1,-,2026-03-02 09:00,New", "the activity 'New' is not in the mapping, which has no default", null)]
    [InlineData("T1,-,2026-03-02 09:00", "has not as many fields as the header", null)]
    [InlineData("T1,-,2026-03-02 09:00,new,more", "has not as many fields as the header", null)]
    [InlineData("T1,-,2026-03-02 09:00,n\"ew", "has a quotation mark inside a field that is not quoted", null)]
    [InlineData("T1,-,2026-03-02 09:00,\"new\"er", "has text after a closing quotation mark", null)]
    [InlineData("T1,-,2026-03-02 09:00,\"new", "opens a quotation mark that is never closed", null)]
    public void Row_that_cannot_be_used_is_rejected_with_its_reason(string row, string reason, string? value)
    {
        Assert.Empty(Read(Header + row + "\n"));

        AssertOne(counts.Rejections, reason, value);
        Assert.Equal((1L, 0L, 0L, 0L), (counts.Read, counts.Events, counts.Ignored, counts.LostValues.Count));
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        const string Good = "T1,-,2026-03-02 09:00,new\n";
        const string TwoLines = "T1,-,2026-03-02 09:00,\"new\ner\"\n";

        Assert.Equal(2, Read(Header + Good + "\n" + "bad\n" + TwoLines + Good + "bad").Count);

        Assert.Equal([4L, 8L, 5L], counts.Rejections.ByFrequency.SelectMany(each => each.Examples).Select(each => each.Line));
    }

    [Fact]
    public void Rejected_rows_are_grouped_by_reason_with_their_first_lines()
    {
        Read(Header + "T1,-,soon,new\n" + string.Concat(Enumerable.Repeat("bad\n", 7)) + "T1,-,later,new\n");

        Assert.Equal(
            [("has not as many fields as the header", 7L), ("the time is not of the form uuuu-MM-dd HH:mm", 2L)],
            counts.Rejections.ByFrequency.Select(each => (each.Reason, each.Count)));
        Assert.Equal([3L, 4L, 5L, 6L, 7L], counts.Rejections.ByFrequency[0].Examples.Select(each => each.Line));
        Assert.Equal([(2L, "'soon'"), (10L, "'later'")], counts.Rejections.ByFrequency[1].Examples);
    }

    [Fact]
    public void Reasons_beyond_the_first_are_counted_together()
    {
        Read(Header + string.Concat(Enumerable.Range(0, ReasonGroups.ReasonsKept + 5).Select(each => $"T1,-,2026-03-02 09:00,what {each}\n")));

        Assert.Equal(ReasonGroups.ReasonsKept + 5, counts.Rejections.Count);
        Assert.Equal(ReasonGroups.ReasonsKept + 1, counts.Rejections.ByFrequency.Count);
        Assert.Equal((ReasonGroups.Others, 5L), (counts.Rejections.ByFrequency[0].Reason, counts.Rejections.ByFrequency[0].Count));
    }

    [Fact]
    public void Ignored_activity_is_counted_but_is_no_event()
    {
        Assert.Empty(Read(Header + "T1,-,2026-03-02 09:00,noise\n"));

        Assert.Equal((1L, 0L), (counts.Ignored, counts.Events));
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
    [InlineData("Hot,TRUE", "the priority 'Hot' is not in the mapping", null)]
    [InlineData("hot,yes", "the verdict is neither TRUE nor FALSE", "'yes'")]
    public void Unknown_priority_or_verdict_costs_that_value_and_not_the_row(string fields, string reason, string? value)
    {
        LogRow row = Assert.Single(Read("id,opened,at,what,weight,kept\nT1,-,2026-03-02 09:00,new," + fields + "\n"));

        AssertOne(counts.LostValues, reason, value);
        Assert.Equal(0, counts.Rejections.Count);
        Assert.Equal(value is null ? (null, true) : (Priority.Urgent, (bool?)null), (row.Priority, row.StatedMet));
    }

    [Fact]
    public void Unknown_opening_costs_that_value_and_not_the_row()
    {
        Assert.Null(Assert.Single(Read(Header + "T1,soon,2026-03-02 09:00,new\n")).Opened);

        AssertOne(counts.LostValues, "the time of the opening is not of the form uuuu-MM-dd HH:mm", "'soon'");
    }

    [Fact]
    public void Absent_team_is_the_one_that_the_mapping_names()
    {
        List<LogRow> rows = Read("id,opened,at,what,group,person,back\nT1,-,2026-03-02 09:00,given,-,-,-\n", absentTeam: "none");

        Assert.Equal(Assignment.To(new TeamId("none")), Assert.Single(rows).Assignment);
    }

    [Theory]
    [InlineData("T1,fir\u0007st,ada,0", "the team is not a text of 1 to 128 characters without control characters, and without white space at either end", "'fir<U+0007>st'")]
    [InlineData("T1,first,a\u0000da,0", "the agent is not a text of 1 to 128 characters without control characters, and without white space at either end", "'a<U+0000>da'")]
    [InlineData("T1,first,ada,-1", "the count is not a whole number", "'-1'")]
    [InlineData("T1,first,ada,some", "the count is not a whole number", "'some'")]
    public void Value_that_no_ticket_can_hold_is_lost_and_not_the_row(string fields, string reason, string value)
    {
        Assert.Single(Read("id,group,person,back,opened,at,what\n" + fields + ",-,2026-03-02 09:00,given\n"));

        AssertOne(counts.LostValues, reason, value);
    }

    [Fact]
    public void Ticket_that_is_no_key_is_rejected_and_shown_in_part()
    {
        Assert.Empty(Read(Header + new string('x', 9_000) + "end,-,2026-03-02 09:00,new\n"));

        AssertOne(counts.Rejections, $"the ticket is not {LogKeys.Form}", $"'{new string('x', 24)}...{new string('x', 10)}end'");
    }

    [Fact]
    public void White_space_around_fields_and_headers_is_not_read()
    {
        LogRow row = Assert.Single(Read(" id , opened,at\u00A0,\" what \"\n T1 , - , 2026-03-02 09:00\t,\" new \"\n"));

        Assert.Equal(("T1", "new", Meaning.Opening, null), (row.Ticket, row.Activity, row.Meaning, row.Opened));
    }

    [Theory]
    [InlineData("", "is empty; it has no header line.")]
    [InlineData("id,opened,what\n", "the header lacks the column 'at' of the mapping; it has id, opened, what.")]
    [InlineData("id;opened;at;what\n", "the header lacks the column 'id' of the mapping; its names seem to be separated by ';', not by ',': write \"separator\": \";\" into the mapping.")]
    [InlineData("id\topened\tat, local\twhat\n", "the header lacks the column 'id' of the mapping; its names seem to be separated by 'tab', not by ',': write \"separator\": \"tab\" into the mapping.")]
    public void Header_that_does_not_fit_the_mapping_is_refused(string log, string problem)
    {
        InputException refusal = Assert.Throws<InputException>(() => Read(log));

        Assert.Equal("test.csv: " + problem, refusal.Message);
    }

    [Theory]
    [InlineData("id,opened,at,what,extra,extra", null)]
    [InlineData("id,opened,at,what,other,other", null)]
    [InlineData("id,opened,at,what,,", null)]
    [InlineData("id,opened,at,what,what,", "what")]
    public void Header_with_empty_or_repeated_names_is_read(string header, string? told)
    {
        Assert.Equal("new", Assert.Single(Read(header + "\nT1,-,2026-03-02 09:00,new,b,c\n")).Activity);

        Assert.Equal(told is null ? [] : [told], counts.RepeatedColumns);
    }

    private static void AssertOne(ReasonGroups groups, string reason, string? value)
    {
        ReasonGroup group = Assert.Single(groups.ByFrequency);
        Assert.Equal((reason, 1L), (group.Reason, group.Count));
        Assert.Equal([(2L, value)], group.Examples);
    }

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
