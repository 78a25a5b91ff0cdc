using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using ReplayLog.Figures;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What the settings of a mapping make of a log.</summary>
public sealed class LogMappingTests
{
    private const string Local = """ "time": { "format": "uuuu-MM-dd HH:mm", "zone": "Europe/Rome" } """;
    private const string Activities = """ "activities": { "new": "opening", "work": ["reaction", "open"], "done": "resolution" } """;
    private const string Columns = """ "columns": { "ticket": "id", "activity": "what", "time": "at" } """;
    private const string ByAnswer = """{ "format": "helpdesk-sla-book/1", "id": "b", "policies": [{ "id": "all", "targets": [{ "metric": "first-response", "within": { "elapsed": "PT2H" } }] }] }""";

    [Theory]
    [InlineData("\";\"", ';')]
    [InlineData("\"|\"", '|')]
    [InlineData("\"tab\"", '\t')]
    [InlineData("\"\\t\"", '\t')]
    public void Fields_are_separated_as_the_mapping_says(string word, char separator)
    {
        using var log = new SmallLog($"{Columns}, {Local}, {Activities}, \"separator\": {word}", "id,at,what\nT,2026-03-02 09:00,new\n".Replace(',', separator));

        Assert.Equal("T", Assert.Single(log.Replay().Tickets).Replayed.Ticket.Id.Value);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("ISO 8859-1")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Characters_are_read_by_the_encoding_of_the_mapping(string encoding)
    {
        using var log = new SmallLog(
            $"{Columns}, {Local}, {Activities}, \"encoding\": \"{encoding}\"", System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } codePage
                ? codePage.GetBytes("id,at,what\nJörg,2026-03-02 09:00,new\n")
                : System.Text.Encoding.GetEncoding(encoding.Replace(' ', '-')).GetBytes("id,at,what\nJörg,2026-03-02 09:00,new\n"));

        Assert.Equal("Jörg", Assert.Single(log.Replay().Tickets).Replayed.Ticket.Id.Value);
    }

    [Fact]
    public void Activity_of_several_columns_is_their_fields_that_are_not_absent()
    {
        using var log = new SmallLog(
            $$"""
            "columns": { "ticket": "id", "activity": ["state", "sub"], "time": "at" }, {{Local}}, "absent": ["?", "none"],
            "activities": { "In / Queue": "opening", "In": "progress", "Out / Closed": "resolution" }
            """,
            "id,at,state,sub\nT,2026-03-02 09:00,In, Queue \nT,2026-03-02 10:00,In,none\nT,2026-03-02 11:00,Out,Closed\nT,2026-03-02 12:00,Out,Open\n");

        Report report = log.Replay().Report;

        Assert.Equal(3, report.Rows.Events);
        Assert.Equal("the activity 'Out / Open' is not in the mapping, which has no default", Assert.Single(report.Rows.Rejections.ByFrequency).Reason);
    }

    [Fact]
    public void Other_activities_are_what_the_default_says()
    {
        using var log = new SmallLog($"{Columns}, {Local}, {Activities}, \"default\": \"note\"", "id,at,what\nT,2026-03-02 09:00,new\nT,2026-03-02 10:00,called back\n");

        (Report report, List<MeasuredTicket> tickets) = log.Replay();

        Assert.Equal((2L, 0L), (report.Rows.Events, report.Rows.Rejections.Count));
        Assert.Equal("called back", Assert.Single(tickets[0].Replayed.History.Events.OfType<InternalNoteAdded>()).Text);
    }

    [Fact]
    public void Only_rows_with_one_of_the_values_are_read()
    {
        using var log = new SmallLog(
            $$"""{{Columns}}, {{Local}}, {{Activities}}, "only": { "lifecycle": ["complete", "COMPLETE"], "kind": "incident" } """,
            "id,at,what,lifecycle,kind\nT,2026-03-02 09:00,new,complete,incident\nT,soon,new,start,incident\nT,2026-03-02 10:00,done,COMPLETE,incident\nU,2026-03-02 10:00,new,complete,problem\n");

        Report report = log.Replay().Report;

        Assert.Equal((2L, 2L, 0L, 4L, 1), (report.Rows.Events, report.Rows.LeftOut, report.Rows.Rejections.Count, report.Rows.Read, report.Tickets));
        Assert.Contains("Rows      4: 2 events, 0 ignored, 2 left out by 'only', 0 rejected", ReplayRun.LinesOf(log.Run().Output));
    }

    [Fact]
    public void Wide_log_has_a_row_for_each_ticket_and_no_end_for_those_that_are_open()
    {
        using var log = new SmallLog(
            """
            "columns": { "ticket": "id", "time": "closed", "opened": "opened", "priority": "prio" }, "default": ["resolution", "closing"], "priorities": { "1": "Urgent", "2": "Low" },
            "time": { "format": "dd.MM.uuuu HH:mm", "zone": "Europe/Rome", "opened": { "format": "unix" } }
            """,
            "id,opened,closed,prio\nA,1772438400,02.03.2026 12:00,1\nB,1772438400,,2\nC,,,1\n");

        (Report report, List<MeasuredTicket> tickets) = log.Replay();

        Assert.Equal([("A", "Closed"), ("B", "New")], tickets.Select(each => (each.Replayed.Ticket.Id.Value, each.Replayed.Ticket.Status.Name)));
        Assert.All(tickets, each => Assert.Equal(Instant.FromUtc(2026, 3, 2, 8, 0), each.Replayed.Ticket.OpenedAt));
        Assert.Equal([Priority.Urgent, Priority.Low], tickets.Select(each => each.Replayed.Ticket.Priority));
        Assert.Equal((1, 1, 0), (report.Resolution.Reached, report.Resolution.Without, report.OpenedByFirstEvent));
        Assert.Equal("has no time", Assert.Single(report.Rows.Rejections.ByFrequency).Reason);
    }

