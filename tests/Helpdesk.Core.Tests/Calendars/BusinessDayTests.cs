using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Amounts of working days, of both kinds (semantics 6). 2 March 2026 is a Monday; Wednesday the 4th is a holiday.</summary>
public class BusinessDayTests
{
    private static readonly BusinessCalendar Days = Given.Builder("Mon-Thu 09:00-17:00; Fri 09:00-12:00")
        .WithHoliday("Founders' Day", HolidayRule.On(Given.Date("2026-03-04")))
        .Build();

    private static readonly BusinessCalendar Nights = Given.Calendar("Mon-Fri 22:00-06:00");

    [Theory]
    // Over a holiday and a weekend
    [InlineData("2026-03-02 15:20Z", 1, "2026-03-03 15:20Z")]
    [InlineData("2026-03-03 15:20Z", 1, "2026-03-05 15:20Z")]
    [InlineData("2026-03-03 09:00Z", 3, "2026-03-09 09:00Z")]
    // From a closed date, which is not counted
    [InlineData("2026-03-07 15:20Z", 1, "2026-03-09 15:20Z")]
    [InlineData("2026-03-04 10:00Z", 2, "2026-03-06 10:00Z")]
    // The clock time stays, open or not
    [InlineData("2026-03-02 22:00Z", 1, "2026-03-03 22:00Z")]
    [InlineData("2026-03-05 15:20Z", 1, "2026-03-06 15:20Z")]
    // Zero is the instant itself
    [InlineData("2026-03-07 15:20Z", 0, "2026-03-07 15:20Z")]
    public void The_same_clock_time_some_working_days_on(string from, int count, string due)
    {
        Assert.Equal(Given.At(due), Days.Add(Given.At(from), BusinessDays.SameClockTime(count)));
    }

    [Theory]
    [InlineData("2026-03-05 15:20Z", 1, "2026-03-03 15:20Z")]
    [InlineData("2026-03-09 09:00Z", 3, "2026-03-03 09:00Z")]
    [InlineData("2026-03-08 10:00Z", 1, "2026-03-06 10:00Z")]
    [InlineData("2026-03-08 10:00Z", 0, "2026-03-08 10:00Z")]
    public void The_same_clock_time_some_working_days_before(string from, int count, string start)
    {
        Assert.Equal(Given.At(start), Days.Subtract(Given.At(from), BusinessDays.SameClockTime(count)));
    }

    [Theory]
    [InlineData("2026-03-02 22:00Z", 1, "2026-03-05 09:00Z")]
    [InlineData("2026-03-02 07:00Z", 1, "2026-03-03 09:00Z")]
    [InlineData("2026-03-05 15:20Z", 1, "2026-03-09 09:00Z")]
    [InlineData("2026-03-03 15:20Z", 1, "2026-03-05 15:20Z")]
    public void The_same_clock_time_may_go_on_to_the_next_opening(string from, int count, string due)
    {
        Assert.Equal(Given.At(due), Days.Add(Given.At(from), BusinessDays.SameClockTime(count), Boundary.NextOpening));
    }

    [Fact]
    public void Going_back_the_same_clock_time_may_go_on_to_the_closing_before()
    {
        Assert.Equal(Given.At("2026-03-06 12:00Z"), Days.Subtract(Given.At("2026-03-09 15:20Z"), BusinessDays.SameClockTime(1), Boundary.NextOpening));
        Assert.Equal(Given.At("2026-03-03 17:00Z"), Days.Subtract(Given.At("2026-03-06 08:00Z"), BusinessDays.SameClockTime(1), Boundary.NextOpening));
    }

    [Theory]
    // Zero: today's end until it has passed, then the next working day's
    [InlineData("2026-03-02 07:00Z", 0, "2026-03-02 17:00Z")]
    [InlineData("2026-03-02 17:00Z", 0, "2026-03-02 17:00Z")]
    [InlineData("2026-03-02 17:01Z", 0, "2026-03-03 17:00Z")]
    [InlineData("2026-03-03 18:00Z", 0, "2026-03-05 17:00Z")]
    [InlineData("2026-03-07 10:00Z", 0, "2026-03-09 17:00Z")]
    // One is the working day after today, whatever the time
    [InlineData("2026-03-02 07:00Z", 1, "2026-03-03 17:00Z")]
    [InlineData("2026-03-02 20:00Z", 1, "2026-03-03 17:00Z")]
    [InlineData("2026-03-03 10:00Z", 1, "2026-03-05 17:00Z")]
    [InlineData("2026-03-05 10:00Z", 1, "2026-03-06 12:00Z")]
    [InlineData("2026-03-07 10:00Z", 1, "2026-03-09 17:00Z")]
    [InlineData("2026-03-02 10:00Z", 4, "2026-03-09 17:00Z")]
    public void The_end_of_a_working_day(string from, int count, string due)
    {
        Assert.Equal(Given.At(due), Days.Add(Given.At(from), BusinessDays.EndOfDay(count)));
    }

