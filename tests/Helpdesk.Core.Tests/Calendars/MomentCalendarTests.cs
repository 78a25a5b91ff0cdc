using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Moments at which something is done on the working days of a calendar.</summary>
public class MomentCalendarTests
{
    private static readonly LocalTime Morning = new(9, 30);

    private static readonly LocalTime Afternoon = new(15, 0);

    private static readonly BusinessCalendar Office = Given.Builder("Mon-Fri 09:00-17:00", "Europe/Rome")
        .WithHoliday("Liberation Day", HolidayRule.FixedDate(4, 25))
        .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")))
        .WithBreak(Given.Date("2025-04-23"), "14:00-16:00", "Fire drill")
        .Build();

    private static readonly MomentCalendar Triage = MomentCalendar.Daily(Office, Morning, Afternoon);

    [Fact]
    public void Moments_come_on_working_days_and_not_on_holidays_nor_in_breaks()
    {
        // Wednesday 23 April 2025 with its break, Thursday, Friday the holiday, the weekend, Monday.
        Assert.Equal(
            ["2025-04-23 07:30Z", "2025-04-24 07:30Z", "2025-04-24 13:00Z", "2025-04-28 07:30Z", "2025-04-28 13:00Z"],
            Between(Triage, "2025-04-23 00:00Z", "2025-04-29 00:00Z"));
    }

    [Theory]
    [InlineData("2025-04-24 07:29Z", "2025-04-24 07:30Z")]
    [InlineData("2025-04-24 07:30Z", "2025-04-24 07:30Z")]
    [InlineData("2025-04-24 07:31Z", "2025-04-24 13:00Z")]
    [InlineData("2025-04-24 13:01Z", "2025-04-28 07:30Z")]
    [InlineData("2025-04-26 09:00Z", "2025-04-28 07:30Z")]
    public void The_first_moment_is_the_instant_itself_or_the_next(string from, string moment)
    {
        Assert.Equal(Given.At(moment), Triage.FirstAtOrAfter(Given.At(from)));
        Assert.True(Triage.TryFirstAtOrAfter(Given.At(from), out Instant found));
        Assert.Equal(Given.At(moment), found);
    }

    [Fact]
    public void A_span_includes_its_start_and_excludes_its_end()
    {
        Assert.Equal(["2025-04-24 07:30Z"], Between(Triage, "2025-04-24 07:30Z", "2025-04-24 13:00Z"));
        Assert.Empty(Between(Triage, "2025-04-24 07:30Z", "2025-04-24 07:30Z"));
        Assert.Empty(Between(Triage, "2025-04-25 07:30Z", "2025-04-24 07:30Z"));
    }

    [Fact]
    public void A_moment_at_the_opening_or_at_the_closing_exists_and_one_after_an_early_closing_does_not()
    {
        MomentCalendar ends = MomentCalendar.Daily(Office, new LocalTime(17, 0), new LocalTime(12, 0), new LocalTime(9, 0), new LocalTime(8, 59));
        Assert.Equal(
            ["2025-12-23 08:00Z", "2025-12-23 11:00Z", "2025-12-23 16:00Z", "2025-12-24 08:00Z", "2025-12-24 11:00Z"],
            Between(ends, "2025-12-23 00:00Z", "2025-12-25 00:00Z"));
    }

    [Fact]
    public void Midnight_belongs_to_the_date_that_it_begins()
    {
        MomentCalendar midnight = MomentCalendar.Daily(Given.Calendar("Mon-Fri 09:00-24:00"), LocalTime.Midnight);
        Assert.Equal(["2026-01-09 00:00Z", "2026-01-10 00:00Z", "2026-01-13 00:00Z"], Between(midnight, "2026-01-08 12:00Z", "2026-01-13 12:00Z"));
        MomentCalendar fridays = MomentCalendar.Weekly(Given.Calendar("Mon-Fri 09:00-24:00"), day => day == IsoDayOfWeek.Saturday ? [LocalTime.Midnight] : []);
        Assert.Equal(["2026-01-10 00:00Z", "2026-01-17 00:00Z"], Between(fridays, "2026-01-08 12:00Z", "2026-01-18 00:00Z"));
    }

