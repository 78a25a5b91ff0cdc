using Helpdesk.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/documents.md, in its order.</summary>
public class DocumentGuideSnippets
{
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
        Assert.Equal("""{"format":"helpdesk-holidays/1","holidays":[{"set":"IT"}]}""", CalendarJson.WriteHolidays(HolidaySet.For("IT").Holidays.Select(each => each with { })));
        json = json.Replace("2026-08-21", "2026-08-01", StringComparison.Ordinal);

        if (!CalendarJson.TryRead(json, out BusinessCalendar? calendar, out DocumentProblem? problem))
        {
            Console.WriteLine(problem);
            // $.holidays[1].rule.range.last: Must be 2026-08-10, the first date, or later, but is 2026-08-01.
        }

        Assert.Null(calendar);
        Assert.Equal("$.holidays[1].rule.range.last: Must be 2026-08-10, the first date, or later, but is 2026-08-01.", problem!.ToString());
    }
}
