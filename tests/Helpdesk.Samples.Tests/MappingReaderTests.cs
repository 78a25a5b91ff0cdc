using Helpdesk.Tickets;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Mappings, good and bad. Each bad one is a good one with one thing changed.</summary>
public sealed class MappingReaderTests
{
    private const string Good = """
        {
          "columns": { "ticket": "id", "activity": "what", "time": "at" },
          "time": { "format": "uuuu-MM-dd HH:mm", "zone": "Europe/Rome" },
          "activities": { "new": "opening", "fixed": ["reaction", "resolution"] },
          "targets": { "resolution": "16:30" }
        }
        """;

    [Fact]
    public void Mapping_is_read()
    {
        LogMapping mapping = Read(Good);

        Assert.Equal(("id", "at", null), (mapping.TicketColumn, mapping.TimeColumn, mapping.OpenedColumn));
        Assert.Equal(["what"], mapping.ActivityColumns);
        Assert.Equal(Meaning.Opening, mapping.Activities["new"]);
        Assert.Equal(Meaning.Reaction | Meaning.Resolution, mapping.Activities["fixed"]);
        Assert.Null(mapping.ReactionTarget);
        Assert.Equal("16:30:00", mapping.ResolutionTarget.ToString());
    }

    [Fact]
    public void Mapping_says_who_has_a_ticket_and_what_the_log_counted()
    {
        LogMapping mapping = Read(Good
            .Replace("\"at\" }", "\"at\", \"team\": \"group\", \"agent\": \"person\" }, \"absentTeam\": \"nobody's\", \"checks\": { \"reopens\": \"back\", \"handOvers\": \"on\" }", StringComparison.Ordinal)
            .Replace("\"opening\"", "[\"opening\", \"assignment\", \"onHold\"]", StringComparison.Ordinal));

        Assert.Equal(("group", "person", "nobody's"), (mapping.TeamColumn, mapping.AgentColumn, mapping.AbsentTeam?.Value));
        Assert.Equal(new PerCheck<string?>("on", null, "back"), mapping.CheckColumns);
        Assert.Equal(Meaning.Opening | Meaning.Assignment | Meaning.OnHold, mapping.Activities["new"]);
    }

    [Fact]
    public void Mapping_allows_what_the_desk_does()
    {
        LogMapping mapping = Read(Good.Replace("\"targets\"", "\"allowed\": { \"Open\": [\"Closed\", \"New\"], \"Pending\": \"Closed\", \"Closed\": [\"Open\"] }, \"targets\"", StringComparison.Ordinal));

        Assert.Equal(TicketRules.Default, Read(Good).Rules);
        Assert.Equal(
            TransitionTable.Default.Allow(StatusCategory.Open, StatusCategory.Closed, StatusCategory.New).Allow(StatusCategory.Pending, StatusCategory.Closed).Allow(StatusCategory.Closed, StatusCategory.Open),
            mapping.Rules.Transitions);
    }

    [Fact]
    public void Mapping_says_how_much_tickets_matter_and_whether_promises_were_kept()
    {
        LogMapping mapping = Read(Good
            .Replace("\"at\" }", "\"at\", \"priority\": \"weight\" }, \"priorities\": { \"1\": \"Urgent\", \"2\": \"Planning\" }, \"checks\": { \"slaMet\": \"kept\" }", StringComparison.Ordinal));

        Assert.Equal(("weight", "kept"), (mapping.PriorityColumn, mapping.VerdictColumn));
        Assert.Equal([("1", Priority.Urgent), ("2", Priority.Planning)], mapping.Priorities.Select(each => (each.Key, each.Value)));
        Assert.Empty(Read(Good).Priorities);
    }

    [Theory]
    [InlineData("\"closing\"", Meaning.Resolution | Meaning.Closing)]
    [InlineData("\"note\"", Meaning.Resolution | Meaning.Note)]
    public void Resolution_goes_with_what_can_be_true_beside_it(string word, object expected) =>
        Assert.Equal(expected, Read(Good.Replace("\"reaction\"", word, StringComparison.Ordinal)).Activities["fixed"]);

