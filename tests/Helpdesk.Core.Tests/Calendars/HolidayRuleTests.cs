using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Rules against dates that others have published.</summary>
public class HolidayRuleTests
{
    [Theory]
    // The table of the United States Census Bureau, 2000 to 2030
    [InlineData("2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12 2010-04-04")]
    [InlineData("2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12")]
    [InlineData("2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21")]
    // The years that need the computus' exceptions, and the latest date of all
    [InlineData("1954-04-18 1981-04-19 2049-04-18 2076-04-19 1943-04-25 2038-04-25")]
    public void Western_Easter(string published) => AssertDates(HolidayRule.Easter(0), published);

    [Theory]
    [InlineData("2010-04-04 2011-04-24 2012-04-15 2013-05-05 2014-04-20 2015-04-12 2016-05-01 2017-04-16")]
    [InlineData("2018-04-08 2019-04-28 2020-04-19 2021-05-02 2022-04-24 2023-04-16 2024-05-05 2025-04-20")]
    public void Orthodox_Easter(string published) => AssertDates(HolidayRule.OrthodoxEaster(0), published);

    [Fact]
    public void Days_that_hang_on_Easter()
    {
        AssertDates(HolidayRule.Easter(-2), "2024-03-29 2025-04-18 2026-04-03");          // Good Friday
        AssertDates(HolidayRule.Easter(1), "2024-04-01 2025-04-21 2026-04-06");           // Easter Monday
        AssertDates(HolidayRule.Easter(39), "2024-05-09 2025-05-29 2026-05-14");          // Ascension
        AssertDates(HolidayRule.Easter(60), "2024-05-30 2025-06-19 2026-06-04");          // Corpus Christi
        AssertDates(HolidayRule.OrthodoxEaster(50), "2024-06-24 2025-06-09");             // Greek Whit Monday
    }

