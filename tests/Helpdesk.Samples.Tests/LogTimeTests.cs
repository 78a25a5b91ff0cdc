using NodaTime;
using NodaTime.Text;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The forms of time that a mapping can name.</summary>
public sealed class LogTimeTests
{
    [Theory]
    [InlineData("uuuu-MM-dd HH:mm", "2026-03-26 09:12", "2026-03-26T08:12:00Z")]
    [InlineData("uuuu-MM-dd hh:mm tt", "2026-03-26 09:12 PM", "2026-03-26T20:12:00Z")]
    [InlineData("uuuu-MM-dd hh:mm tt", "2026-03-26 12:30 AM", "2026-03-25T23:30:00Z")]
    [InlineData("uuuu-MM-dd", "2026-03-26", "2026-03-25T23:00:00Z")]
    [InlineData("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", "2026-03-26T09:12:00+05:30", "2026-03-26T03:42:00Z")]
    [InlineData("dd.MM.uuuu HH:mm o<+HHmm>", "26.03.2026 09:12 -0300", "2026-03-26T12:12:00Z")]
    [InlineData("iso8601", "2026-03-26T09:12:00+01:00", "2026-03-26T08:12:00Z")]
    [InlineData("iso8601", "2026-03-26T09:42:00Z", "2026-03-26T09:42:00Z")]
    [InlineData("iso8601", "2026-03-26T12:12:00+0100", "2026-03-26T11:12:00Z")]
    [InlineData("iso8601", "2026-03-26 12:12:00.123456789 +01", "2026-03-26T11:12:00.123456789Z")]
    [InlineData("iso8601", "2026-03-26T12:12:00,5-02:00", "2026-03-26T14:12:00.5Z")]
    [InlineData("iso8601", "20260326T121200Z", "2026-03-26T12:12:00Z")]
    [InlineData("iso8601", "2026-03-26T12:12Z", "2026-03-26T12:12:00Z")]
    [InlineData("iso8601", "2026-03-26T09:12:00", "2026-03-26T08:12:00Z")]
    [InlineData("iso8601", "2026-03-29 02:30", "2026-03-29T01:00:00Z")]
    [InlineData("unix", "1774512720", "2026-03-26T08:12:00Z")]
    [InlineData("unix", "1774512720.25", "2026-03-26T08:12:00.25Z")]
    [InlineData("unix", "-86400", "1969-12-31T00:00:00Z")]
    [InlineData("unixMilliseconds", "1774512720001", "2026-03-26T08:12:00.001Z")]
    [InlineData("uuuu-MM-dd HH:mm", "2026-03-26T09:12:00+05:30", "2026-03-26T03:42:00Z")]
    public void Time_is_the_instant_that_its_form_says(string format, string text, string expected)
    {
        (Instant? at, string? problem) = Read($"\"{format}\"", text);

        Assert.Null(problem);
        Assert.Equal(InstantPattern.ExtendedIso.Parse(expected).Value, at);
    }

    [Theory]
    [InlineData("iso8601", "26/03/2026 09:12", "the time is not of the form iso8601")]
    [InlineData("iso8601", "2026-03-26T09:12:00+25:00", "the time is not of the form iso8601")]
    [InlineData("iso8601", "2026-13-26T09:12:00Z", "the time is not of the form iso8601")]
    [InlineData("unix", "1774512720000", "the time is outside the years that calendars support")]
    [InlineData("unix", "99999999999999999999999999", "the time is outside the years that calendars support")]
    [InlineData("unix", "1,774,512,720", "the time is not of the form unix")]
    [InlineData("unix", "1.7e9", "the time is not of the form unix")]
    [InlineData("unixMilliseconds", "", "has no time")]
    [InlineData("uuuu-MM-dd HH:mm", "2026-03-26 09:12:00", "the time is not of the form uuuu-MM-dd HH:mm")]
    public void Time_of_another_form_is_rejected(string format, string text, string problem) => Assert.Equal(problem, Read($"\"{format}\"", text).Problem);