    [Theory]
    [InlineData("\"ticket\": \"id\", ", "", "$.columns: lacks 'ticket'.")]
    [InlineData("\"id\"", "7", "$.columns.ticket: must be a text, but is 7.")]
    [InlineData("\"id\"", "\"\"", "$.columns.ticket: is empty.")]
    [InlineData("\"at\"", "\"at\", \"when\": \"at\"", "$.columns.when: is not known here; the properties are ticket, activity, time, opened, team, agent, priority, publicAnswer.")]
    [InlineData("Europe/Rome", "Europe/Roma", "$.time.zone: must be a zone of the tz database, but is \"Europe/Roma\".")]
    [InlineData("Europe/Rome", "europe/rome", "$.time.zone: must be a zone of the tz database (was 'Europe/Rome' meant?), but is \"europe/rome\".")]
    [InlineData("Europe/Rome", "W. Europe Standard Time", "$.time.zone: must be a zone of the tz database (was 'Europe/Berlin' meant?), but is \"W. Europe Standard Time\".")]
    [InlineData("\"opening\"", "\"start\"", "$.activities.new: must be one of progress, opening, reaction, resolution, closing, ignored, assignment, open, pending, onHold, note, but is \"start\".")]
    [InlineData("\"reaction\",", "\"ignored\",", "$.activities.fixed: cannot be ignored and mean something too.")]
    [InlineData("\"opening\"", "\"assignment\"", "$.activities.new: is an assignment, which needs columns.team or columns.agent.")]
    [InlineData("\"reaction\",", "\"open\",", "$.activities.fixed: cannot give a ticket two statuses at once.")]
    [InlineData("\"targets\"", "\"absentTeam\": \"none\", \"targets\"", "$.absentTeam: needs columns.team.")]
    [InlineData("\"at\" }", "\"at\", \"team\": \"t\" }, \"absentTeam\": \"a\\u0007b\"", "$.absentTeam: must be a text of 1 to 128 characters without control characters, and without white space at either end, but is \"a\\u0007b\".")]
    [InlineData("\"targets\"", "\"checks\": { \"waits\": \"w\" }, \"targets\"", "$.checks.waits: is not known here; the properties are handOvers, teamHandOvers, reopens, slaMet.")]
    [InlineData("\"at\" }", "\"at\", \"priority\": \"p\" }", "$: lacks 'priorities'.")]
    [InlineData("\"targets\"", "\"priorities\": { \"1\": \"Urgent\" }, \"targets\"", "$.priorities: needs columns.priority.")]
    [InlineData("\"at\" }", "\"at\", \"priority\": \"p\" }, \"priorities\": { \"1\": \"Hot\" }", "$.priorities.1: must be one of Planning, Low, Normal, High, Urgent, but is \"Hot\".")]
    [InlineData("\"targets\"", "\"allowed\": { \"Shut\": [\"Open\"] }, \"targets\"", "$.allowed.Shut: is not known here; the properties are New, Open, Pending, OnHold, Solved, Closed.")]
    [InlineData("\"targets\"", "\"allowed\": { \"Open\": [\"Shut\"] }, \"targets\"", "$.allowed.Open[0]: must be one of New, Open, Pending, OnHold, Solved, Closed, but is \"Shut\".")]
    [InlineData("\"resolution\"]", "3]", "$.activities.fixed[1]: must be a text, but is 3.")]
    [InlineData("16:30", "two days", "$.targets.resolution: must be business hours and minutes such as 16:00, but is \"two days\".")]
    [InlineData("16:30", "0:00", "$.targets.resolution: must be business hours and minutes such as 16:00, but is \"0:00\".")]
    public void Bad_mapping_is_refused_by_path_and_value(string part, string change, string problem) =>
        Assert.EndsWith("map.json: " + problem, Refusal(Good.Replace(part, change, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("HH:mm", "qq", "map.json: $.time.format: ")]
    [InlineData("{", "", "map.json: line 2, byte 12: is not valid JSON: ")]
    [InlineData("\"targets\"", "\"columns\"", "map.json: is not valid JSON: ")]
    public void Text_that_another_reader_refuses_is_refused_at_its_place(string part, string change, string place)
    {
        string refusal = Refusal(Good.Replace(part, change, StringComparison.Ordinal));

        Assert.Contains(place, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    private static string Refusal(string json)
    {
        Assert.NotEqual(Good, json);
        return Assert.Throws<InputException>(() => Read(json)).Message;
    }

    private static LogMapping Read(string json)
    {
        using var folder = new TemporaryFolder();
        return MappingReader.Read(folder.Write("map.json", json));
    }
}
