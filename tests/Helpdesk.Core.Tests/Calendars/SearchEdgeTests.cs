using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Searches that end at the first or last opening there is, or where one stretch of compiled years meets the next.</summary>
public class SearchEdgeTests
{
    // Hours that no other test uses, because calendars of equal hours share what they compile.
    private static readonly BusinessCalendar OnceOpen = Given.Builder("off").WithSpecialHours(Given.Date("1950-06-01"), "09:11-17:00").Build();

    [Fact]
    public void The_only_opening_of_all_years_is_found_from_either_side()
    {
        Assert.Equal(Given.At("1950-06-01 09:11Z"), OnceOpen.NextOpening(SupportedRange.Start));
        Assert.Equal(Given.At("1950-06-01 17:00Z"), OnceOpen.NextClosing(SupportedRange.Start));
        Assert.Equal(Given.At("1950-06-01 09:11Z"), OnceOpen.PreviousOpening(SupportedRange.End));
        Assert.Equal(Given.At("1950-06-01 17:00Z"), OnceOpen.PreviousClosing(SupportedRange.End));
        Assert.Equal(Given.At("1950-06-01 09:11Z"), OnceOpen.Subtract(Given.At("2026-03-02 10:00Z"), BusinessTime.FromMinutes(469)));
        Assert.Equal(Given.At("1950-06-01 17:00Z"), OnceOpen.Add(Given.At("1901-03-02 10:00Z"), BusinessTime.FromMinutes(469)));
    }

    [Fact]
    public void Before_the_only_opening_and_after_it_there_is_none()
    {
        Func<Instant>[] questions =
        [
            () => OnceOpen.PreviousOpening(Given.At("1950-06-01 09:11Z")),
            () => OnceOpen.PreviousClosing(Given.At("1950-06-01 17:00Z")),
            () => OnceOpen.NextOpening(Given.At("1950-06-01 09:11Z")),
            () => OnceOpen.NextClosing(Given.At("1950-06-01 17:00Z")),
        ];
        Assert.All(questions, each => Assert.Equal(ShortfallReason.NoSuchMoment, Assert.Throws<CalendarHorizonException>(() => each()).Shortfall.Reason));
    }

    [Fact]
    public void Nothing_opened_or_closed_before_the_first_instant()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 00:00-09:12");
        Func<Instant>[] questions =
        [
            () => desk.PreviousOpening(SupportedRange.Start),
            () => desk.PreviousClosing(SupportedRange.Start),
            () => desk.RollBackward(SupportedRange.Start),
        ];
        Assert.All(questions, each => Assert.Equal(ShortfallReason.NoSuchMoment, Assert.Throws<CalendarHorizonException>(() => each()).Shortfall.Reason));
        Assert.False(desk.TrySubtract(SupportedRange.Start, BusinessTime.FromNanoseconds(1), out _, out CalendarShortfall? shortfall));
        Assert.Equal(BusinessTime.Zero, shortfall.Consumed);
    }

    [Theory]
    // The first years compiled are that of the instant and the next: an amount that reaches their beginning exactly, and a minute more
    [InlineData(587, "2026-01-01 09:13Z", "2025-12-31 17:13Z")]
    [InlineData(588, "2025-12-31 17:12Z", "2025-12-31 17:12Z")]
    public void A_subtraction_that_uses_up_a_year_to_its_beginning_goes_on_in_the_year_before(int minutes, string opening, string closingBefore)
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 09:13-17:13");
        Instant end = Given.At("2026-01-02 11:00Z");
        Assert.Equal(Given.At(closingBefore), desk.Subtract(end, BusinessTime.FromMinutes(minutes), Boundary.NextOpening));
        Assert.Equal(Given.At(opening), desk.Subtract(end, BusinessTime.FromMinutes(minutes)));
    }

    [Fact]
    public void More_time_than_is_left_is_refused_with_what_is_left()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 00:00-23:16");
        Instant start = Given.At("2026-03-02 10:00Z");
        BusinessTime centuries = BusinessTime.FromHours(24 * 366 * 200);
        Assert.False(desk.TryAdd(start, centuries, out Instant none, out CalendarShortfall? later));
        Assert.Equal((default, desk.Between(start, SupportedRange.End)), (none, later.Consumed));
        BusinessCalendar other = Given.Calendar("Mon-Sun 00:00-23:17");
        Assert.False(other.TrySubtract(start, centuries, out _, out CalendarShortfall? earlier));
        Assert.Equal(other.Between(start, SupportedRange.Start), earlier.Consumed);
    }

    [Fact]
    public void Just_before_the_last_instant_it_may_be_open()
    {
        BusinessCalendar always = Given.Calendar("24/7");
        Assert.Equal(SupportedRange.End, always.RollBackward(SupportedRange.End));
        Assert.False(always.IsOpen(SupportedRange.End));
        Assert.Throws<CalendarHorizonException>(() => always.RollForward(SupportedRange.End));
    }

    [Fact]
    public void A_closing_a_nanosecond_before_the_next_opening_is_a_closing()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 09:14-12:00, 12:00:00.000000001-17:00");
        Instant noon = Given.At("2026-03-02 12:00Z");
        Assert.Equal(Given.At("2026-03-01 17:00Z"), desk.PreviousClosing(noon));
        Assert.Equal(noon, desk.PreviousClosing(noon.PlusNanoseconds(1)));
        Assert.Equal(Given.At("2026-03-02 09:14Z"), desk.PreviousOpening(noon.PlusNanoseconds(1)));
        Assert.Equal(noon.PlusNanoseconds(1), desk.PreviousOpening(noon.PlusNanoseconds(2)));
        Assert.Equal(noon.PlusNanoseconds(1), desk.NextOpening(noon));
        Assert.Equal(Given.At("2026-03-02 17:00Z"), desk.NextClosing(noon));
    }

    [Fact]
    public void An_amount_below_zero_is_refused_where_its_answer_would_be_at_hand()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Sun 09:15-17:00");
        Instant start = Given.At("2026-03-02 10:00Z");
        Assert.Equal(Given.At("2026-03-02 11:00Z"), desk.Add(start, BusinessTime.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => desk.Add(start, -BusinessTime.FromMinutes(5)));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => desk.Add([start], -BusinessTime.FromMinutes(5), new Instant[1]));
    }
}
