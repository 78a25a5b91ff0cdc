using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Dated exceptions over holidays over weekly hours, less breaks (semantics 3 and 4). 2 March 2026 is a Monday.</summary>
public class LayerTests
{
    private const string Monday = "2026-03-02";
    private const string Tuesday = "2026-03-03";
    private const string Wednesday = "2026-03-04";
    private const string Sunday = "2026-03-08";

    [Fact]
    public void A_holiday_closes_the_shift_that_starts_on_it_and_no_other()
    {
        BusinessCalendar nights = Given.Builder("Mon-Fri 22:00-06:00").WithHoliday("Wednesday off", On(Wednesday)).Build();
        Assert.Equal(
            [
                "2026-03-02 22:00Z - 2026-03-03 06:00Z",
                "2026-03-03 22:00Z - 2026-03-04 06:00Z",
                "2026-03-05 22:00Z - 2026-03-06 06:00Z",
                "2026-03-06 22:00Z - 2026-03-07 06:00Z",
            ],
            Given.Open(nights, "2026-03-02 07:00Z", "2026-03-09 07:00Z"));
    }

    [Fact]
    public void Shifts_that_touch_are_one_opening()
    {
        BusinessCalendar calendar = Given.Calendar("Mon 22:00-06:00; Tue 06:00-24:00; Wed 00:00-08:00");
        Assert.Equal(["2026-03-02 22:00Z - 2026-03-04 08:00Z"], Given.Open(calendar, "2026-03-02 00:00Z", "2026-03-09 00:00Z"));
    }

    [Fact]
    public void An_end_at_24_leaves_no_gap_before_the_next_day()
    {
        BusinessCalendar calendar = Given.Calendar("Mon-Tue 00:00-24:00");
        Assert.Equal(["2026-03-02 00:00Z - 2026-03-04 00:00Z"], Given.Open(calendar, "2026-03-01 00:00Z", "2026-03-08 00:00Z"));
        Assert.True(calendar.IsOpen(Given.At("2026-03-02 23:59Z") + Duration.FromSeconds(60) - Duration.Epsilon));
    }

