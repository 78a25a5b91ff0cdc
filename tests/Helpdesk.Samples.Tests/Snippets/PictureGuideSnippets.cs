using Helpdesk.Calendars;
using Helpdesk.Pictures;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/pictures.md, and the pictures that the page shows. <c>HELPDESK_ACCEPT=1</c> draws these again.</summary>
public class PictureGuideSnippets
{
    [Fact]
    public void A_month_and_a_year()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("milan-office", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
            .WithHolidays(HolidaySet.For("IT-MI"))
            .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("00:00-13:00")))
            .WithSpecialHours(new LocalDate(2026, 12, 20), "10:00-18:00", "Sunday before Christmas")
            .WithBreak(new LocalDate(2026, 12, 3), "11:00-11:30", "Fire drill")
            .Build();

        CalendarPicture december = CalendarPicture.OfMonth(office, new YearMonth(2026, 12));
        CalendarPicture year = CalendarPicture.OfYear(office, 2026);

        string svg = december.ToSvg();             // light or dark, as the reader's system asks for
        string print = year.ToSvg(Theme.Light);    // always light
        string table = december.ToTextTable();     // plain text
        string words = december.Description;       // what the SVG carries as its text alternative

        Shown.AsPicture("pictures-month.svg", svg);
        Shown.AsPicture("pictures-year.svg", year.ToSvg());
        Assert.Contains("<svg", print, StringComparison.Ordinal);
        Assert.Contains("Sant'Ambrogio", words, StringComparison.Ordinal);
        Shown.OnPage("pictures.md", string.Join('\n', table.Split('\n').Take(8)));
    }
}
