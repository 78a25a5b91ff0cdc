using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Hours on days when the clock jumps: an opening runs from the first instant at which the clock has reached its start to the first at which it has reached its end (semantics 1).</summary>
public class ClockChangeTests
{
    [Theory]
    // Rome, 30 March 2025: 02:00 becomes 03:00 at 01:00Z
    [InlineData("Europe/Rome", "2025-03-30", "01:00-04:00", "2025-03-30 00:00Z", 120)]
    [InlineData("Europe/Rome", "2025-03-30", "02:30-03:30", "2025-03-30 01:00Z", 30)]
    [InlineData("Europe/Rome", "2025-03-30", "01:30-02:30", "2025-03-30 00:30Z", 30)]
    [InlineData("Europe/Rome", "2025-03-30", "00:00-24:00", "2025-03-29 23:00Z", 23 * 60)]
    // Rome, 26 October 2025: 03:00 becomes 02:00 at 01:00Z
    [InlineData("Europe/Rome", "2025-10-26", "02:00-03:00", "2025-10-26 00:00Z", 120)]
    [InlineData("Europe/Rome", "2025-10-26", "02:30-02:45", "2025-10-26 00:30Z", 15)]
    [InlineData("Europe/Rome", "2025-10-26", "01:00-02:30", "2025-10-25 23:00Z", 90)]
    [InlineData("Europe/Rome", "2025-10-26", "02:30-04:00", "2025-10-26 00:30Z", 150)]
    [InlineData("Europe/Rome", "2025-10-26", "00:00-24:00", "2025-10-25 22:00Z", 25 * 60)]
    // The night shift of the evening before
    [InlineData("Europe/Rome", "2025-03-29", "22:00-06:00", "2025-03-29 21:00Z", 7 * 60)]
    [InlineData("Europe/Rome", "2025-10-25", "22:00-06:00", "2025-10-25 20:00Z", 9 * 60)]
    // Lord Howe Island, half an hour: 02:00 becomes 02:30 at 15:30Z, and 02:00 becomes 01:30 at 15:00Z
    [InlineData("Australia/Lord_Howe", "2024-10-06", "01:00-03:00", "2024-10-05 14:30Z", 90)]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:00-03:00", "2025-04-05 14:00Z", 150)]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:30-01:45", "2025-04-05 14:30Z", 15)]
    // Sao Paulo, 4 November 2018: midnight becomes 01:00 at 03:00Z
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:00-02:00", "2018-11-04 03:00Z", 60)]
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:00-24:00", "2018-11-04 03:00Z", 23 * 60)]
    [InlineData("America/Sao_Paulo", "2018-11-03", "22:00-24:00", "2018-11-04 01:00Z", 120)]
    [InlineData("America/Sao_Paulo", "2018-11-03", "22:00-00:30", "2018-11-04 01:00Z", 120)]
    // Sao Paulo, 18 February 2018: midnight becomes 23:00 of the day before at 02:00Z
    [InlineData("America/Sao_Paulo", "2018-02-17", "22:00-24:00", "2018-02-18 00:00Z", 180)]
    [InlineData("America/Sao_Paulo", "2018-02-18", "00:00-01:00", "2018-02-18 03:00Z", 60)]
    public void An_opening_lasts_as_long_as_its_clock_time_does(string zone, string date, string hours, string opens, int minutes)
    {
        BusinessCalendar calendar = Given.Builder("off", zone).WithSpecialHours(Given.Date(date), hours).Build();
        Interval opening = Assert.Single(calendar.Intervals(SupportedRange.Start, SupportedRange.End));
        Assert.Equal(Given.At(opens), opening.Start);
        Assert.Equal(Duration.FromMinutes(minutes), opening.Duration);
    }

    [Fact]
    public void Hours_in_a_skipped_hour_do_not_exist_that_day()
    {
        BusinessCalendar calendar = Given.Calendar("Sun 02:15-02:45", "Europe/Rome");
        Assert.Equal(
            ["2025-03-23 01:15Z - 2025-03-23 01:45Z", "2025-04-06 00:15Z - 2025-04-06 00:45Z"],
            Given.Open(calendar, "2025-03-22 00:00Z", "2025-04-07 00:00Z"));
    }

    [Fact]
    public void A_gap_between_openings_that_the_clock_skips_is_no_gap()
    {
        BusinessCalendar calendar = Given.Calendar("Sun 00:00-02:00, 03:00-06:00", "Europe/Rome");
        Assert.Equal(["2025-03-29 23:00Z - 2025-03-30 04:00Z"], Given.Open(calendar, "2025-03-29 00:00Z", "2025-03-31 00:00Z"));
    }

    [Theory]
    // In spring, over the gap and from before it
    [InlineData("2025-03-30 01:30+01", 60, "2025-03-30 03:30+02")]
    [InlineData("2025-03-30 00:00+01", 23 * 60, "2025-03-31 00:00+02")]
    // In autumn, into the first and the second pass of the repeated hour
    [InlineData("2025-10-26 01:30+02", 60, "2025-10-26 02:30+02")]
    [InlineData("2025-10-26 01:30+02", 120, "2025-10-26 02:30+01")]
    [InlineData("2025-10-26 02:30+02", 60, "2025-10-26 02:30+01")]
    public void Around_the_clock_business_time_is_elapsed_time(string from, int minutes, string due)
    {
        BusinessCalendar always = Given.Calendar("24/7", "Europe/Rome");
        Assert.Equal(Given.At(due), always.Add(Given.At(from), BusinessTime.FromMinutes(minutes)));
        Assert.Equal(Given.At(from), always.Subtract(Given.At(due), BusinessTime.FromMinutes(minutes)));
    }

    [Fact]
    public void Apia_had_no_Friday_30_December_2011()
    {
        BusinessCalendar calendar = Given.Calendar("Mon-Fri 09:00-17:00", "Pacific/Apia");
        Assert.Equal(
            ["2011-12-28 19:00Z - 2011-12-29 03:00Z", "2011-12-29 19:00Z - 2011-12-30 03:00Z", "2012-01-01 19:00Z - 2012-01-02 03:00Z"],
            Given.Open(calendar, "2011-12-28 12:00Z", "2012-01-02 12:00Z"));
        Assert.False(calendar.IsBusinessDay(Given.Date("2011-12-30")));
        Assert.Equal(Given.Date("2012-01-02"), calendar.AddBusinessDays(Given.Date("2011-12-29"), 1));
        Assert.Equal(Given.At("2012-01-02 10:00+14"), calendar.Add(Given.At("2011-12-29 16:00-10"), BusinessTime.FromHours(2)));
        Assert.Equal(Given.At("2012-01-02 16:00+14"), calendar.Add(Given.At("2011-12-29 16:00-10"), BusinessDays.SameClockTime(1)));
    }

    [Theory]
    [InlineData("Europe/Rome", "2025-03-29 02:30+01", "2025-03-30 03:00+02")]
    [InlineData("Europe/Rome", "2025-10-25 02:30+02", "2025-10-26 02:30+02")]
    [InlineData("America/Sao_Paulo", "2018-11-03 00:30-03", "2018-11-04 01:00-02")]
    public void A_day_on_at_a_clock_time_that_is_skipped_or_repeated_is_the_first_instant_that_reached_it(string zone, string from, string due)
    {
        Assert.Equal(Given.At(due), Given.Calendar("24/7", zone).Add(Given.At(from), BusinessDays.SameClockTime(1)));
    }
}
