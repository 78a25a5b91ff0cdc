using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Documents made to cost time, memory or the stack: each is answered promptly, in few words.</summary>
public class HostileDocumentTests
{
    private const int Much = 1_000_000;

    private const string Start = """{"format":"helpdesk-calendar/1","id":"desk","zone":"Etc/UTC","hours":"24/7",""";

    private const string FirstRule = Start + "\"holidays\":[{\"name\":\"x\",\"rule\":";

    [Fact]
    public async Task A_hundred_megabytes_are_refused_by_their_length()
    {
        string json = Start[..^1].Replace("desk", new string('x', 100_000_000), StringComparison.Ordinal) + "}";
        Assert.Equal(new DocumentProblem("$", $"Is {json.Length} characters long; the most is 16777216."), await Refusal(json));
    }

    [Fact]
    public async Task A_long_value_is_quoted_by_its_start()
    {
        Assert.Equal(
            $"Must be a zone of {DateTimeZoneProviders.Tzdb.VersionId}, but is \"{new string('x', 59)}...\".",
            (await Refusal(Start.Replace("Etc/UTC", new string('x', 59) + Many("\ud83c\udf89"), StringComparison.Ordinal)[..^1] + "}")).Message);
        Assert.InRange((await Refusal(Start.Replace("24/7", Many("Mon\\n"), StringComparison.Ordinal)[..^1] + "}")).Message.Length, 50, 300);
        Assert.InRange((await Refusal(Start + $"\"{Many("x")}\":1}}")).ToString().Length, 50, 300);
        Assert.InRange((await Refusal(Start + $"\"version\":{Many("1")}}}")).Message.Length, 50, 300);
        Assert.InRange((await Refusal(Start + $"\"holidays\":[{{\"set\":\"IT-{Many("X")}\"}}]}}")).Message.Length, 50, 600);
    }

    [Fact]
    public async Task Depth_is_refused_where_it_begins_to_be_wrong()
    {
        Assert.Equal(new DocumentProblem("$", "Must be an object, but is a list."), await Refusal(Many("[")));
        Assert.Equal(new DocumentProblem("$.holidays[0]", "Must be an object, but is a list."), await Refusal(Start + "\"holidays\":" + Many("[")));

        DocumentProblem deep = await Refusal(FirstRule + Many("""{"plusDays":{"rule":"""));
        Assert.Equal("$.holidays[0].rule" + string.Concat(Enumerable.Repeat(".plusDays.rule", 70)) + ".plusDays", deep.Path);
        Assert.Equal("Lies deeper than the 144 levels that a document may have.", deep.Message);

        deep = await Refusal(FirstRule + Times(33, """{"years":{"rule":""") + """{"easter":0}""" + Times(33, ""","first":2000}}""") + "}]}");
        Assert.Equal("$.holidays[0].rule.years.rule.years.first", deep.Path);
        Assert.Equal("Rules may be nested at most 32 levels deep.", deep.Message);
    }

    [Fact]
    public async Task The_format_is_looked_for_past_the_deepest_rule()
    {
        string deep = FirstRule + Times(31, """{"years":{"rule":""") + """{"easter":0}""" + Times(31, ""","first":2000}}""") + "}]";
        string body = deep[(deep.IndexOf(',', StringComparison.Ordinal) + 1)..];
        Assert.True(CalendarJson.TryRead("{" + body + ",\"format\":\"helpdesk-calendar/1\"}", out _, out _));
        Assert.Equal("$.format", (await Refusal("{" + body + ",\"format\":\"helpdesk-calendar/99\"}")).Path);
        Assert.Equal("Lacks 'format', which must be \"helpdesk-calendar/1\".", (await Refusal("{" + body + "}")).Message);
    }

    [Fact]
    public async Task Holidays_of_every_day_for_centuries_are_refused_by_the_thousand()
    {
        const string AllYears = """{"name":"Ever","rule":{"range":{"first":"1900-01-01","last":"2149-12-31"}}}""";
        DocumentProblem problem = await Refusal(Start + $"\"holidays\":[{string.Join(',', Enumerable.Repeat(AllYears, 2000))}]}}");
        Assert.Equal("$.holidays[54]", problem.Path);
        Assert.Contains("could fall on 20130 dates a year in all; the limit is 20000", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_ask_one_another_for_more_years_do_not_multiply()
    {
        string json = FirstRule + Times(31, """{"plusDays":{"rule":""") + """{"on":"1999-12-31"}""" + Times(31, ""","days":365}}""") + "}]}";
        BusinessCalendar calendar = await Promptly.Ask(() => CalendarJson.Read(json));
        Assert.Equal(calendar, CalendarJson.Read(CalendarJson.Write(calendar)));
    }

    [Fact]
    public async Task Very_many_small_things_are_read_or_refused()
    {
        Assert.Equal("$.holidays[1].set", (await Refusal(Start + "\"holidays\":[" + Many("""{"set":"IT"},""") + """{"set":"IT"}]}""")).Path);
        Assert.Equal("$.hours", (await Refusal(Start.Replace("24/7", Many("Mon,"), StringComparison.Ordinal)[..^1] + "}")).Path);
        Assert.Equal("$.holidays[0].rule.anyOf", (await Refusal(FirstRule + """{"anyOf":[""" + Times(200_000, """{"easter":0},""") + """{"easter":0}]}}]}""")).Path);
        string breaks = Start + "\"breaks\":[" + Times(100_000, """{"date":"2026-03-04","hours":"11:00-11:30"},""") + """{"date":"2026-03-04","hours":"12:00-12:30"}]}""";
        Assert.Equal(new DocumentProblem("$.breaks[200]", "Calendar 'desk' has 200 breaks on 2026-03-04 already, the limit."), await Refusal(breaks));
        string spread = Start + "\"breaks\":[" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $$"""{"date":"{{Given.Date("2026-03-04").PlusDays(i / 200):uuuu'-'MM'-'dd}}","hours":"11:00-11:30"}""")) + "]}";
        Assert.Equal(100_000, (await Promptly.Ask(() => CalendarJson.Read(spread))).Breaks.Length);
    }

    [Fact]
    public async Task A_calendar_too_long_for_a_document_is_not_written()
    {
        BusinessCalendar calendar = Enumerable.Range(0, 80_000)
            .Aggregate(Given.Builder("24/7"), (builder, each) => builder.WithBreak(Given.Date("2026-03-04").PlusDays(each / 200), "12:00-13:00", new string('x', 200)))
            .Build();
        string message = (await Promptly.Ask(() => Assert.Throws<ArgumentException>("calendar", () => CalendarJson.Write(calendar)))).Message;
        Assert.Contains("the most is 16777216", message, StringComparison.Ordinal);
    }

    private static string Many(string text) => Times(Much / text.Length, text);

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static Task<DocumentProblem> Refusal(string json) => Promptly.Ask(() => Assert.Throws<DocumentException>(() => CalendarJson.Read(json)).Problem);
}