    [Fact]
    public void The_end_of_a_working_day_may_go_on_to_the_next_opening()
    {
        Assert.Equal(Given.At("2026-03-05 09:00Z"), Days.Add(Given.At("2026-03-02 10:00Z"), BusinessDays.EndOfDay(1), Boundary.NextOpening));
    }

    [Theory]
    [InlineData("2026-03-05 10:00Z", 1, "2026-03-03 17:00Z")]
    [InlineData("2026-03-09 10:00Z", 1, "2026-03-06 12:00Z")]
    [InlineData("2026-03-09 10:00Z", 3, "2026-03-03 17:00Z")]
    // Zero: the last end that is not yet to come
    [InlineData("2026-03-09 10:00Z", 0, "2026-03-06 12:00Z")]
    [InlineData("2026-03-06 12:00Z", 0, "2026-03-06 12:00Z")]
    [InlineData("2026-03-06 11:59Z", 0, "2026-03-05 17:00Z")]
    public void The_end_of_an_earlier_working_day(string from, int count, string end)
    {
        Assert.Equal(Given.At(end), Days.Subtract(Given.At(from), BusinessDays.EndOfDay(count)));
    }

    [Fact]
    public void The_morning_after_a_night_shift_is_a_working_day_too()
    {
        // The shifts of Monday to Friday are open on Monday to Saturday.
        Assert.Equal(
            [true, true, true, true, true, true, false],
            Enumerable.Range(2, 7).Select(day => Nights.IsBusinessDay(new LocalDate(2026, 3, day))));
        Assert.Equal(Given.At("2026-03-07 23:00Z"), Nights.Add(Given.At("2026-03-06 23:00Z"), BusinessDays.SameClockTime(1)));
        Assert.Equal(Given.At("2026-03-07 06:00Z"), Nights.Add(Given.At("2026-03-06 23:00Z"), BusinessDays.EndOfDay(1)));
    }

    [Fact]
    public void On_a_night_desk_the_end_of_a_day_is_midnight()
    {
        Assert.Equal(Given.At("2026-03-04 00:00Z"), Nights.Add(Given.At("2026-03-02 23:00Z"), BusinessDays.EndOfDay(1)));
    }

    [Theory]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-03", 1, "2026-03-05")]
    [InlineData("2026-03-03", 3, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-03-05", -1, "2026-03-03")]
    [InlineData("2026-03-08", -1, "2026-03-06")]
    public void Working_days_from_a_date(string date, int count, string reached)
    {
        Assert.Equal(Given.Date(reached), Days.AddBusinessDays(Given.Date(date), count));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-02", "2026-03-03", 1)]
    [InlineData("2026-03-02", "2026-03-09", 4)]
    [InlineData("2026-03-07", "2026-03-09", 0)]
    [InlineData("2026-03-04", "2026-03-05", 0)]
    public void A_range_of_dates_counts_its_first_and_not_its_last(string start, string end, int count)
    {
        Assert.Equal(count, Days.CountBusinessDays(Given.Date(start), Given.Date(end)));
        Assert.Equal(-count, Days.CountBusinessDays(Given.Date(end), Given.Date(start)));
    }

    [Fact]
    public void Amounts_say_what_they_are()
    {
        Assert.Equal("1 business day, same clock time", BusinessDays.SameClockTime(1).ToString());
        Assert.Equal("3 business days, end of day", BusinessDays.EndOfDay(3).ToString());
        Assert.Equal(BusinessDays.SameClockTime(0), default);
        Assert.NotEqual(BusinessDays.SameClockTime(2), BusinessDays.EndOfDay(2));
    }
}
