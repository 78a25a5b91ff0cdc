using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Where answers end: the supported range, the end of a season, and calendars that never close (semantics 7).</summary>
public class SupportedRangeTests
{
    private static readonly BusinessTime Hour = BusinessTime.FromHours(1);
    private static readonly Instant Somewhere = Given.At("2026-03-02 10:00Z");

    // Hours that no other test uses, because calendars of equal hours share what they compile.
    private static readonly BusinessCalendar Calendar = Given.Calendar("Mon-Fri 09:07-17:00");

    public static TheoryData<string, Instant> Outside => new()
    {
        { "the first instant of all", Instant.MinValue },
        { "a day before the first", SupportedRange.Start - Duration.FromDays(1) },
        { "just before the first", SupportedRange.Start - Duration.Epsilon },
        { "just after the last", SupportedRange.End + Duration.Epsilon },
        { "almost a day after the last", SupportedRange.End + Duration.FromDays(1) - Duration.Epsilon },
        { "a day after the last", SupportedRange.End + Duration.FromDays(1) },
        { "an instant whose nanoseconds would wrap into 2026", Instant.FromUtc(2611, 1, 4, 10, 0) },
        { "the last instant of all", Instant.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Outside), DisableDiscoveryEnumeration = true)]
    public async Task An_instant_outside_the_range_is_refused_by_every_operation(string where, Instant outside)
    {
        Action[] operations =
        [
            () => Calendar.IsOpen(outside),
            () => Calendar.Add(outside, Hour),
            () => Calendar.Add(outside, Hour, Boundary.NextOpening),
            () => Calendar.Add(outside, BusinessTime.Zero),
            () => Calendar.Subtract(outside, Hour),
            () => Calendar.Between(outside, Somewhere),
            () => Calendar.Between(Somewhere, outside),
            () => Calendar.NextOpening(outside),
            () => Calendar.NextClosing(outside),
            () => Calendar.PreviousOpening(outside),
            () => Calendar.PreviousClosing(outside),
            () => Calendar.RollForward(outside),
            () => Calendar.RollBackward(outside),
            () => Calendar.Intervals(outside, Somewhere),
            () => Calendar.Explain(Somewhere, outside),
            () => Calendar.Add(outside, BusinessDays.SameClockTime(1)),
            () => Calendar.Subtract(outside, BusinessDays.EndOfDay(1)),
        ];
        CalendarHorizonException[] refusals = await Promptly.Ask(() => Array.ConvertAll(operations, each => Assert.Throws<CalendarHorizonException>(each)));
        Assert.All(refusals, refusal =>
        {
            Assert.True(refusal.Shortfall.Reason == ShortfallReason.OutsideSupportedRange, where);
            Assert.Equal(outside, refusal.Shortfall.From);
            Assert.Contains("outside the supported range from 1900-01-01T00:00:00Z to 2150-01-01T00:00:00Z", refusal.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_try_outside_the_range_says_what_was_asked_and_that_nothing_was_found()
    {
        Assert.False(Calendar.TryAdd(Instant.MaxValue, Hour, out _, out CalendarShortfall? later));
        Assert.Equal(new CalendarShortfall("desk", 1, Instant.MaxValue, ShortfallReason.OutsideSupportedRange, Hour, BusinessTime.Zero), later);

        Assert.False(Calendar.TrySubtract(Instant.MinValue, Hour, out _, out CalendarShortfall? earlier));
        Assert.Equal(new CalendarShortfall("desk", 1, Instant.MinValue, ShortfallReason.OutsideSupportedRange, -Hour, BusinessTime.Zero), earlier);
    }

    [Fact]
    public void Both_ends_of_the_range_belong_to_it()
    {
        BusinessCalendar always = Given.Calendar("24/7");
        Assert.True(always.IsOpen(SupportedRange.Start));
        BusinessTime all = always.Between(SupportedRange.Start, SupportedRange.End);
        Assert.Equal(BusinessTime.FromDuration(SupportedRange.End - SupportedRange.Start), all);
        Assert.Equal(SupportedRange.End, always.Add(SupportedRange.Start, all));
        Assert.Equal(SupportedRange.Start, always.Subtract(SupportedRange.End, all));
        Assert.False(always.TryAdd(SupportedRange.Start, all + BusinessTime.FromNanoseconds(1), out _, out CalendarShortfall? shortfall));
        Assert.Equal(all, shortfall.Consumed);
    }

    [Fact]
    public async Task A_season_that_ends_says_exactly_how_much_was_left_of_it()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00", "Europe/Rome").WithVersion(4).ClosedFrom(Given.Date("2025-09-01")).Build();
        Instant start = Given.At("2025-08-28 15:30+02");
        BusinessTime left = BusinessTime.FromMinutes(90 + 480);

        CalendarHorizonException failure = await Promptly.Ask(() => Assert.Throws<CalendarHorizonException>(() => season.Add(start, BusinessTime.FromHours(40))));
        Assert.Equal(new CalendarShortfall("desk", 4, start, ShortfallReason.NotEnoughOpenTime, BusinessTime.FromHours(40), left), failure.Shortfall);
        Assert.Contains("has only 9:30:00 of the 40:00:00 of business time", failure.Message, StringComparison.Ordinal);

        // Exactly what is left reaches the last closing, but no next opening.
        Assert.Equal(Given.At("2025-08-29 17:00+02"), season.Add(start, left));
        Assert.Throws<CalendarHorizonException>(() => season.Add(start, left, Boundary.NextOpening));
        Assert.Throws<CalendarHorizonException>(() => season.NextOpening(Given.At("2025-08-29 12:00+02")));
        Assert.Throws<CalendarHorizonException>(() => season.Add(start, BusinessDays.SameClockTime(2)));
    }

    [Fact]
    public async Task Before_the_first_season_there_is_nothing_to_subtract()
    {
        BusinessCalendar season = new BusinessCalendarBuilder("desk", "Etc/UTC").WithHoursFrom(Given.Date("2026-03-02"), "Mon-Fri 09:00-17:00").Build();
        Instant end = Given.At("2026-03-02 11:00Z");
        CalendarShortfall? shortfall = await Promptly.Ask(() => season.TrySubtract(end, BusinessTime.FromHours(3), out _, out CalendarShortfall? found) ? null : found);
        Assert.Equal(new CalendarShortfall("desk", 1, end, ShortfallReason.NotEnoughOpenTime, -BusinessTime.FromHours(3), -BusinessTime.FromHours(2)), shortfall);
        Assert.Equal(Given.At("2026-03-02 09:00Z"), season.Subtract(end, BusinessTime.FromHours(2)));
    }

    [Fact]
    public async Task A_calendar_that_is_always_open_neither_opens_nor_closes()
    {
        BusinessCalendar always = Given.Calendar("24/7", "Europe/Rome");
        Func<Instant, Instant>[] searches = [always.NextClosing, always.NextOpening, always.PreviousClosing, always.PreviousOpening];
        CalendarHorizonException[] failures = await Promptly.Ask(
            () => Array.ConvertAll(searches, search => Assert.Throws<CalendarHorizonException>(() => search(Somewhere))));
        Assert.All(failures, failure => Assert.Equal(ShortfallReason.NoSuchMoment, failure.Shortfall.Reason));
        Assert.Equal(Somewhere, always.RollForward(Somewhere));
        Assert.Equal(Somewhere, always.RollBackward(Somewhere));
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2150-01-02")]
    public void A_date_outside_the_supported_years_is_refused(string text)
    {
        LocalDate outside = Given.Date(text);
        LocalDate inside = Given.Date("2026-03-02");
        Action[] operations =
        [
            () => Calendar.IsBusinessDay(outside),
            () => Calendar.AddBusinessDays(outside, 1),
            () => Calendar.CountBusinessDays(outside, inside),
            () => Calendar.CountBusinessDays(inside, outside),
            () => Calendar.HolidaysOn(outside),
            () => Calendar.HolidaysIn(new DateInterval(LocalDate.Min(inside, outside), LocalDate.Max(inside, outside))),
        ];
        Assert.All(operations, each =>
            Assert.Equal(ShortfallReason.OutsideSupportedRange, Assert.Throws<CalendarHorizonException>(each).Shortfall.Reason));
    }

    [Fact]
    public void Working_days_run_out_at_the_edge_of_the_supported_years()
    {
        CalendarHorizonException later = Assert.Throws<CalendarHorizonException>(() => Calendar.AddBusinessDays(Given.Date("2149-12-31"), 1));
        CalendarHorizonException earlier = Assert.Throws<CalendarHorizonException>(() => Calendar.AddBusinessDays(Given.Date("1900-01-01"), -1));
        Assert.Equal(ShortfallReason.NotEnoughBusinessDays, later.Shortfall.Reason);
        Assert.Equal(ShortfallReason.NotEnoughBusinessDays, earlier.Shortfall.Reason);
    }

    [Fact]
    public void A_rule_is_asked_about_supported_years_only()
    {
        HolidayRule newYear = HolidayRule.FixedDate(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>("year", () => newYear.DatesIn(1899));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => newYear.DatesIn(2150));
        Assert.Single(newYear.DatesIn(1900));
        Assert.Single(newYear.DatesIn(2149));
    }
}
