using Helpdesk.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/documents.md, in its order.</summary>
public sealed class DocumentGuideSnippets : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_calendar_as_json()
    {
        BusinessCalendar milan = new BusinessCalendarBuilder("milan", "Europe/Rome")
            .WithVersion(3)
            .WithHours("Mon-Fri 09:00-18:00")
            .WithHolidays(HolidaySet.For("IT-MI"))
            .WithHoliday("Summer closure", HolidayRule.Range(new DateInterval(new LocalDate(2026, 8, 10), new LocalDate(2026, 8, 21))))
            .Build();

        string json = CalendarJson.Write(milan);
        // {"format":"helpdesk-calendar/1","id":"milan","version":3,"zone":"Europe/Rome","hours":"Mon-Fri 09:00-18:00; Sat-Sun off",
        //  "holidays":[{"set":"IT-MI"},{"name":"Summer closure","rule":{"range":{"first":"2026-08-10","last":"2026-08-21"}}}]}

        BusinessCalendar same = CalendarJson.Read(json);

        Assert.Equal(milan, same);
        Assert.Equal(
            """
            {"format":"helpdesk-calendar/1","id":"milan","version":3,"zone":"Europe/Rome","hours":"Mon-Fri 09:00-18:00; Sat-Sun off",
            "holidays":[{"set":"IT-MI"},{"name":"Summer closure","rule":{"range":{"first":"2026-08-10","last":"2026-08-21"}}}]}
            """.ReplaceLineEndings(""),
            json);
        Assert.DoesNotContain("\"set\"", CalendarJson.WriteHolidays(HolidaySet.For("IT").Holidays.Select(each => each with { })), StringComparison.Ordinal);
        json = json.Replace("2026-08-21", "2026-08-01", StringComparison.Ordinal);

        if (!CalendarJson.TryRead(json, out BusinessCalendar? calendar, out DocumentProblem? problem))
        {
            Console.WriteLine(problem);
            // $.holidays[1].rule.range.last: Must be 2026-08-10, the first date, or later, but is 2026-08-01.
        }

        Assert.Null(calendar);
        Assert.Equal("$.holidays[1].rule.range.last: Must be 2026-08-10, the first date, or later, but is 2026-08-01.", problem!.ToString());
    }

    [Fact]
    public void Holidays_as_icalendar_text()
    {
        const string Document = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//EN
            BEGIN:VEVENT
            UID:1
            SUMMARY:Company day
            DTSTART;VALUE=DATE:20260504
            RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            SUMMARY:Team lunch
            DTSTART:20260505T120000Z
            END:VEVENT
            END:VCALENDAR
            """;
        IcsImport import = HolidayIcs.Read(Document);
        Assert.Equal("Line 10 (Team lunch): The event is not of whole days, from one local midnight to another.", Assert.Single(import.Problems).ToString());

        BusinessCalendar calendar = Import(folder.Write("holidays.ics", Document));
        Assert.False(calendar.IsBusinessDay(new LocalDate(2027, 5, 3)));

        string text = HolidayIcs.Write(calendar, firstYear: 2026, lastYear: 2030, stamp: Instant.FromUtc(2026, 1, 2, 9, 0));
        IcsImport back = HolidayIcs.Read(text);        // back.Holidays equals calendar.Holidays

        Assert.Equal(calendar.Holidays.AsEnumerable(), back.Holidays);
        Assert.Empty(back.Problems);
    }

    [Fact]
    public void Observances_that_are_no_days_off()
    {
        const string feed = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//EN
            BEGIN:VEVENT
            SUMMARY:Good Friday
            DESCRIPTION:Public holiday
            DTSTART;VALUE=DATE:20260403
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Mothering Sunday
            DESCRIPTION:Observance\nTo hide observances\, go to the settings
            DTSTART;VALUE=DATE:20260315
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Burns Night (Not a public holiday)
            DTSTART;VALUE=DATE:20260125
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Guy Fawkes Night
            CATEGORIES:Observances,Autumn
            DTSTART;VALUE=DATE:20261105
            END:VEVENT
            END:VCALENDAR
            """;

        IcsImport daysOff = HolidayIcs.Read(feed).Where(each =>
            each.Description?.StartsWith("Observance", StringComparison.Ordinal) != true
            && !each.Holiday.Name.Contains("(Not a public holiday)", StringComparison.Ordinal)
            && !each.Categories.Contains("Observances"));

        BusinessCalendar desk = new BusinessCalendarBuilder("desk", "Europe/London").WithHours("Mon-Fri 09:00-17:30").WithImported(daysOff).Build();

        Assert.Equal(["Good Friday"], desk.Holidays.Select(each => each.Name));
        Assert.True(desk.IsBusinessDay(new LocalDate(2026, 11, 5)));
    }

    private static BusinessCalendar Import(string path)
    {
        IcsImport import = HolidayIcs.Read(File.ReadAllBytes(path));
        foreach (IcsProblem problem in import.Problems)
        {
            Console.WriteLine(problem);        // Line 46 (Team lunch): The event is not of whole days, from one local midnight to another.
        }

        BusinessCalendar calendar = new BusinessCalendarBuilder("rome", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-18:00")
            .WithImported(import)
            .Build();

        return calendar;
    }
}