    [Fact]
    public void Times_may_differ_by_the_day_of_the_week()
    {
        MomentCalendar weekly = MomentCalendar.Weekly(Office, day => day switch
        {
            IsoDayOfWeek.Monday => [Afternoon, Morning, Morning],
            IsoDayOfWeek.Friday => [new LocalTime(16, 0)],
            _ => [],
        });
        Assert.Equal([Morning, Afternoon], weekly.TimesOn(IsoDayOfWeek.Monday));
        Assert.Empty(weekly.TimesOn(IsoDayOfWeek.Tuesday));
        Assert.Equal(["2026-01-12 08:30Z", "2026-01-12 14:00Z", "2026-01-16 15:00Z"], Between(weekly, "2026-01-12 00:00Z", "2026-01-19 00:00Z"));
        Assert.Equal("Mon 09:30, 15:00; Fri 16:00 on " + Office, weekly.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => weekly.TimesOn(IsoDayOfWeek.None));
    }

    [Theory]
    // Rome, 30 March 2025: 02:00 becomes 03:00; 02:30 comes with the end of the gap, at which 03:00 is no second moment
    [InlineData("Europe/Rome", "2025-03-29 22:00Z", "2025-03-30 04:00Z", "2025-03-30 00:30Z 2025-03-30 01:00Z 2025-03-30 01:30Z")]
    // Rome, 26 October 2025: 03:00 becomes 02:00; times of the repeated hour come the first time only
    [InlineData("Europe/Rome", "2025-10-25 22:00Z", "2025-10-26 04:00Z", "2025-10-25 23:30Z 2025-10-26 00:30Z 2025-10-26 02:00Z 2025-10-26 02:30Z")]
    // Lord Howe, 5 October 2025: 02:00 becomes 02:30
    [InlineData("Australia/Lord_Howe", "2025-10-04 14:00Z", "2025-10-04 18:00Z", "2025-10-04 15:00Z 2025-10-04 15:30Z 2025-10-04 16:00Z 2025-10-04 16:30Z")]
    public void Clock_times_come_when_the_clock_first_reaches_them(string zone, string from, string to, string moments)
    {
        MomentCalendar night = MomentCalendar.Daily(Given.Calendar("24/7", zone), new LocalTime(1, 30), new LocalTime(2, 30), new LocalTime(3, 0), new LocalTime(3, 30));
        Assert.Equal(moments, string.Join(' ', Between(night, from, to)));
    }

    [Fact]
    public void A_date_that_the_zone_skipped_has_no_moments()
    {
        MomentCalendar apia = MomentCalendar.Daily(Given.Calendar("24/7", "Pacific/Apia"), Morning);
        Assert.Equal(["2011-12-29 19:30Z", "2011-12-30 19:30Z"], Between(apia, "2011-12-29 00:00Z", "2011-12-31 12:00Z"));
    }

    [Fact]
    public void Without_times_there_is_no_calendar_of_moments()
    {
        Assert.Equal("times", Assert.Throws<ArgumentException>(() => MomentCalendar.Daily(Office)).ParamName);
        Assert.Equal("timesOf", Assert.Throws<ArgumentException>(() => MomentCalendar.Weekly(Office, _ => [])).ParamName);
        Assert.Contains("Monday", Assert.Throws<ArgumentException>(() => MomentCalendar.Weekly(Office, _ => null!)).Message);
        Assert.Throws<ArgumentNullException>(() => MomentCalendar.Daily(null!, Morning));
        Assert.Throws<ArgumentNullException>(() => MomentCalendar.Daily(Office, (IEnumerable<LocalTime>)null!));
    }

