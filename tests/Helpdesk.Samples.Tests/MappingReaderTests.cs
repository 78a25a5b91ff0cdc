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

        Assert.Equal(("id", "what", "at", null), (mapping.TicketColumn, mapping.ActivityColumn, mapping.TimeColumn, mapping.OpenedColumn));
        Assert.Equal(Meaning.Opening, mapping.Activities["new"]);
        Assert.Equal(Meaning.Reaction | Meaning.Resolution, mapping.Activities["fixed"]);
        Assert.Null(mapping.ReactionTarget);
        Assert.Equal("16:30:00", mapping.ResolutionTarget.ToString());
    }

    [Theory]
    [InlineData("\"ticket\": \"id\", ", "", "$.columns: lacks 'ticket'.")]
    [InlineData("\"id\"", "7", "$.columns.ticket: must be a text, but is 7.")]
    [InlineData("\"id\"", "\"\"", "$.columns.ticket: is empty.")]
    [InlineData("\"at\"", "\"at\", \"when\": \"at\"", "$.columns.when: is not known here; the properties are ticket, activity, time, opened.")]
    [InlineData("Europe/Rome", "Europe/Roma", "$.time.zone: must be a zone of the tz database, but is \"Europe/Roma\".")]
    [InlineData("\"opening\"", "\"start\"", "$.activities.new: must be one of progress, opening, reaction, resolution, closing, ignored, but is \"start\".")]
    [InlineData("\"reaction\",", "\"ignored\",", "$.activities.fixed: cannot be ignored and mean something too.")]
    [InlineData("\"resolution\"]", "3]", "$.activities.fixed[1]: must be a text, but is 3.")]
    [InlineData("16:30", "two days", "$.targets.resolution: must be business hours and minutes such as 16:00, but is \"two days\".")]
    [InlineData("16:30", "0:00", "$.targets.resolution: must be business hours and minutes such as 16:00, but is \"0:00\".")]
    public void Bad_mapping_is_refused_by_path_and_value(string part, string change, string problem) =>
        Assert.EndsWith("map.json: " + problem, Refusal(Good.Replace(part, change, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("HH:mm", "qq", "map.json: $.time.format: ")]
    [InlineData("{", "", "map.json: is not valid JSON: ")]
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
