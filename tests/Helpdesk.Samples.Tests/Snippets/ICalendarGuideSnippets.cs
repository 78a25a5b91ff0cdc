using Helpdesk.Calendars;
using Helpdesk.ICalendar;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/icalendar.md and of the package's README, in its order.</summary>
public class ICalendarGuideSnippets
{
    [Fact]
    public void Holidays_from_and_to_icalendar_text()
    {
        const string feed = """
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

        var window = new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        ICalendarImport import = HolidayICalendar.Read(feed, window);
        foreach (ICalendarProblem problem in import.Problems)
        {
            Console.WriteLine(problem);        // Line 10 (Team lunch): The event is not of whole days, from one local midnight to another.
        }

        BusinessCalendar calendar = import.AddTo(new BusinessCalendarBuilder("rome", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00")).Build();
        bool isOpen = calendar.IsBusinessDay(new LocalDate(2027, 5, 3));        // false: the first Monday in May

        string text = HolidayICalendar.Write(calendar, window, stamp: Instant.FromUtc(2026, 1, 2, 9, 0));
        ICalendarImport back = HolidayICalendar.Read(text, window);             // the same dates, names and hours

        Assert.Equal("Line 10 (Team lunch): The event is not of whole days, from one local midnight to another.", Assert.Single(import.Problems).ToString());
        Assert.False(isOpen);
        Assert.Equal(calendar.HolidaysIn(window).Select(each => each.ToString()), back.AddTo(new BusinessCalendarBuilder("back", "Europe/Rome").WithHours("24/7")).Build().HolidaysIn(window).Select(each => each.ToString()));
        Assert.Empty(back.Problems);
    }

    [Fact]
    public void Observances_that_are_no_days_off()
    {
        var window = new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
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

        ICalendarImport daysOff = HolidayICalendar.Read(feed, window).Where(each =>
            each.Description?.StartsWith("Observance", StringComparison.Ordinal) != true
            && !each.Holiday.Name.Contains("(Not a public holiday)", StringComparison.Ordinal)
            && !each.Categories.Contains("Observances"));

        Assert.Equal(["Good Friday"], daysOff.Holidays.Select(each => each.Name));
    }
}