    [Fact]
    public void Weekdays_of_a_month()
    {
        HolidayRule thanksgiving = HolidayRule.NthWeekday(4, IsoDayOfWeek.Thursday, 11);
        AssertDates(thanksgiving, "2019-11-28 2020-11-26 2021-11-25 2022-11-24 2023-11-23 2024-11-28 2025-11-27");
        AssertDates(thanksgiving.PlusDays(1), "2019-11-29 2024-11-29");
        AssertDates(HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5), "2021-05-31 2023-05-29 2024-05-27 2025-05-26");           // Memorial Day
        AssertDates(HolidayRule.NthWeekday(3, IsoDayOfWeek.Monday, 1), "2023-01-16 2024-01-15 2025-01-20 2026-01-19");         // Martin Luther King
        AssertDates(HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Saturday, 6, 20), "2020-06-20 2024-06-22 2025-06-21 2026-06-20"); // Midsummer in Sweden
        AssertDates(HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Wednesday, 11, 22), "2023-11-22 2024-11-20 2025-11-19");       // Buß- und Bettag
    }

    [Fact]
    public void A_fifth_weekday_and_a_leap_day_fall_in_some_years_only()
    {
        HolidayRule fifth = HolidayRule.NthWeekday(5, IsoDayOfWeek.Thursday, 2);
        Assert.Equal("2024-02-29", Given.Write(fifth.DatesIn(2024)));
        Assert.Empty(fifth.DatesIn(2025));
        HolidayRule leapDay = HolidayRule.FixedDate(2, 29);
        Assert.Equal("2024-02-29", Given.Write(leapDay.DatesIn(2024)));
        Assert.Empty(leapDay.DatesIn(1900));
    }

    [Fact]
    public void Passover_by_the_scriptural_numbering_and_Purim_thirty_days_before_it()
    {
        HolidayRule passover = HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 1, 15);
        AssertDates(passover, "2022-04-16 2023-04-06 2024-04-23 2025-04-13 2026-04-02 2027-04-22 2028-04-11");
        AssertDates(passover.PlusDays(-30), "2022-03-17 2023-03-07 2024-03-24 2025-03-14 2026-03-03 2027-03-23 2028-03-12");
    }

    [Fact]
    public void Rosh_Hashanah_in_either_numbering_of_the_Hebrew_months()
    {
        const string published = "2019-09-30 2020-09-19 2021-09-07 2022-09-26 2023-09-16 2024-10-03 2025-09-23 2026-09-12";
        AssertDates(HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 1, 1), published);
        AssertDates(HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 7, 1), published);
    }

    [Fact]
    public void Eid_al_Fitr_by_the_Saudi_civil_calendar_and_by_arithmetic()
    {
        // Um Al Qura is what Saudi Arabia announced; the tabular calendar is arithmetic, and up to a day later in these years.
        AssertDates(HolidayRule.FixedDate(CalendarSystem.UmAlQura, 10, 1), "2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30");
        AssertDates(
            HolidayRule.FixedDate(CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil), 10, 1),
            "2019-06-05 2020-05-24 2021-05-13 2022-05-03 2023-04-22 2024-04-10 2025-03-31");
    }

    [Fact]
    public void A_lunar_date_can_fall_twice_in_a_year_and_ends_with_its_calendar_system()
    {
        HolidayRule eid = HolidayRule.FixedDate(CalendarSystem.UmAlQura, 10, 1);
        Assert.Equal("2000-01-08 2000-12-27", Given.Write(eid.DatesIn(2000)));
        Assert.Empty(eid.DatesIn(2100));
    }

    [Fact]
    public void Years_limit_a_rule()
    {
        HolidayRule juneteenth = HolidayRule.FixedDate(6, 19).FromYear(2021);
        Assert.Empty(juneteenth.DatesIn(2020));
        Assert.Single(juneteenth.DatesIn(2021));
        HolidayRule old = HolidayRule.FixedDate(6, 2).UntilYear(1976);
        Assert.Single(old.DatesIn(1976));
        Assert.Empty(old.DatesIn(1977));
        HolidayRule jubilee = HolidayRule.FixedDate(6, 3).InYears(2022, 2022);
        Assert.Equal([2022], Enumerable.Range(2000, 50).Where(year => jubilee.DatesIn(year).Count > 0));
    }

    [Fact]
    public void A_moved_rule_crosses_the_new_year()
    {
        AssertDates(HolidayRule.FixedDate(1, 1).PlusDays(-1), "2025-12-31");
        AssertDates(HolidayRule.FixedDate(12, 31).PlusDays(2), "2026-01-02");
        Assert.Equal("2024-12-31", Given.Write(HolidayRule.On(Given.Date("2025-01-01")).PlusDays(-1).DatesIn(2024)));
        Assert.Equal("2026-01-03", Given.Write(HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Saturday, 12, 28).DatesIn(2026).Take(1)));
    }

    [Fact]
    public void The_first_and_last_days_of_months_and_years_are_dates_like_others()
    {
        AssertDates(HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Monday, 9, 1), "2025-09-01 2026-09-07");
        AssertDates(HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Monday, 5, 31), "2025-05-26 2026-05-25");

        // The Friday on or before New Year's Day lies in the old year, unless it is that day.
        AssertDates(HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Friday, 1, 1), "2024-12-27 2025-12-26");
        Assert.Equal("2027-01-01 2027-12-31", Given.Write(HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Friday, 1, 1).DatesIn(2027)));
        AssertDates(HolidayRule.FixedDate(CalendarSystem.Julian, 12, 31), "2025-01-13 2026-01-13");
        AssertDates(HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 13, 29), "2024-10-02");

        // The fifth Sunday of February 2026 would be 1 March.
        Assert.Empty(HolidayRule.NthWeekday(5, IsoDayOfWeek.Sunday, 2).DatesIn(2026));
    }

    [Fact]
    public void A_range_is_every_date_of_it_in_each_year_that_it_touches()
    {
        HolidayRule closure = HolidayRule.Range(Given.Dates("2025-12-30", "2026-01-02"));
        Assert.Equal("2025-12-30 2025-12-31", Given.Write(closure.DatesIn(2025)));
        Assert.Equal("2026-01-01 2026-01-02", Given.Write(closure.DatesIn(2026)));
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_its_ISO_date()
    {
        LocalDate julian = new(2025, 12, 25, CalendarSystem.Julian);
        Assert.Equal("2026-01-07", Given.Write(HolidayRule.On(julian).DatesIn(2026)));
    }

    public static TheoryData<string, Func<HolidayRule>> NeverFalling => new()
    {
        { "30 February", () => HolidayRule.FixedDate(2, 30) },
        { "31 April", () => HolidayRule.FixedDate(4, 31) },
        { "0 January", () => HolidayRule.FixedDate(1, 0) },
        { "day 1 of month 13", () => HolidayRule.FixedDate(13, 1) },
        { "29 February, 2025 to 2027", () => HolidayRule.FixedDate(2, 29).InYears(2025, 2027) },
        { "day 1 of month 14 in Hebrew Civil", () => HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 14, 1) },
        { "fifth Monday of February, 2025 to 2025", () => HolidayRule.NthWeekday(5, IsoDayOfWeek.Monday, 2).InYears(2025, 2025) },
        { "Easter Sunday, 2030 to 2020", () => HolidayRule.Easter(0).InYears(2030, 2020) },
        { "Monday on or after 31 June", () => HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Monday, 6, 31) },
        { "25 December, until 1899", () => HolidayRule.FixedDate(12, 25).UntilYear(1899) },
        { "2150-01-01", () => HolidayRule.On(Given.Date("2150-01-01")) },
        { "1890-01-01 to 1899-12-31", () => HolidayRule.Range(Given.Dates("1890-01-01", "1899-12-31")) },
        { "365 days after 2149-12-31", () => HolidayRule.On(Given.Date("2149-12-31")).PlusDays(365) },
    };

    [Theory]
    [MemberData(nameof(NeverFalling), DisableDiscoveryEnumeration = true)]
    public void A_rule_that_never_falls_is_refused_in_words(string words, Func<HolidayRule> make)
    {
        string message = Assert.Throws<ArgumentException>(() => make()).Message;
        Assert.Contains($"The rule '{words}", message, StringComparison.Ordinal);
        Assert.Contains("never falls in the years 1900 to 2149", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_outside_its_range_is_refused_with_its_value()
    {
        Assert.Equal(6, Assert.Throws<ArgumentOutOfRangeException>("nth", () => HolidayRule.NthWeekday(6, IsoDayOfWeek.Monday, 1)).ActualValue);
        Assert.Equal(13, Assert.Throws<ArgumentOutOfRangeException>("month", () => HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 13)).ActualValue);
        Assert.Equal(366, Assert.Throws<ArgumentOutOfRangeException>("daysAfter", () => HolidayRule.Easter(366)).ActualValue);
        Assert.Equal(-366, Assert.Throws<ArgumentOutOfRangeException>("days", () => HolidayRule.Easter(0).PlusDays(-366)).ActualValue);
    }

    /// <summary>The rule falls on those dates, and on no other of their years.</summary>
    private static void AssertDates(HolidayRule rule, string published) =>
        Assert.Equal(published, Given.Write(published.Split(' ').SelectMany(date => rule.DatesIn(Given.Date(date).Year))));
}
