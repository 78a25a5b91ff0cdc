using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Dates and breaks at the edges of what calendars support, where arithmetic would wrap or answers be cut short in silence.</summary>
public class RangeEdgeTests
{
    private static readonly LocalDate LastDate = new(2149, 12, 31);

    [Theory]
    [InlineData(1899)]
    [InlineData(2150)]
    [InlineData(2611)]
    public void Breaks_and_exceptions_outside_the_supported_years_are_refused(int year)
    {
        // Counted in nanoseconds, a break of 2611 would wrap and close the desk in 2026.
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 09:00-17:00");
        var date = new LocalDate(year, 1, 4);
        Assert.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithBreak(date, "10:00-11:00")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithSpecialHours(date, "off"));
    }

    [Fact]
    public void One_opening_at_the_end_of_the_range_is_found_from_its_beginning()
    {
        BusinessCalendar late = new BusinessCalendarBuilder("late", "Etc/UTC").WithHoursFrom(Given.Date("2149-12-01"), "24/7").Build();
        Assert.Equal(Given.At("2149-12-01 00:00Z"), late.NextOpening(SupportedRange.Start));
        Assert.Equal(BusinessTime.FromHours(31 * 24), late.Between(SupportedRange.Start, SupportedRange.End));
        Assert.False(late.IsOpen(Given.At("2014-06-01 12:00Z")));
    }

    [Fact]
    public void A_break_covers_no_date_far_from_its_own()
    {
        DatedBreak pause = Assert.Single(Given.Builder("24/7").WithBreak(new LocalDate(2026, 3, 4), "22:00-02:00").Build().Breaks);
        Assert.True(pause.Contains(new LocalDateTime(2026, 3, 4, 22, 0)));
        Assert.True(pause.Contains(new LocalDateTime(2026, 3, 5, 1, 59)));
        Assert.False(pause.Contains(new LocalDateTime(2026, 3, 5, 2, 0)));
        Assert.False(pause.Contains(new LocalDateTime(2026, 3, 5, 22, 0)));
        Assert.False(pause.Contains(new LocalDateTime(2611, 1, 4, 22, 30)));
    }

    [Fact]
    public void The_same_clock_time_outside_the_range_is_refused_and_not_cut()
    {
        BusinessCalendar honolulu = Given.Calendar("24/7", "Pacific/Honolulu");
        Instant start = Given.At("2149-12-30 18:00-10");
        CalendarShortfall shortfall = Assert.Throws<CalendarHorizonException>(() => honolulu.Add(start, BusinessDays.SameClockTime(1))).Shortfall;
        Assert.Equal(ShortfallReason.NotEnoughBusinessDays, shortfall.Reason);
        Assert.Equal((1, 0), (shortfall.RequestedDays, shortfall.ConsumedDays));
        Assert.Equal(Given.At("2149-12-31 13:00-10"), honolulu.Add(Given.At("2149-12-30 13:00-10"), BusinessDays.SameClockTime(1)));
    }

    [Theory]
    // The range begins on New Year's Eve west of Greenwich, and that day ends in it
    [InlineData("24/7", "America/New_York", "1900-01-01 05:00Z")]
    [InlineData("24/7", "Etc/GMT+12", "1900-01-01 12:00Z")]
    [InlineData("Mon-Sun 09:00-20:00", "America/New_York", "1900-01-01 01:00Z")]
    [InlineData("Mon-Sun 09:00-17:00", "America/New_York", "1900-01-01 22:00Z")]
    [InlineData("24/7", "Etc/UTC", "1900-01-02 00:00Z")]
    [InlineData("24/7", "Etc/GMT-12", "1900-01-01 12:00Z")]
    public void The_end_of_the_day_on_which_the_range_begins_is_found(string hours, string zone, string end)
    {
        BusinessCalendar desk = Given.Calendar(hours, zone);
        Assert.Equal(Given.At(end), desk.Add(SupportedRange.Start, BusinessDays.EndOfDay(0)));
        Assert.Equal(Given.At(end), desk.Subtract(Given.At(end), BusinessDays.EndOfDay(0)));
    }

    [Theory]
    // Open at the last instant, or again after it: cut there, the answer would be wrong
    [InlineData("24/7", "America/New_York")]
    [InlineData("Mon-Sun 09:00-20:00", "America/New_York")]
    [InlineData("Mon-Sun 09:00-17:00, 20:00-21:00", "America/New_York")]
    [InlineData("Mon-Sun 20:00-21:00", "America/New_York")]
    [InlineData("Mon-Sun 15:00-17:00", "Pacific/Auckland")]
    public void The_end_of_a_day_after_the_range_is_refused_and_not_cut(string hours, string zone)
    {
        BusinessCalendar desk = Given.Calendar(hours, zone);
        Instant late = Given.At("2149-12-31 14:00Z");
        Assert.Throws<CalendarHorizonException>(() => desk.Add(late, BusinessDays.EndOfDay(0)));
        Assert.Throws<CalendarHorizonException>(() => desk.Add(late - Duration.FromDays(1), BusinessDays.EndOfDay(1)));
        Assert.True(desk.Subtract(SupportedRange.End, BusinessDays.EndOfDay(0)) < late);
    }

    [Fact]
    public void A_day_that_ends_before_the_range_does_has_its_end()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 09:00-17:00", "America/New_York");
        Instant end = Given.At("2149-12-31 22:00Z");
        Assert.Equal(end, desk.Add(Given.At("2149-12-31 14:00Z"), BusinessDays.EndOfDay(0)));
        Assert.Equal(end, desk.Subtract(SupportedRange.End, BusinessDays.EndOfDay(0)));
    }

    [Fact]
    public void A_day_that_is_open_only_beyond_the_range_is_a_working_day()
    {
        BusinessCalendar evenings = Given.Calendar("Mon-Sun 20:00-21:00", "America/New_York");
        Assert.True(evenings.IsBusinessDay(LastDate));
        Assert.Equal(LastDate, evenings.AddBusinessDays(LastDate.PlusDays(-1), 1));
        Assert.Equal(2, evenings.CountBusinessDays(LastDate.PlusDays(-1), LastDate.PlusDays(1)));
        BusinessCalendar mornings = Given.Calendar("Mon-Sun 09:00-11:00", "Etc/GMT-12");
        Assert.True(mornings.IsBusinessDay(new LocalDate(1900, 1, 1)));
        Assert.Equal(new LocalDate(1900, 1, 1), mornings.AddBusinessDays(new LocalDate(1900, 1, 2), -1));
        Assert.Equal(Given.At("1900-01-01 02:00Z"), mornings.Subtract(Given.At("1900-01-02 02:00Z"), BusinessDays.SameClockTime(1)));
    }

    [Fact]
    public void The_last_date_is_counted_and_none_after_it_is_given()
    {
        BusinessCalendar auckland = Given.Calendar("24/7", "Pacific/Auckland");
        Assert.True(auckland.IsBusinessDay(LastDate));
        Assert.Equal(1, auckland.CountBusinessDays(LastDate, LastDate.PlusDays(1)));
        Assert.Equal(0, auckland.CountBusinessDays(LastDate, LastDate));
        Assert.Throws<CalendarHorizonException>(() => auckland.AddBusinessDays(LastDate, 1));
        BusinessCalendar newYork = Given.Calendar("24/7", "America/New_York");
        Assert.Throws<CalendarHorizonException>(() => newYork.AddBusinessDays(new LocalDate(1900, 1, 1), -1));
    }

    [Fact]
    public void The_first_date_is_counted_and_reached_from_the_next()
    {
        BusinessCalendar always = Given.Calendar("24/7");
        LocalDate first = new(1900, 1, 1);
        Assert.Equal(1, always.CountBusinessDays(first, first.PlusDays(1)));
        Assert.Equal(0, always.CountBusinessDays(first, first));
        Assert.Equal(first, always.AddBusinessDays(first.PlusDays(1), -1));
        Assert.True(always.IsBusinessDay(first));
    }

    [Fact]
    public void Too_few_working_days_are_counted()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").WithVersion(2).ClosedFrom(Given.Date("2026-09-01")).Build();
        Instant start = Given.At("2026-08-26 10:00Z");
        CalendarHorizonException failure = Assert.Throws<CalendarHorizonException>(() => season.Add(start, BusinessDays.EndOfDay(10)));
        Assert.Equal((ShortfallReason.NotEnoughBusinessDays, 10, 3), (failure.Shortfall.Reason, failure.Shortfall.RequestedDays, failure.Shortfall.ConsumedDays));
        Assert.Contains("has only 3 of the 10 working days asked for from 2026-08-26T10:00:00Z", failure.Message, StringComparison.Ordinal);
        Assert.Throws<CalendarHorizonException>(() => season.AddBusinessDays(Given.Date("2026-08-26"), 10));
    }

    [Fact]
    public void Just_enough_open_time_without_an_opening_behind_it_is_no_shortage_of_time()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-09-01")).Build();
        Instant start = Given.At("2026-08-31 15:00Z");
        Assert.False(season.TryAdd(start, BusinessTime.FromHours(2), out _, out CalendarShortfall? shortfall, Boundary.NextOpening));
        Assert.Equal(ShortfallReason.NoSuchMoment, shortfall.Reason);
        Assert.Contains("does not open or close again", shortfall.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_whether_it_opens_or_closes_again_needs_no_exception()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-09-01")).Build();
        Assert.True(season.TryNextOpening(Given.At("2026-08-29 12:00Z"), out Instant opening));
        Assert.Equal(Given.At("2026-08-31 09:00Z"), opening);
        Assert.False(season.TryNextOpening(opening, out Instant none));
        Assert.Equal(default, none);
        Assert.True(season.TryNextClosing(opening, out Instant closing));
        Assert.Equal(Given.At("2026-08-31 17:00Z"), closing);
        Assert.False(season.TryNextClosing(closing, out _));
        Assert.False(season.TryNextOpening(Instant.MaxValue, out _));
        Assert.False(season.TryNextClosing(Instant.MinValue, out _));
    }

    [Fact]
    public async Task Many_moves_of_a_rule_are_one()
    {
        HolidayRule rule = HolidayRule.FixedDate(12, 25);
        HolidayRule moved = await Promptly.Ask(() => Enumerable.Range(0, 60).Aggregate(rule, (each, _) => each.PlusDays(1)));
        Assert.Equal(rule.PlusDays(60), moved);
        Assert.Equal([new LocalDate(2026, 2, 23)], moved.DatesIn(2026));
    }
}
