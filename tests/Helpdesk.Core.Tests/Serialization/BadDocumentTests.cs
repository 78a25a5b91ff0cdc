using Helpdesk.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Documents that are refused. Each is a good one with one thing changed, and the problem names that thing.</summary>
public class BadDocumentTests
{
    private const string Kinds =
        "on, range, fixedDate, nthWeekday, lastWeekday, weekdayOnOrAfter, weekdayOnOrBefore, easter, orthodoxEaster, years, plusDays, lasting, except, anyOf, recurrence";

    public static TheoryData<string, string, string, string> Changes => new()
    {
        // The format.
        { "\"format\": \"helpdesk-calendar/1\",", "", "$", "Lacks 'format', which must be \"helpdesk-calendar/1\"." },
        { "helpdesk-calendar/1", "helpdesk-calendar/2", "$.format", "\"helpdesk-calendar/2\" is newer than what this library reads, which is \"helpdesk-calendar/1\"." },
        { "\"format\": \"helpdesk-calendar/1\",", "\"union\": [[[]]], \"format\": \"helpdesk-calendar/10\",", "$.format", "\"helpdesk-calendar/10\" is newer than what this library reads, which is \"helpdesk-calendar/1\"." },
        { "helpdesk-calendar/1", "helpdesk-calendar/0", "$.format", "Must be \"helpdesk-calendar/1\", but is \"helpdesk-calendar/0\"." },
        { "helpdesk-calendar/1", "helpdesk-rule/1", "$.format", "Must be \"helpdesk-calendar/1\", but is \"helpdesk-rule/1\"." },
        { "\"helpdesk-calendar/1\"", "1", "$.format", "Must be a text, but is 1." },
        { "\"helpdesk-calendar/1\"", "null", "$.format", "Must be a text, but is null." },

        // Shape.
        { "\"zone\": \"Europe/Rome\",", "", "$", "Lacks 'zone'." },
        { "\"breaks\"", "\"pauses\"", "$.pauses", "Is not known here; the properties are format, id, version, zone, hours, hoursFrom, holidays, specialHours, breaks, combination." },
        { "\"version\": 7", "\"Version\": 7", "$.Version", "Is not known here; the properties are format, id, version, zone, hours, hoursFrom, holidays, specialHours, breaks, combination." },
        { "\"version\": 7", "\"a 'b'\\n\": 7", "$['a 'b'\\n']", "Is not known here; the properties are format, id, version, zone, hours, hoursFrom, holidays, specialHours, breaks, combination." },
        { "\"version\": 7", "\"version\": 7, \"zone\": \"Europe/Rome\"", "$.zone", "Is given twice." },
        { "\"version\": 7", "\"version\": 7, \"\\u0069d\": \"other\"", "$.id", "Is given twice." },
        { "\"days\": 3 }", "\"days\": 3, \"days\": 3 }", "$.holidays[13].rule.lasting.days", "Is given twice." },
        { "\"easter\": -2", "\"easter\": -2, \"easter\": -2", "$.holidays[9].rule.easter", "Is given twice." },
        { "\"version\": 7", "\"version\": \"7\"", "$.version", "Must be a whole number from -2147483648 to 2147483647, but is \"7\"." },
        { "\"version\": 7", "\"version\": 7.5", "$.version", "Must be a whole number from -2147483648 to 2147483647, but is 7.5." },
        { "\"version\": 7", "\"version\": 99999999999", "$.version", "Must be a whole number from -2147483648 to 2147483647, but is 99999999999." },
        { "\"version\": 7", "\"version\": null", "$.version", "Must be a whole number from -2147483648 to 2147483647, but is null." },
        { "\"id\": \"every-kind\"", "\"id\": [ \"every-kind\" ]", "$.id", "Must be a text, but is a list." },
        { "\"keepsOwnDay\": false", "\"keepsOwnDay\": 0", "$.holidays[2].keepsOwnDay", "Must be true or false, but is 0." },
        { "{ \"on\": \"2026-05-04\" }", "\"2026-05-04\"", "$.holidays[1].rule", "Must be an object, but is \"2026-05-04\"." },
        { "[\"Epiphany\"]", "\"Epiphany\"", "$.holidays[0].without", "Must be a list, but is \"Epiphany\"." },
        { "[\"Epiphany\"]", "[\"Epiphany\", null]", "$.holidays[0].without[1]", "Must be a text, but is null." },
        { "{ \"easter\": -2 }", "null", "$.holidays[9].rule", "Must be an object, but is null." },
        { ", \"day\": 20", "", "$.holidays[7].rule.weekdayOnOrAfter", "Lacks 'day'." },
        { "\"id\": \"every-kind\"", "\"id\": \"\\ud83d\"", "$.id", "\"\\ud83d\" holds an unpaired surrogate." },
        { "\"id\": \"every-kind\"", "\"id\": \"\ud83d\"", "$", "Holds an unpaired surrogate at position 46." },

        // A calendar's own values.
        { "\"every-kind\"", "\" \"", "$.id", "Must be a text with a visible character, but is \" \"." },
        { "\"version\": 7", "\"version\": 0", "$.version", "Must be from 1 to 2147483647, but is 0." },
        { "Mon-Fri 09:00-13:00, 14:00-18:00", "Mon-Fri 09:00-25:00, 14:00-18:00", "$.hours", "At position 14 of 'Mon-Fri 09:00-25:00, 14:00-18:00; Sat 22:00-02:00': '25:00' is not a clock time; hours go from 00 to 24:00, minutes and seconds from 00 to 59." },
        { "Mon-Fri 08:00-14:00", "Mon\\nFry", "$.hoursFrom[0].hours", "At position 4 of 'Mon Fry': expected a clock time such as 09:00, found 'Fry'." },
        { "\"2026-06-15\"", "\"15 June\"", "$.hoursFrom[0].from", "Must be a date such as 2026-04-06, but is \"15 June\"." },
        { "\"2026-08-01\"", "\"2026-06-15\"", "$.hoursFrom[1].from", "Hours are given twice for 2026-06-15." },
        { "\"2026-12-31\"", "\"2026-12-24\"", "$.specialHours[1].date", "Hours are given twice for 2026-12-24." },
        { "\"2026-12-31\"", "\"2150-01-01\"", "$.specialHours[1].date", "Must be in the years 1900 to 2149, but is 2150-01-01." },
        { "\"09:00-13:00\"", "\"09:00\"", "$.specialHours[0].hours", "At position 5 of '09:00': expected '-' and a closing time, such as 09:00-17:00." },
        { "\"Christmas Eve\"", "\"\"", "$.specialHours[0].name", "Must be a text with a visible character, but is \"\"." },
        { "\"2026-03-04\"", "\"1899-12-31\"", "$.breaks[0].date", "Must be in the years 1900 to 2149, but is 1899-12-31." },
        { "\"11:00-11:30\"", "\"11:00-11:30, 12:00-13:00\"", "$.breaks[0].hours", "At position 11 of '11:00-11:30, 12:00-13:00': did not expect ', 12:00-13:00'." },
        { "\"Fire drill\"", "\"\\t\"", "$.breaks[0].name", "Must be a text with a visible character, but is \"\\t\"." },

        // Sets and holidays.
        { "\"IT-MI\"", "\"IT-MY\\n\"", "$.holidays[0].set", "There is no holiday set 'IT-MY\\n'. The sets of Italy are " + Sets("IT") + "." },
        { "\"Epiphany\"", "\"Epifania\"", "$.holidays[0].without[0]", $"Must be a holiday of IT-MI, which are {string.Join(", ", HolidaySet.For("IT-MI").Holidays.Select(each => each.Name).Distinct())}, but is \"Epifania\"." },
        { "{ \"name\": \"Move\",", "{ \"set\": \"IT\", \"name\": \"Move\",", "$.holidays[1].name", "Cannot stand beside 'set'." },
        { "{ \"name\": \"Move\",", "{ \"without\": [], \"name\": \"Move\",", "$.holidays[1].without", "Cannot stand without 'set'." },
        { "{ \"name\": \"Move\", \"rule\": { \"on\": \"2026-05-04\" } }", "{ \"set\": \"it-mi\" }", "$.holidays[1].set", "The set IT-MI is given twice." },
        { "\"name\": \"Move\", ", "", "$.holidays[1]", "Lacks 'name'." },
        { "\"Move\", \"rule\": { \"on\": \"2026-05-04\" }", "\"Move\"", "$.holidays[1]", "Lacks 'rule'." },
        { "\"Move\"", "\"\\u2003\"", "$.holidays[1].name", "Must be a text with a visible character, but is \"\\u2003\"." },
        { "\"NearestWeekday\"", "\"nearestWeekday\"", "$.holidays[4].observance", "Must be one of OwnDay, SaturdayToFriday, SundayToMonday, NearestWeekday, NextWorkingDay, but is \"nearestWeekday\"." },
        { "\"08:00-12:00\"", "\"24/7\"", "$.holidays[2].hours", "At position 0 of '24/7': '24/7' is a whole week; the hours of a whole day are 00:00-24:00." },

        // Rules.
        { "\"easter\": -2", "", "$.holidays[9].rule", $"Must have exactly one of {Kinds}, but has none." },
        { "\"easter\": -2", "\"easter\": -2, \"on\": \"2026-01-01\"", "$.holidays[9].rule", $"Must have exactly one of {Kinds}, but has on and easter." },
        { "\"easter\": -2", "\"easter\": -366", "$.holidays[9].rule.easter", "Must be from -365 to 365, but is -366." },
        { "\"orthodoxEaster\": 1", "\"orthodoxEaster\": 366", "$.holidays[10].rule.orthodoxEaster", "Must be from -365 to 365, but is 366." },
        { "\"2026-05-04\"", "\"2026-02-29\"", "$.holidays[1].rule.on", "Must be a date such as 2026-04-06, but is \"2026-02-29\"." },
        { "\"2026-05-04\"", "\"2150-01-01\"", "$.holidays[1].rule.on", "The rule '2150-01-01' never falls in the years 1900 to 2149." },
        { "\"2026-08-21\"", "\"2026-08-01\"", "$.holidays[2].rule.range.last", "Must be 2026-08-10, the first date, or later, but is 2026-08-01." },
        { "\"2026-08-10\"", "\"\"", "$.holidays[2].rule.range.first", "Must be a date such as 2026-04-06, but is \"\"." },
        { "\"month\": 3", "\"month\": 13", "$.holidays[4].rule.fixedDate.month", "Must be from 1 to 12, but is 13." },
        { "\"month\": 3, \"day\": 4", "\"month\": 2, \"day\": 30", "$.holidays[4].rule.fixedDate.day", "Must be from 1 to 29, but is 30." },
        { "Hebrew Scriptural", "Hebrew", "$.holidays[3].rule.fixedDate.calendar", null! },
        { "\"month\": 7, \"day\": 1", "\"month\": 14, \"day\": 1", "$.holidays[3].rule.fixedDate", "The rule 'day 1 of month 14 in Hebrew Scriptural' never falls in the years 1900 to 2149." },
        { "\"nth\": 3", "\"nth\": 6", "$.holidays[5].rule.nthWeekday.nth", "Must be from 1 to 5, but is 6." },
        { "\"weekday\": \"Monday\", \"month\": 2", "\"weekday\": \"monday\", \"month\": 2", "$.holidays[5].rule.nthWeekday.weekday", "Must be a weekday such as Monday, but is \"monday\"." },
        { "\"weekday\": \"Monday\", \"month\": 5", "\"weekday\": \"Monday\", \"month\": 0", "$.holidays[6].rule.lastWeekday.month", "Must be from 1 to 12, but is 0." },
        { "\"month\": 6, \"day\": 20", "\"month\": 6, \"day\": 31", "$.holidays[7].rule.weekdayOnOrAfter.day", "Must be from 1 to 30, but is 31." },
        { "\"weekday\": \"Wednesday\"", "\"weekday\": \"\"", "$.holidays[8].rule.weekdayOnOrBefore.weekday", "Must be a weekday such as Monday, but is \"\"." },
        { "\"first\": 2025, \"last\": 2030", "\"first\": 2030, \"last\": 2025", "$.holidays[11].rule.years", "The rule '2 June, 2030 to 2025' never falls in the years 1900 to 2149." },
        { "\"first\": 2025, \"last\": 2030", "\"first\": 2500", "$.holidays[11].rule.years.first", "The rule '2 June, from 2500' never falls in the years 1900 to 2149." },
        { "\"first\": 2025, \"last\": 2030", "\"last\": 1500", "$.holidays[11].rule.years.last", "The rule '2 June, until 1500' never falls in the years 1900 to 2149." },
        { "\"nth\": 4, \"weekday\": \"Thursday\"", "\"nth\": 4, \"weekday\": \"Thu\"", "$.holidays[12].rule.plusDays.rule.nthWeekday.weekday", "Must be a weekday such as Monday, but is \"Thu\"." },
        { "\"days\": 1 ", "\"days\": 400 ", "$.holidays[12].rule.plusDays.days", "Must be from -365 to 365, but is 400." },
        { "\"days\": 3 ", "\"days\": 0 ", "$.holidays[13].rule.lasting.days", "Must be from 1 to 366, but is 0." },
        { "[\"2021-02-16\"]", "[\"2021-02-16\", \"2021-02-31\"]", "$.holidays[14].rule.except.dates[1]", "Must be a date such as 2026-04-06, but is \"2021-02-31\"." },
        { "{ \"on\": \"2027-10-05\" }", "{ \"on\": \"x\" }", "$.holidays[15].rule.anyOf[1].on", "Must be a date such as 2026-04-06, but is \"x\"." },
        { "[{ \"on\": \"2026-10-01\" }, { \"on\": \"2027-10-05\" }]", "[]", "$.holidays[15].rule.anyOf", "Must be a list of at least one rule, but is empty." },
        { "FREQ=YEARLY;INTERVAL=2", "FREQ=DAILY;INTERVAL=2", "$.holidays[16].rule.recurrence.rrule", null! },
        { "\"2020-05-02\"", "\"2200-05-02\"", "$.holidays[16].rule.recurrence", null! },

        // Zones, and calendars that never open.
        { "\"Europe/Rome\"", "\"Europe/Milan\"", "$.zone", $"Must be a zone of {NodaTime.DateTimeZoneProviders.Tzdb.VersionId}, but is \"Europe/Milan\"." },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_that_breaks_a_document_is_told_by_path_and_value(string part, string change, string path, string? message)
    {
        int at = KeptDocument.Calendar.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The document does not hold {part}.");
        DocumentProblem problem = Refusal(KeptDocument.Calendar[..at] + change + KeptDocument.Calendar[(at + part.Length)..]);
        Assert.Equal(path, problem.Path);
        if (message is not null)
        {
            Assert.Equal(message, problem.Message);
        }
    }

    [Fact]
    public void A_calendar_that_never_opens_is_no_calendar() => Assert.Equal(
        new DocumentProblem("$", "The calendar \"closed\" never opens: it has no open time in the years 1900 to 2149."),
        Refusal("""{ "format": "helpdesk-calendar/1", "id": "closed", "zone": "Etc/UTC" }"""));

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData("\uFEFF\uFEFF{}", "$")]
    [InlineData("{} {}", "$")]
    [InlineData("{ 'format': 1 }", "$")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "id": "x", "zone": "Etc/UTC", "hours": "24/7", }""", "$")]
    [InlineData("""{ "format": "helpdesk-calendar/1", /* no end "id": "x", "zone": "Etc/UTC", "hours": "24/7" }""", "$")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "id": "x", "zone": "Etc/UTC", "hours": "24/7" } x""", "$")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "id": x, "zone": "Etc/UTC", "hours": "24/7" }""", "$.id")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "holidays": [ { "set": "IT" }, { "name": "a" "rule": 1 } ] }""", "$.holidays[1]")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "holidays": [ { "set": "IT" }, { "set": "DE""", "$.holidays[1].set")]
    [InlineData("""{ "format": "helpdesk-calendar/1", "holidays": [ { "set": "IT" }, """, "$.holidays")]
    public void What_is_not_even_JSON_is_told_by_the_element_in_which_it_ends(string text, string path)
    {
        DocumentProblem problem = Refusal(text);
        Assert.Equal(path, problem.Path);
    }

    [Fact]
    public void People_may_begin_with_a_schema_and_put_comments_anywhere()
    {
        const string Text = """
            // The desk in Rome.
            { "$schema": "https://example.org/calendar.json", /* kind */ "format": "helpdesk-calendar/1", "id": "x", // the key
              "zone": "Etc/UTC", "hours": "24/7" /* always */ } // end
            """;
        Assert.Equal("x", CalendarJson.Read(Text).Id);
        Assert.DoesNotContain("schema", CalendarJson.Write(CalendarJson.Read(Text)), StringComparison.Ordinal);

        // Elsewhere it is a property like others, and an event is written by programs.
        Assert.Equal("$['$schema']", Refusal(Text.Replace("\"$schema\": \"https://example.org/calendar.json\",", "", StringComparison.Ordinal).Replace("\"zone\"", "\"$schema\": \"x\", \"zone\"", StringComparison.Ordinal)).Path);
        const string Event = """{"format":"helpdesk-event/1","kind":"ticket-deleted","ticket":"a","sequence":2,"happenedAt":"2026-03-02T09:00:00Z","by":"system"}""";
        Assert.True(TicketJson.TryReadEvent(Event, out _, out _));
        Assert.False(TicketJson.TryReadEvent(Event.Replace("{", "{\"$schema\":\"x\",", StringComparison.Ordinal), out _, out _));
        Assert.False(TicketJson.TryReadEvent(Event.Replace("{", "{/* no */", StringComparison.Ordinal), out _, out _));
    }

    [Fact]
    public void Malformed_JSON_is_told_by_line_and_byte()
    {
        string message = Refusal("{\n  \"format\": \"helpdesk-calendar/1\",\n  \"id\": x\n}").Message;
        Assert.StartsWith("Is not valid JSON at line 3, byte 9: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_document()
    {
        var nothing = new DocumentProblem("$", "There is no text.");
        Assert.False(CalendarJson.TryRead(null, out BusinessCalendar? calendar, out DocumentProblem? problem));
        Assert.Null(calendar);
        Assert.Equal(nothing, problem);
        Assert.False(CalendarJson.TryReadHolidays(null, out var holidays, out problem));
        Assert.True(holidays.IsDefault);
        Assert.Equal(nothing, problem);
        Assert.False(CalendarJson.TryReadRule(null, out HolidayRule? rule, out problem));
        Assert.Null(rule);
        Assert.Equal(nothing, problem);
        Assert.Equal(nothing, Refusal(""));
        Assert.Equal(nothing, Refusal("\uFEFF \r\n"));
        Assert.Throws<ArgumentNullException>("json", () => CalendarJson.Read(null!));
        Assert.Throws<ArgumentNullException>("calendar", () => CalendarJson.Write(null!));
        Assert.Throws<ArgumentNullException>("holidays", () => CalendarJson.WriteHolidays([null!]));
    }

    [Fact]
    public void Each_kind_of_document_is_refused_as_another()
    {
        Assert.Equal("Must be \"helpdesk-rule/1\", but is \"helpdesk-holidays/1\".", Assert.Throws<DocumentException>(() => CalendarJson.ReadRule(KeptDocument.Holidays)).Problem.Message);
        Assert.Equal("Must be \"helpdesk-holidays/1\", but is \"helpdesk-rule/1\".", Assert.Throws<DocumentException>(() => CalendarJson.ReadHolidays(KeptDocument.Rule)).Problem.Message);
    }

    /// <summary>The problem, the same from both ways of reading.</summary>
    private static DocumentProblem Refusal(string json)
    {
        Assert.False(CalendarJson.TryRead(json, out _, out DocumentProblem? problem));
        DocumentException thrown = Assert.Throws<DocumentException>(() => CalendarJson.Read(json));
        Assert.Equal(problem, thrown.Problem);
        Assert.Equal($"{problem.Path}: {problem.Message}", thrown.Message);
        Assert.DoesNotContain("Parameter", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Helpdesk.", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(thrown.Message, char.IsControl);
        return problem;
    }

    private static string Sets(string country) =>
        string.Join(", ", HolidaySet.All.Where(each => each.CountryCode == country).Select(each => each.Code));
}