    [Theory]
    [InlineData("26/03/2026 09:12", "2026-03-26T08:12:00Z")]
    [InlineData("2026-03-26 09:12", "2026-03-26T08:12:00Z")]
    [InlineData("1774512720", "2026-03-26T08:12:00Z")]
    public void Several_forms_are_tried_in_order(string text, string expected) => Assert.Equal(
        InstantPattern.ExtendedIso.Parse(expected).Value,
        Read("""["uuuu-MM-dd HH:mm", "dd/MM/uuuu HH:mm", "unix"]""", text).At);

    [Fact]
    public void Rejection_names_all_forms() =>
        Assert.Equal("the time is not of the form unix or uuuu-MM-dd HH:mm", Read("""["unix", "uuuu-MM-dd HH:mm"]""", "soon").Problem);

    [Theory]
    [InlineData("uuuu-MM-dd hh:mm:ss", "'uuuu-MM-dd hh:mm:ss' has hours of 12 (h) without AM or PM (tt), so that noon would be midnight: write HH for hours of 24, or add tt.")]
    [InlineData("uuuu-MM-dd'T'h:mmo<Z+HH:mm>", "'uuuu-MM-dd'T'h:mmo<Z+HH:mm>' has hours of 12 (h) without AM or PM (tt), so that noon would be midnight: write HH for hours of 24, or add tt.")]
    [InlineData("HH:mm", "'HH:mm' does not state year, month and day of a time.")]
    [InlineData("dd MMM HH:mm", "'dd MMM HH:mm' does not state year, month and day of a time.")]
    public void Form_that_cannot_tell_two_times_apart_is_refused(string format, string problem) =>
        Assert.EndsWith("$.time.format: " + problem, Assert.Throws<InputException>(() => Read($"\"{format}\"", "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Form_that_is_none_is_refused_with_those_that_are()
    {
        string refusal = Assert.Throws<InputException>(() => Read("\"ISO8601\"", "")).Message;

        Assert.EndsWith("A format is a pattern of Noda Time, such as uuuu-MM-dd HH:mm:ss or uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>, or one of iso8601, unix, unixMilliseconds.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unix", "1774512720", null)]
    [InlineData("iso8601", "2026-03-26T09:12:00+01:00", null)]
    [InlineData("iso8601", "2026-03-26T09:12:00", "the time is not of the form iso8601")]
    [InlineData("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>", "2026-03-26T09:12+01:00", null)]
    public void Zone_is_not_needed_where_times_state_their_offset(string format, string text, string? problem) => Assert.Equal(problem, Read($"\"{format}\"", text, zone: null).Problem);

    [Fact]
    public void Local_times_without_a_zone_are_refused() => Assert.EndsWith(
        "$.time: lacks 'zone'. Times of the form uuuu-MM-dd HH:mm state no offset, so that only a zone says which instants they are.",
        Assert.Throws<InputException>(() => Read("\"uuuu-MM-dd HH:mm\"", "", zone: null)).Message,
        StringComparison.Ordinal);

    private static (Instant? At, string? Problem) Read(string format, string text, string? zone = "Europe/Rome")
    {
        using var folder = new TemporaryFolder();
        LogMapping mapping = MappingReader.Read(folder.Write("map.json", $$"""
            {
              "columns": { "ticket": "id", "time": "at" },
              "time": { "format": {{format}}{{(zone is null ? "" : $", \"zone\": \"{zone}\"")}} },
              "default": "progress",
            }
            """));
        var counts = new RowCounts();
        using var reader = new StringReader($"id,at\nT,\"{text}\"\n");
        LogRow[] rows = [.. new LogReader(mapping, counts, _ => { }).Read(reader, "test.csv")];
        return rows.Length == 0 ? (null, counts.Rejections.ByFrequency[0].Reason) : (rows[0].At, null);
    }
}
