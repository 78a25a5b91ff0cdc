using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Which holidays a calendar has, and when.</summary>
public class HolidayDateTests
{
    private static readonly BusinessCalendar Calendar = Given.Builder("Mon-Fri 09:00-17:00")
        .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
        .WithHoliday("New Year's Day", HolidayRule.FixedDate(1, 1))
        .WithHoliday("Stocktaking", HolidayRule.On(Given.Date("2026-01-01")))
        .WithSpecialHours(Given.Date("2025-12-25"), "10:00-12:00")
        .Build();

    [Fact]
    public void A_range_holds_both_its_ends_and_a_date_with_two_holidays_comes_twice()
    {
        Assert.Equal(
            ["2025-12-25 Christmas Day", "2026-01-01 New Year's Day", "2026-01-01 Stocktaking", "2026-12-25 Christmas Day"],
            Write(Calendar.HolidaysIn(Given.Dates("2025-12-25", "2026-12-25"))));
        Assert.Empty(Calendar.HolidaysIn(Given.Dates("2025-12-26", "2025-12-31")));
    }

    [Fact]
    public void A_date_has_its_holidays_in_the_order_of_the_calendar_even_under_an_exception()
    {
        Assert.Equal(["2026-01-01 New Year's Day", "2026-01-01 Stocktaking"], Write(Calendar.HolidaysOn(Given.Date("2026-01-01"))));
        Assert.Equal(["2025-12-25 Christmas Day"], Write(Calendar.HolidaysOn(Given.Date("2025-12-25"))));
        Assert.Empty(Calendar.HolidaysOn(Given.Date("2025-12-24")));
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        LocalDate christmas = Given.Date("2025-12-25").WithCalendar(CalendarSystem.HebrewCivil);
        Assert.Single(Calendar.HolidaysOn(christmas));
        Assert.Single(Calendar.HolidaysIn(new DateInterval(christmas, christmas.PlusDays(1))));
    }

    [Fact]
    public void A_holiday_is_said_in_words()
    {
        Assert.Equal("Christmas Day: 25 December", Calendar.Holidays[0].ToString());
        Assert.Equal(
            "Christmas Eve: 24 December, open within 09:00-12:00",
            new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")).ToString());
    }

    private static string[] Write(IEnumerable<HolidayDate> dates) => [.. dates.Select(each => $"{Given.Write([each.Date])} {each.Name}")];
}
