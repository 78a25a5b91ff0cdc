using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Holidays of a calendar on the dates on which they are observed, against dates that governments have published.</summary>
public class ObservanceTests
{
    [Theory]
    // Bank holidays of England and Wales, gov.uk: New Year's Day, Christmas Day, Boxing Day
    [InlineData(2020, "2020-01-01 2020-12-25 2020-12-28")]
    [InlineData(2021, "2021-01-01 2021-12-27 2021-12-28")]
    [InlineData(2022, "2022-01-03 2022-12-26 2022-12-27")]
    [InlineData(2026, "2026-01-01 2026-12-25 2026-12-28")]
    [InlineData(2027, "2027-01-01 2027-12-27 2027-12-28")]
    [InlineData(2028, "2028-01-03 2028-12-25 2028-12-26")]
    public void United_Kingdom_substitute_days(int year, string published)
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHolidays(
                from holiday in new[] { ("New Year's Day", 1, 1), ("Christmas Day", 12, 25), ("Boxing Day", 12, 26) }
                select new Holiday(holiday.Item1, HolidayRule.FixedDate(holiday.Item2, holiday.Item3)).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .Build();
        Assert.Equal(published, DatesIn(calendar, year));
    }

    [Theory]
    // Federal holidays of the United States, opm.gov: New Year's Day, Juneteenth, Independence Day
    [InlineData(2020, "2020-01-01 2020-07-03")]
    [InlineData(2021, "2021-01-01 2021-06-18 2021-07-05 2021-12-31")]
    [InlineData(2022, "2022-06-20 2022-07-04")]
    [InlineData(2023, "2023-01-02 2023-06-19 2023-07-04")]
    [InlineData(2026, "2026-01-01 2026-06-19 2026-07-03")]
    public void United_States_federal_holidays(int year, string published)
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHoliday(Federal("New Year's Day", HolidayRule.FixedDate(1, 1)))
            .WithHoliday(Federal("Juneteenth", HolidayRule.FixedDate(6, 19).FromYear(2021)))
            .WithHoliday(Federal("Independence Day", HolidayRule.FixedDate(7, 4)))
            .Build();
        Assert.Equal(published, DatesIn(calendar, year));
    }

    [Fact]
    public void New_Year_on_a_Saturday_closes_the_last_Friday_of_the_old_year()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00").WithHoliday(Federal("New Year's Day", HolidayRule.FixedDate(1, 1))).Build();
        Assert.False(calendar.IsBusinessDay(Given.Date("2021-12-31")));
        HolidayDate observed = Assert.Single(calendar.HolidaysOn(Given.Date("2021-12-31")));
        Assert.Equal("New Year's Day (observed)", observed.Name);
        Assert.True(observed.IsObserved);
        Assert.Equal(Given.At("2022-01-03 10:00Z"), calendar.Add(Given.At("2021-12-30 16:00Z"), BusinessTime.FromHours(2)));
    }

    [Fact]
    public void A_Sunday_that_ends_the_year_is_observed_in_the_next()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday(new Holiday("New Year's Eve", HolidayRule.FixedDate(12, 31)).WithObservance(Observance.SundayToMonday))
            .Build();
        Assert.Equal("New Year's Eve (observed)", Assert.Single(calendar.HolidaysOn(Given.Date("2024-01-01"))).Name);
        Assert.Equal("2024-01-01 2024-12-31", DatesIn(calendar, 2024));
    }

    [Fact]
    public void A_closure_of_many_dates_pushes_no_holiday_on()
    {
        // Christmas Day 2021 was a Saturday; the substitute was Monday the 27th, in the middle of the closure.
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday("Closure", HolidayRule.Range(Given.Dates("2021-12-24", "2021-12-31")))
            .WithHoliday(new Holiday("Christmas Day", HolidayRule.FixedDate(12, 25)).WithObservance(Observance.NextWorkingDay))
            .Build();
        Assert.Equal(["Closure", "Christmas Day (observed)"], calendar.HolidaysOn(Given.Date("2021-12-27")).Select(each => each.Name));
        Assert.Empty(calendar.HolidaysIn(Given.Dates("2022-01-01", "2022-01-10")));
    }

    // 2 and 3 May 2026 are a Saturday and a Sunday.
    public static TheoryData<Observance, string, string> Weekends => new()
    {
        { Observance.OwnDay, "2026-05-02", "2026-05-03" },
        { Observance.SaturdayToFriday, "2026-05-01", "2026-05-03" },
        { Observance.SundayToMonday, "2026-05-02", "2026-05-04" },
        { Observance.NearestWeekday, "2026-05-01", "2026-05-04" },
        { Observance.NextWorkingDay, "2026-05-04", "2026-05-04" },
    };

    [Theory]
    [MemberData(nameof(Weekends), DisableDiscoveryEnumeration = true)]
    public void A_weekend_is_shifted_as_the_observance_says(Observance observance, string saturday, string sunday)
    {
        Assert.Equal(saturday, ObservedOf("2026-05-02", observance));
        Assert.Equal(sunday, ObservedOf("2026-05-03", observance));
        Assert.Equal("2026-05-06", ObservedOf("2026-05-06", observance));
    }

    [Fact]
    public void A_holiday_that_keeps_its_own_day_has_both()
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHoliday(new Holiday("Labour Day", HolidayRule.FixedDate(5, 1)).WithObservance(Observance.NextWorkingDay))
            .Build();
        HolidayDate[] dates = [.. calendar.HolidaysIn(Given.Dates("2027-01-01", "2027-12-31"))];
        Assert.Equal("2027-05-01 2027-05-03", Given.Write(dates.Select(each => each.Date)));
        Assert.Equal(["Labour Day", "Labour Day (observed)"], dates.Select(each => each.Name));
    }

    [Fact]
    public void Of_two_holidays_on_one_working_day_the_second_moves_on()
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHoliday(new Holiday("First", HolidayRule.On(Given.Date("2026-05-06"))).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .WithHoliday(new Holiday("Second", HolidayRule.On(Given.Date("2026-05-06"))).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .Build();
        Assert.Equal(
            ["First 6", "Second (observed) 7"],
            calendar.HolidaysIn(Given.Dates("2026-05-01", "2026-05-31")).Select(each => FormattableString.Invariant($"{each.Name} {each.Date.Day}")));
    }

    [Fact]
    public void Of_two_yearly_holidays_on_one_working_day_the_second_moves_on_each_year()
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHoliday(new Holiday("First", HolidayRule.FixedDate(5, 6)).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .WithHoliday(new Holiday("Second", HolidayRule.FixedDate(5, 6)).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .Build();
        Assert.Equal("2025-05-06 2025-05-07", DatesIn(calendar, 2025));
        Assert.Equal("2026-05-06 2026-05-07", DatesIn(calendar, 2026));
        Assert.Equal("2027-05-06 2027-05-07", DatesIn(calendar, 2027));
    }

    [Fact]
    public void A_holiday_that_is_named_twice_is_observed_on_one_day_unless_in_two_ways()
    {
        // 2 May 2026 is a Saturday.
        Holiday day = new Holiday("May Day", HolidayRule.FixedDate(5, 2)).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false);
        Assert.Equal("2026-05-04 2026-05-04", DatesIn(Given.Builder("24/7").WithHoliday(day).WithHoliday(day).Build(), 2026));
        Holiday before = day.WithObservance(Observance.NearestWeekday, keepsOwnDay: false);
        Assert.Equal("2026-05-01 2026-05-04", DatesIn(Given.Builder("24/7").WithHoliday(day).WithHoliday(before).Build(), 2026));
    }

    private static Holiday Federal(string name, HolidayRule rule) => new Holiday(name, rule).WithObservance(Observance.NearestWeekday, keepsOwnDay: false);

    private static string ObservedOf(string date, Observance observance)
    {
        Holiday holiday = new Holiday("Day", HolidayRule.On(Given.Date(date))).WithObservance(observance, keepsOwnDay: false);
        return DatesIn(Given.Builder("24/7").WithHoliday(holiday).Build(), 2026);
    }

    private static string DatesIn(BusinessCalendar calendar, int year) =>
        Given.Write(calendar.HolidaysIn(new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))).Select(each => each.Date));
}
