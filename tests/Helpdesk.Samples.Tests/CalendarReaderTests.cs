using Helpdesk.Calendars;
using NodaTime;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Calendars, good and bad. Each bad one is a good one with one thing changed.</summary>
public sealed class CalendarReaderTests
{
    private const string Good = """
        {
          "id": "desk",
          "version": 3,
          "zone": "Europe/Rome",
          "hours": "Mon-Fri 09:00-17:00",
          "hoursFrom": [ { "from": "2026-07-01", "hours": "Mon-Fri 08:00-14:00" } ],
          "holidays": [
            { "name": "Christmas", "fixedDate": { "month": 12, "day": 25 } },
            { "name": "Easter Monday", "easter": 1 },
            { "name": "Founder's day", "nthWeekday": { "nth": 2, "weekday": "monday", "month": 2 }, "fromYear": 2020, "untilYear": 2027 },
            { "name": "Move", "on": "2026-05-04" },
            { "name": "Summer closure", "range": { "first": "2026-08-10", "last": "2026-08-14" } }
          ],
          "specialHours": [ { "date": "2026-12-24", "hours": "09:00-12:00", "name": "Christmas Eve" } ],
          "breaks": [ { "date": "2026-03-02", "hours": "12:00-13:00", "name": "Fire drill" } ]
        }
        """;

    [Fact]
    public void Calendar_is_what_the_builder_makes_of_the_same_facts()
    {
        BusinessCalendar expected = new BusinessCalendarBuilder("desk", "Europe/Rome")
            .WithVersion(3)
            .WithHours("Mon-Fri 09:00-17:00")
            .WithHoursFrom(new LocalDate(2026, 7, 1), "Mon-Fri 08:00-14:00")
            .WithHoliday("Christmas", HolidayRule.FixedDate(12, 25))
            .WithHoliday("Easter Monday", HolidayRule.Easter(1))
            .WithHoliday("Founder's day", HolidayRule.NthWeekday(2, IsoDayOfWeek.Monday, 2).FromYear(2020).UntilYear(2027))
            .WithHoliday("Move", HolidayRule.On(new LocalDate(2026, 5, 4)))
            .WithHoliday("Summer closure", HolidayRule.Range(new DateInterval(new LocalDate(2026, 8, 10), new LocalDate(2026, 8, 14))))
            .WithSpecialHours(new LocalDate(2026, 12, 24), "09:00-12:00", "Christmas Eve")
            .WithBreak(new LocalDate(2026, 3, 2), "12:00-13:00", "Fire drill")
            .Build();

        Assert.Equal(expected, Read(Good));
    }

    [Theory]
    [InlineData("\"zone\": \"Europe/Rome\",", "", "$: lacks 'zone'.")]
    [InlineData("\"version\": 3", "\"version\": \"3\"", "$.version: must be a whole number, but is \"3\".")]
    [InlineData("\"easter\": 1 ", "\"easter\": 1.5 ", "$.holidays[1].easter: must be a whole number, but is 1.5.")]
    [InlineData("\"easter\": 1 ", "\"easter\": 1, \"on\": \"2026-01-01\"", "$.holidays[1]: must have exactly one of fixedDate, easter, nthWeekday, on, range.")]
    [InlineData("\"easter\": 1 ", "\"untilYear\": 2030", "$.holidays[1]: must have exactly one of fixedDate, easter, nthWeekday, on, range.")]
    [InlineData("\"name\": \"Move\", ", "", "$.holidays[3]: lacks 'name'.")]
    [InlineData("\"2026-05-04\"", "\"4 May\"", "$.holidays[3].on: must be a date such as 2026-04-06, but is \"4 May\".")]
    [InlineData("\"monday\"", "\"1\"", "$.holidays[2].nthWeekday.weekday: must be a weekday such as Monday, but is \"1\".")]
    [InlineData("\"breaks\"", "\"pauses\"", "$.pauses: is not known here; the properties are id, version, zone, hours, hoursFrom, holidays, specialHours, breaks.")]
    public void Bad_calendar_is_refused_by_path_and_value(string part, string change, string problem) =>
        Assert.EndsWith("calendar.json: " + problem, Refusal(Good.Replace(part, change, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Europe/Rome", "Europe/Roma", "$.zone: ")]
    [InlineData("\"version\": 3", "\"version\": 0", "$.version: ")]
    [InlineData("Mon-Fri 09:00-17:00", "Mon-Fri 09:00-25:00", "$.hours: ")]
    [InlineData("Mon-Fri 08:00-14:00", "Mon-Fry 08:00-14:00", "$.hoursFrom[0].hours: ")]
    [InlineData("\"month\": 12", "\"month\": 13", "$.holidays[0].fixedDate: ")]
    [InlineData("\"nth\": 2", "\"nth\": 6", "$.holidays[2].nthWeekday: ")]
    [InlineData("2026-08-14", "2026-08-01", "$.holidays[4].range: ")]
    [InlineData("\"fromYear\": 2020", "\"fromYear\": 2500", "$.holidays[2].fromYear: ")]
    [InlineData("14:00\" } ]", "14:00\" }, { \"from\": \"2026-07-01\", \"hours\": \"24/7\" } ]", "$.hoursFrom[1]: ")]
    [InlineData("09:00-12:00", "09:00", "$.specialHours[0].hours: ")]
    [InlineData("12:00-13:00", "noon", "$.breaks[0].hours: ")]
    public void What_the_library_says_against_a_value_is_told_at_its_path(string part, string change, string path)
    {
        string refusal = Refusal(Good.Replace(part, change, StringComparison.Ordinal));

        Assert.Contains("calendar.json: " + path, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public void Calendar_that_never_opens_is_refused() => Assert.EndsWith(
        "never opens: its hours, exceptions, holidays and breaks leave no open time from 1900 to 2149.",
        Refusal("""{ "id": "desk", "zone": "Europe/Rome", "hours": "Mon-Sun off" }"""),
        StringComparison.Ordinal);

    private static string Refusal(string json)
    {
        Assert.NotEqual(Good, json);
        return Assert.Throws<InputException>(() => Read(json)).Message;
    }

    private static BusinessCalendar Read(string json)
    {
        using var folder = new TemporaryFolder();
        return CalendarReader.Read(folder.Write("calendar.json", json));
    }
}