    [Fact]
    public async Task Moments_that_never_come_are_refused_with_the_calendar_and_the_times()
    {
        MomentNeverComesException refused = await Promptly.Ask(() => Assert.Throws<MomentNeverComesException>(() => MomentCalendar.Daily(Office, new LocalTime(20, 0))));
        Assert.Equal(("desk", null), (refused.CalendarId, refused.From));
        Assert.Equal("Calendar 'desk' is never open, nor just closing, at any of the times Mon-Sun 20:00.", refused.Message);
    }

    [Fact]
    public void Moments_of_a_season_in_the_past_are_moments()
    {
        BusinessCalendar season = Given.Builder("off").WithSpecialHours(Given.Date("1950-06-01"), "09:00-17:00").Build();
        Assert.Equal(["1950-06-01 09:30Z"], Between(MomentCalendar.Daily(season, Morning), "1900-01-01 00:00Z", "2150-01-01 00:00Z"));
    }

    [Fact]
    public void After_the_last_moment_there_is_a_typed_answer()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-09-01")).Build();
        MomentCalendar triage = MomentCalendar.Daily(season, Morning);
        Instant last = Given.At("2026-08-31 09:30Z");
        Assert.Equal(last, triage.FirstAtOrAfter(last));
        Assert.False(triage.TryFirstAtOrAfter(last.PlusNanoseconds(1), out Instant none));
        Assert.Equal(default, none);
        MomentNeverComesException missing = Assert.Throws<MomentNeverComesException>(() => triage.FirstAtOrAfter(last.PlusNanoseconds(1)));
        Assert.Equal(("desk", last.PlusNanoseconds(1)), (missing.CalendarId, missing.From));
        Assert.Contains("from 2026-08-31T09:30:00.000000001Z on", missing.Message);
    }

    [Fact]
    public void The_edges_of_the_supported_range_are_answered()
    {
        MomentCalendar always = MomentCalendar.Daily(Given.Calendar("24/7", "Pacific/Kiritimati"), Morning);
        Assert.False(always.TryFirstAtOrAfter(SupportedRange.End, out _));
        Assert.False(always.TryFirstAtOrAfter(SupportedRange.Start.PlusNanoseconds(-1), out _));
        Assert.True(always.TryFirstAtOrAfter(SupportedRange.Start, out _));
        Assert.Throws<CalendarHorizonException>(() => always.FirstAtOrAfter(SupportedRange.End.PlusNanoseconds(1)));
        Assert.Throws<CalendarHorizonException>(() => always.MomentsBetween(SupportedRange.Start, Instant.MaxValue));
        MomentCalendar atTheEnd = MomentCalendar.Daily(Given.Calendar("24/7"), LocalTime.Midnight);
        Assert.Equal(SupportedRange.End, atTheEnd.FirstAtOrAfter(SupportedRange.End));
        Assert.Equal(SupportedRange.Start, atTheEnd.FirstAtOrAfter(SupportedRange.Start));
    }

    [Fact]
    public void Equality_is_that_of_calendar_and_times()
    {
        MomentCalendar same = MomentCalendar.Daily(Office.ToBuilder().Build(), Afternoon, Morning, Afternoon);
        Assert.True(Triage == same);
        Assert.Equal(Triage.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Triage, MomentCalendar.Daily(Office, Morning));
        Assert.NotEqual(Triage, MomentCalendar.Daily(Office.ToBuilder().WithVersion(2).Build(), Morning, Afternoon));
        Assert.NotEqual(Triage, MomentCalendar.Weekly(Office, day => day == IsoDayOfWeek.Sunday ? [] : [Morning, Afternoon]));
        Assert.Equal(Triage, MomentCalendar.Weekly(Office, _ => [Morning, Afternoon]));
    }

    private static string[] Between(MomentCalendar moments, string from, string to) => [.. moments.MomentsBetween(Given.At(from), Given.At(to)).Select(Given.Write)];
}
