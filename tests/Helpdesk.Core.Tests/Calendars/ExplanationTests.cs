using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Why a span counts as it does.</summary>
public class ExplanationTests
{
    // Wednesday 24 December 2025 to Saturday the 27th, with all that can happen.
    private static readonly BusinessCalendar Calendar = Given.Builder("Mon-Fri 09:00-17:00")
        .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")))
        .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
        .WithHoliday("St Stephen's Day", HolidayRule.FixedDate(12, 26))
        .WithBreak(Given.Date("2025-12-23"), "12:00-13:00", "Fire drill")
        .WithSpecialHours(Given.Date("2025-12-27"), "10:00-12:00", "Stocktaking")
        .WithSpecialHours(Given.Date("2025-12-29"), "off", "Moving house")
        .Build();

    [Fact]
    public void A_Christmas_week_in_full()
    {
        Assert.Equal(
            [
                "2025-12-22 00:00Z - 2025-12-22 09:00Z OutsideHours",
                "2025-12-22 09:00Z - 2025-12-22 17:00Z Open",
                "2025-12-22 17:00Z - 2025-12-23 09:00Z OutsideHours",
                "2025-12-23 09:00Z - 2025-12-23 12:00Z Open",
                "2025-12-23 12:00Z - 2025-12-23 13:00Z Break Fire drill",
                "2025-12-23 13:00Z - 2025-12-23 17:00Z Open",
                "2025-12-23 17:00Z - 2025-12-24 09:00Z OutsideHours",
                "2025-12-24 09:00Z - 2025-12-24 12:00Z Open Christmas Eve",
                "2025-12-24 12:00Z - 2025-12-24 17:00Z Holiday Christmas Eve",
                "2025-12-24 17:00Z - 2025-12-25 00:00Z OutsideHours",
                "2025-12-25 00:00Z - 2025-12-26 00:00Z Holiday Christmas Day",
                "2025-12-26 00:00Z - 2025-12-27 00:00Z Holiday St Stephen's Day",
                "2025-12-27 00:00Z - 2025-12-27 10:00Z OutsideHours",
                "2025-12-27 10:00Z - 2025-12-27 12:00Z Open Stocktaking",
                "2025-12-27 12:00Z - 2025-12-29 00:00Z OutsideHours",
                "2025-12-29 00:00Z - 2025-12-30 00:00Z SpecialHours Moving house",
                "2025-12-30 00:00Z - 2025-12-30 09:00Z OutsideHours",
            ],
            Explain(Calendar, "2025-12-22 00:00Z", "2025-12-30 09:00Z"));
    }

    [Theory]
    // All of the week, its middle, inside one segment, and nothing
    [InlineData("2025-12-22 00:00Z", "2025-12-30 09:00Z")]
    [InlineData("2025-12-23 12:30Z", "2025-12-27 11:15Z")]
    [InlineData("2025-12-25 08:00Z", "2025-12-25 09:00Z")]
    [InlineData("2025-12-25 08:00Z", "2025-12-25 08:00Z")]
    public void Segments_cover_the_span_without_gaps_and_sum_to_its_business_time(string from, string to)
    {
        CalendarSegment[] segments = [.. Calendar.Explain(Given.At(from), Given.At(to))];
        Instant reached = Given.At(from);
        BusinessTime sum = BusinessTime.Zero;
        foreach (CalendarSegment segment in segments)
        {
            Assert.Equal(reached, segment.Start);
            Assert.True(segment.End > segment.Start);
            reached = segment.End;
            sum += segment.BusinessTime;
        }

        Assert.Equal(Given.At(to), reached);
        Assert.Equal(Calendar.Between(Given.At(from), Given.At(to)), sum);
    }

    [Fact]
    public void The_length_of_a_closed_segment_is_elapsed_time_only()
    {
        CalendarSegment closed = Calendar.Explain(Given.At("2025-12-25 08:00Z"), Given.At("2025-12-25 10:00Z")).Single();
        Assert.False(closed.IsOpen);
        Assert.Equal(Duration.FromHours(2), closed.Elapsed);
        Assert.Equal(BusinessTime.Zero, closed.BusinessTime);
    }

    [Fact]
    public void Two_reasons_at_once_are_both_named()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday("Patron Saint", HolidayRule.On(Given.Date("2026-03-03")))
            .WithHoliday("Election", HolidayRule.On(Given.Date("2026-03-03")))
            .WithBreak(Given.Date("2026-03-02"), "12:00-14:00", "Lunch")
            .WithBreak(Given.Date("2026-03-02"), "13:00-15:00", "Training")
            .Build();
        Assert.Equal(
            [
                "2026-03-02 12:00Z - 2026-03-02 13:00Z Break Lunch",
                "2026-03-02 13:00Z - 2026-03-02 14:00Z Break Lunch, Training",
                "2026-03-02 14:00Z - 2026-03-02 15:00Z Break Training",
            ],
            Explain(calendar, "2026-03-02 12:00Z", "2026-03-02 15:00Z"));
        Assert.Equal(
            ["2026-03-03 00:00Z - 2026-03-04 00:00Z Holiday Patron Saint, Election"],
            Explain(calendar, "2026-03-03 00:00Z", "2026-03-04 00:00Z"));
    }

    [Fact]
    public void A_night_shift_that_a_holiday_cancels_is_explained_by_it_past_midnight()
    {
        BusinessCalendar nights = Given.Builder("Mon-Fri 22:00-06:00").WithHoliday("Founders' Day", HolidayRule.On(Given.Date("2026-03-04"))).Build();
        Assert.Equal(
            [
                "2026-03-03 22:00Z - 2026-03-04 06:00Z Open",
                "2026-03-04 06:00Z - 2026-03-05 06:00Z Holiday Founders' Day",
                "2026-03-05 06:00Z - 2026-03-05 22:00Z OutsideHours",
            ],
            Explain(nights, "2026-03-03 22:00Z", "2026-03-05 22:00Z"));
    }

    [Fact]
    public void A_break_over_midnight_is_one_break_on_both_of_its_dates()
    {
        BusinessCalendar calendar = Given.Builder("24/7").WithBreak(Given.Date("2026-03-04"), "22:00-02:00", "Move").Build();
        Assert.Equal(
            [
                "2026-03-04 12:00Z - 2026-03-04 22:00Z Open",
                "2026-03-04 22:00Z - 2026-03-05 02:00Z Break Move",
                "2026-03-05 02:00Z - 2026-03-05 12:00Z Open",
            ],
            Explain(calendar, "2026-03-04 12:00Z", "2026-03-05 12:00Z"));
    }

    private static string[] Explain(BusinessCalendar calendar, string from, string to) =>
    [
        .. calendar.Explain(Given.At(from), Given.At(to))
            .Select(each => $"{Given.Write(each.Start)} - {Given.Write(each.End)} {each.Kind} {each.Name}".TrimEnd()),
    ];
}