    [Theory]
    // The exception opens a holiday, or closes it, whatever the holiday says
    [InlineData(Tuesday, "10:00-12:00", "2026-03-03 10:00Z - 2026-03-03 12:00Z")]
    [InlineData(Tuesday, "off", null)]
    // It replaces the weekly hours, and opens a day on which there are none
    [InlineData(Monday, "07:00-20:00", "2026-03-02 07:00Z - 2026-03-02 20:00Z")]
    [InlineData(Sunday, "10:00-12:00", "2026-03-08 10:00Z - 2026-03-08 12:00Z")]
    // It may run past midnight
    [InlineData(Sunday, "22:00-02:00", "2026-03-08 22:00Z - 2026-03-09 02:00Z")]
    public void A_dated_exception_replaces_what_holidays_and_the_week_say(string date, string hours, string? open)
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday("Tuesday off", On(Tuesday))
            .WithSpecialHours(Given.Date(date), hours)
            .Build();
        string[] expected = open is null ? [] : [open];
        Instant midnight = Given.Date(date).AtMidnight().InUtc().ToInstant();
        Assert.Equal(expected, Given.Open(calendar, Given.Write(midnight), Given.Write(midnight + Duration.FromHours(32))));
    }

    [Fact]
    public void An_exception_leaves_the_shift_that_runs_into_its_date()
    {
        BusinessCalendar nights = Given.Builder("Mon-Fri 22:00-06:00").WithSpecialHours(Given.Date(Tuesday), DayHours.Closed).Build();
        Assert.Equal(
            ["2026-03-02 22:00Z - 2026-03-03 06:00Z", "2026-03-04 22:00Z - 2026-03-05 06:00Z"],
            Given.Open(nights, "2026-03-02 12:00Z", "2026-03-05 12:00Z"));
    }

    [Theory]
    // A half-day limits the hours
    [InlineData("Mon-Fri 09:00-17:00", "09:00-12:00", "2026-03-03 09:00Z - 2026-03-03 12:00Z")]
    [InlineData("Mon-Fri 10:00-17:00", "09:00-12:00", "2026-03-03 10:00Z - 2026-03-03 12:00Z")]
    [InlineData("Mon-Fri 09:00-11:00, 14:00-18:00", "10:00-15:00", "2026-03-03 10:00Z - 2026-03-03 11:00Z|2026-03-03 14:00Z - 2026-03-03 15:00Z")]
    // It opens nothing that the week closes
    [InlineData("Mon-Fri 14:00-17:00", "09:00-12:00", "")]
    [InlineData("Mon 09:00-17:00", "09:00-12:00", "")]
    public void A_half_day_limits_the_weekly_hours_and_opens_nothing(string weekly, string half, string open)
    {
        BusinessCalendar calendar = Given.Builder(weekly).WithHoliday(new Holiday("Half", On(Tuesday)).WithHours(DayHours.Parse(half))).Build();
        Assert.Equal(open.Split('|', StringSplitOptions.RemoveEmptyEntries), Given.Open(calendar, "2026-03-03 00:00Z", "2026-03-04 00:00Z"));
    }

    [Fact]
    public void Two_holidays_of_one_date_limit_one_another()
    {
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday(new Holiday("Morning", On(Tuesday)).WithHours(DayHours.Parse("09:00-13:00")))
            .WithHoliday(new Holiday("Midday", On(Tuesday)).WithHours(DayHours.Parse("11:00-15:00")));
        Assert.Equal(["2026-03-03 11:00Z - 2026-03-03 13:00Z"], Given.Open(builder.Build(), "2026-03-03 00:00Z", "2026-03-04 00:00Z"));
        Assert.Empty(Given.Open(builder.WithHoliday("All day", On(Tuesday)).Build(), "2026-03-03 00:00Z", "2026-03-04 00:00Z"));
    }

    [Fact]
    public void Breaks_are_taken_from_whatever_is_open()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00; Sat 20:00-04:00")
            .WithSpecialHours(Given.Date(Tuesday), "06:00-08:00")
            .WithBreak(Given.Date(Monday), "12:00-13:00")       // in the middle
            .WithBreak(Given.Date(Monday), "12:30-13:30")       // overlapping another
            .WithBreak(Given.Date(Monday), "16:00-18:00")       // over the end
            .WithBreak(Given.Date(Tuesday), "07:00-07:30")      // in a dated exception
            .WithBreak(Given.Date(Wednesday), "08:00-18:00")    // over it all
            .WithBreak(Given.Date("2026-03-07"), "23:00-01:00") // past midnight
            .Build();
        Assert.Equal(
            [
                "2026-03-02 09:00Z - 2026-03-02 12:00Z", "2026-03-02 13:30Z - 2026-03-02 16:00Z",
                "2026-03-03 06:00Z - 2026-03-03 07:00Z", "2026-03-03 07:30Z - 2026-03-03 08:00Z",
                "2026-03-05 09:00Z - 2026-03-05 17:00Z",
                "2026-03-06 09:00Z - 2026-03-06 17:00Z",
                "2026-03-07 20:00Z - 2026-03-07 23:00Z", "2026-03-08 01:00Z - 2026-03-08 04:00Z",
            ],
            Given.Open(calendar, "2026-03-02 00:00Z", "2026-03-09 00:00Z"));
    }

    [Theory]
    [InlineData("2026-03-07 22:59Z", false)]
    [InlineData("2026-03-07 23:00Z", true)]
    [InlineData("2026-03-08 00:59Z", true)]
    [InlineData("2026-03-08 01:00Z", false)]
    public void A_break_contains_its_start_and_not_its_end(string local, bool contains)
    {
        var pause = new DatedBreak(Given.Date("2026-03-07"), HoursInterval.Parse("23:00-01:00"), name: null);
        Assert.Equal(contains, pause.Contains(Given.At(local).InUtc().LocalDateTime));
    }

    [Fact]
    public void New_weekly_hours_hold_from_local_midnight_and_leave_a_running_shift_alone()
    {
        // 2 March 22:00 in Rome is 21:00Z; 3 March 08:00 is 07:00Z.
        BusinessCalendar calendar = Given.Builder("Mon-Sun 22:00-06:00", "Europe/Rome")
            .WithHoursFrom(Given.Date(Tuesday), "Mon-Sun 08:00-12:00")
            .ClosedFrom(Given.Date("2026-03-05"))
            .Build();
        Assert.Equal(
            ["2026-03-02 21:00Z - 2026-03-03 05:00Z", "2026-03-03 07:00Z - 2026-03-03 11:00Z", "2026-03-04 07:00Z - 2026-03-04 11:00Z"],
            Given.Open(calendar, "2026-03-02 12:00Z", "2026-03-09 00:00Z"));
    }

    [Fact]
    public void Before_its_first_hours_a_calendar_is_closed()
    {
        BusinessCalendar calendar = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHoursFrom(Given.Date(Tuesday), "24/7").Build();
        Assert.Equal(Given.At("2026-03-03 00:00Z"), calendar.NextOpening(SupportedRange.Start));
    }

    private static HolidayRule On(string date) => HolidayRule.On(Given.Date(date));
}