    [Theory]
    [InlineData("\"publicAnswer\": \"public\"", "", "TRUE", "false")]
    [InlineData("\"publicAnswer\": \"public\"", ", \"publicAnswers\": [\"mail\", \"phone\"]", "phone", "internal")]
    public void Public_answers_run_the_clocks_of_answers(string column, string words, string isPublic, string isNot)
    {
        using var log = new SmallLog(
            $$""" "columns": { "ticket": "id", "activity": "what", "time": "at", "agent": "who", {{column}} }, {{Local}}, {{Activities}}{{words}} """,
            $"id,at,what,who,public\nA,2026-03-02 09:00,new,,\nA,2026-03-02 10:00,work,ann,{isNot}\nA,2026-03-02 10:30,work,ann,{isPublic}\nB,2026-03-02 09:00,new,,\nB,2026-03-02 12:00,done,,{isPublic}\n");

        (Report report, List<MeasuredTicket> tickets) = log.Promising(ByAnswer).Replay();

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 9, 30), Assert.Single(tickets[0].Replayed.History.Events.OfType<PublicReplySent>()).Header.HappenedAt);
        Assert.Equal(Author.Agent(new AgentId("ann")), Assert.Single(tickets[0].Replayed.History.Events.OfType<PublicReplySent>()).Header.By);
        Assert.Equal((1, 1), (report.Promises!.Clocks[0].Met, report.Promises.Clocks[0].Missed));
        Assert.Empty(report.Promises.Warnings);
    }

    [Fact]
    public void Promise_of_answers_over_a_log_without_any_is_warned_of()
    {
        const string Rows = "id,at,what,public\nA,2026-03-02 09:00,new,false\nA,2026-03-02 12:00,done,\n";
        using var without = new SmallLog($"{Columns}, {Local}, {Activities}", Rows);
        using var with = new SmallLog($"{Columns.Replace("\"at\"", "\"at\", \"publicAnswer\": \"public\"", StringComparison.Ordinal)}, {Local}, {Activities}", Rows);

        Assert.Contains(
            "warning: 'First response' is met only by a public answer of an agent, and the mapping names no column that says which rows are such answers (columns.publicAnswer). So its attainment is 0 % or no data, whatever the desk did.",
            ReplayRun.LinesOf(without.Promising(ByAnswer).Run().Output));
        Assert.Equal(
            ["warning: 'First response' is met only by a public answer of an agent, and no row of the column 'public' is one. So its attainment is 0 % or no data, whatever the desk did."],
            with.Promising(ByAnswer).Replay().Report.Promises!.Warnings);
    }

    [Theory]
    [InlineData("at 5", "$.separator: must be one ASCII character, such as ; or |, or the word tab, but is \"at 5\".")]
    [InlineData("\\\"", "$.separator: must be one ASCII character, such as ; or |, or the word tab, but is \"\\\"\".")]
    [InlineData("é", "$.separator: must be one ASCII character, such as ; or |, or the word tab, but is \"é\".")]
    public void Separator_that_cannot_be_one_is_refused(string separator, string problem)
    {
        using var log = new SmallLog($"{Columns}, {Local}, {Activities}, \"separator\": \"{separator}\"", "id,at,what\n");

        Assert.EndsWith(problem, log.Run().Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"encoding\": \"klingon\"", "$.encoding: must be the name of an encoding, such as utf-8, utf-16, windows-1252 or iso-8859-1, but is \"klingon\".")]
    [InlineData("\"encoding\": \"utf-7\"", "$.encoding: must be the name of an encoding, such as utf-8, utf-16, windows-1252 or iso-8859-1, but is \"utf-7\".")]
    [InlineData("\"publicAnswers\": \"yes\"", "$.publicAnswers: needs columns.publicAnswer.")]
    [InlineData("\"absent\": []", "$.absent: is empty.")]
    [InlineData("\"only\": { \"kind\": 3 }", "$.only.kind: must be a text or a list of texts, but is 3.")]
    [InlineData("\"only\": { \"kind\": \"a\", \" kind\": \"b\" }", "$.only. kind: differs from another name only in white space, which is not read.")]
    public void Setting_that_cannot_be_meant_is_refused(string setting, string problem)
    {
        using var log = new SmallLog($"{Columns}, {Local}, {Activities}, {setting}", "id,at,what\n");

        Assert.EndsWith(problem, log.Run().Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Log_without_activities_needs_a_default()
    {
        using var without = new SmallLog($$""" "columns": { "ticket": "id", "time": "at" }, {{Local}} """, "id,at\n");
        using var unused = new SmallLog($$""" "columns": { "ticket": "id", "time": "at" }, {{Local}}, {{Activities}}, "default": "progress" """, "id,at\n");

        Assert.EndsWith("$.columns: lacks 'activity', and the mapping has no 'default' to say what all rows are.", without.Run().Error.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("$.activities: needs columns.activity.", unused.Run().Error.TrimEnd(), StringComparison.Ordinal);
    }
}
