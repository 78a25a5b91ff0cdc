using Helpdesk.Calendars;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Calendars that cannot be: each is refused when it is said or built, by name and value.</summary>
public class BadCalendarTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    public void A_blank_name_is_refused(string blank)
    {
        Assert.Throws<ArgumentException>("id", () => new BusinessCalendarBuilder(blank, "Etc/UTC"));
        Assert.Throws<ArgumentException>("newId", () => Given.Builder("24/7").WithId(blank));
        Assert.Throws<ArgumentException>("name", () => Given.Builder("24/7").WithHoliday(blank, HolidayRule.FixedDate(1, 1)));
    }

    [Fact]
    public void More_holidays_than_any_desk_has_are_refused_and_none_is_added()
    {
        BusinessCalendarBuilder builder = Given.Builder("24/7");
        Holiday allYear = new Holiday("Ever", HolidayRule.Range(Given.Dates("1900-01-01", "2149-12-31"))).WithHours(DayHours.AllDay);
        builder.WithHolidays(Enumerable.Repeat(allYear, 54));
        Assert.Contains("20130", Assert.Throws<ArgumentException>(() => builder.WithHoliday(allYear)).Message, StringComparison.Ordinal);
        Assert.Equal(54, builder.Build().Holidays.Length);
        builder.WithoutHoliday("Ever").WithHoliday("Once", HolidayRule.On(Given.Date("2026-05-04"))).WithHolidays(Enumerable.Repeat(allYear, 54));
        Assert.Equal(55, builder.Build().ToBuilder().Build().Holidays.Length);
    }

    [Fact]
    public void The_most_holidays_are_still_accepted()
    {
        Holiday allYear = new("Ever", HolidayRule.Range(Given.Dates("1900-01-01", "2149-12-31")));
        BusinessCalendarBuilder builder = Given.Builder("24/7")
            .WithHolidays(Enumerable.Repeat(allYear, 54))
            .WithHoliday("Summer", HolidayRule.Range(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1).PlusDays(235))));
        Assert.Contains("20001", Assert.Throws<ArgumentException>(() => builder.WithHoliday("Once", HolidayRule.On(Given.Date("2026-12-25")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_zone_is_named_with_the_calendar()
    {
        string message = Assert.Throws<DateTimeZoneNotFoundException>(() => new BusinessCalendarBuilder("milan", "Europe/Milan")).Message;
        Assert.Contains("'milan'", message, StringComparison.Ordinal);
        Assert.Contains("'Europe/Milan'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_version_below_one_is_refused(int version)
    {
        Assert.Contains(FormattableString.Invariant($"but was {version}."), Assert.Throws<ArgumentOutOfRangeException>("newVersion", () => Given.Builder("24/7").WithVersion(version)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_interval_and_an_invisible_name_are_refused()
    {
        Assert.Equal("intervals", Assert.Throws<ArgumentNullException>(() => DayHours.Of([null!])).ParamName);
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 09:00-17:00");
        Assert.Throws<ArgumentException>(() => builder.WithBreak(Given.Date("2026-03-04"), "11:00-11:30", " "));
        Assert.Throws<ArgumentException>(() => builder.WithSpecialHours(Given.Date("2026-03-04"), "off", ""));
        Assert.Equal("weeklyHours", Assert.Throws<ArgumentNullException>(() => builder.WithHours((string)null!)).ParamName);
    }

    [Fact]
    public void Empty_and_overlapping_intervals_are_refused_by_name()
    {
        string empty = Assert.Throws<ArgumentException>("end", () => new HoursInterval(new LocalTime(9, 0), new LocalTime(9, 0))).Message;
        Assert.Contains("09:00-09:00 is empty", empty, StringComparison.Ordinal);

        string overlap = Assert.Throws<ArgumentException>(
            "intervals",
            () => DayHours.Of(HoursInterval.Parse("13:00-18:00"), HoursInterval.Parse("09:00-13:01"))).Message;
        Assert.Contains("09:00-13:01 and 13:00-18:00 overlap", overlap, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_into_the_hours_of_the_next_day_is_refused_by_name()
    {
        WeeklyHours days = WeeklyHours.Parse("Mon-Fri 05:00-17:00");
        string message = Assert.Throws<ArgumentException>(() => days.With(IsoDayOfWeek.Sunday, DayHours.Parse("22:00-06:00"))).Message;
        Assert.Contains("Sun 22:00-06:00 and Mon 05:00-17:00 overlap", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void A_day_outside_the_week_is_refused(IsoDayOfWeek none)
    {
        Assert.Throws<ArgumentOutOfRangeException>("day", () => WeeklyHours.AlwaysOpen[none]);
        Assert.Throws<ArgumentOutOfRangeException>("day", () => WeeklyHours.AlwaysOpen.With(none, DayHours.Closed));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => HolidayRule.NthWeekday(1, none, 1));
    }

    [Fact]
    public void A_second_exception_for_a_date_is_refused_even_in_another_calendar_system()
    {
        LocalDate date = Given.Date("2026-05-01");
        BusinessCalendarBuilder builder = Given.Builder("24/7").WithSpecialHours(date, "10:00-12:00");
        string message = Assert.Throws<ArgumentException>("date", () => builder.WithSpecialHours(date.WithCalendar(CalendarSystem.Julian), "off")).Message;
        Assert.Contains("Calendar 'desk' has special hours on 2026-05-01 already: 10:00-12:00", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sets_of_hours_from_one_date_are_refused()
    {
        LocalDate date = Given.Date("2026-06-01");
        BusinessCalendarBuilder builder = Given.Builder("24/7").WithHoursFrom(date, "Mon 09:00-10:00");
        string message = Assert.Throws<ArgumentException>("from", () => builder.ClosedFrom(date)).Message;
        Assert.Contains("Calendar 'desk' has weekly hours from 2026-06-01 already: Mon 09:00-10:00; Tue-Sun off", message, StringComparison.Ordinal);
    }

    public static TheoryData<string, BusinessCalendarBuilder> NeverOpen => new()
    {
        { "no hours", new BusinessCalendarBuilder("desk", "Etc/UTC") },
        { "closed hours", Given.Builder("off") },
        { "closed exceptions only", Given.Builder("off").WithSpecialHours(Given.Date("2026-01-01"), DayHours.Closed) },
        { "breaks over the only hours", Given.Builder("off").WithSpecialHours(Given.Date("2026-01-01"), "10:00-12:00").WithBreak(Given.Date("2026-01-01"), "09:00-11:00").WithBreak(Given.Date("2026-01-01"), "10:30-12:00") },
        { "holidays over all the years", Given.Builder("24/7").WithHoliday("Retired", HolidayRule.Range(Given.Dates("1890-01-01", "2155-12-31"))) },
        { "half-days beside the hours", Given.Builder("Mon 09:00-12:00").WithHoliday(new Holiday("Afternoons", HolidayRule.Range(Given.Dates("1890-01-01", "2155-12-31"))).WithHours(DayHours.Parse("12:00-18:00"))) },
        { "a season after all the years", new BusinessCalendarBuilder("desk", "Etc/UTC").WithHoursFrom(Given.Date("2200-01-01"), "24/7") },
        { "an hour that the clock skips", Given.Builder("off", "Europe/Rome").WithSpecialHours(Given.Date("2025-03-30"), "02:15-02:45") },
        { "a date that the zone skips", Given.Builder("off", "Pacific/Apia").WithSpecialHours(Given.Date("2011-12-30"), "00:00-24:00") },
    };

    [Theory]
    [MemberData(nameof(NeverOpen), DisableDiscoveryEnumeration = true)]
    public void A_calendar_that_never_opens_is_refused(string why, BusinessCalendarBuilder builder)
    {
        CalendarNeverOpensException refusal = Assert.Throws<CalendarNeverOpensException>(builder.Build);
        Assert.True(refusal.CalendarId == "desk", why);
        Assert.Contains("'desk' never opens", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_opens_once_in_all_its_years_is_a_calendar()
    {
        BusinessCalendar once = Given.Builder("off").WithSpecialHours(Given.Date("1900-01-01"), "10:00-10:01").Build();
        Assert.Equal(BusinessTime.FromMinutes(1), once.Between(SupportedRange.Start, SupportedRange.End));
    }
}
