using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;

namespace Helpdesk.Pictures.Tests;

/// <summary>The calendars that the examples are drawn from.</summary>
internal static class Desk
{
    /// <summary>Breaks, Saturdays, holidays, a half-day, a day of observance, exceptions open and closed, and a break with a name.</summary>
    public static BusinessCalendar Office { get; } = new BusinessCalendarBuilder("milan-office", "Europe/Rome")
        .WithVersion(3)
        .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
        .WithHoliday("New Year's Day", HolidayRule.FixedDate(1, 1))
        .WithHoliday("Easter Monday", HolidayRule.Easter(1))
        .WithHoliday("Liberation Day", HolidayRule.FixedDate(4, 25))
        .WithHoliday(new Holiday("Company Day", HolidayRule.FixedDate(7, 4)).WithObservance(Observance.NearestWeekday))
        .WithHoliday("Summer closure", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-21")))
        .WithHoliday("Immaculate Conception", HolidayRule.FixedDate(12, 8))
        .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("00:00-13:00")))
        .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
        .WithSpecialHours(Given.Date("2026-12-20"), "10:00-18:00", "Sunday before Christmas")
        .WithSpecialHours(Given.Date("2026-12-29"), "off", "Stocktaking")
        .WithSpecialHours(Given.Date("2026-12-31"), "off")
        .WithBreak(Given.Date("2026-12-03"), "11:00-11:30", "Fire drill")
        .Build();

    /// <summary>Night shifts in the zone that skipped 30 December 2011, one of them cancelled by a holiday.</summary>
    public static BusinessCalendar Nights { get; } = new BusinessCalendarBuilder("nights", "Pacific/Apia")
        .WithHours("Mon-Fri 22:00-06:00")
        .WithHoliday("Founders' Day", HolidayRule.FixedDate(12, 7))
        .Build();

    public static BusinessCalendar RoundTheClock(string zone = "Europe/Rome") =>
        new BusinessCalendarBuilder("operations", zone).WithHours(WeeklyHours.AlwaysOpen).Build();

    /// <summary>A desk with one holiday of the name given, on 2 June 2026, a Tuesday.</summary>
    public static BusinessCalendar WithHoliday(string name) =>
        Given.Builder("Mon-Fri 09:00-17:00").WithHoliday(name, HolidayRule.On(Given.Date("2026-06-02"))).Build();

    public static CalendarPicture Month(BusinessCalendar calendar, int year, int month) => CalendarPicture.OfMonth(calendar, new YearMonth(year, month));

    public static CalendarDay Day(CalendarPicture picture, string date) => picture.Period.Days.Single(day => day.Date == Given.Date(date));
}
