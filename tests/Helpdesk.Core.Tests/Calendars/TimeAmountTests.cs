using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>The amount that a promise names: one of three, and never taken for another.</summary>
public class TimeAmountTests
{
    private static readonly BusinessCalendar Office = Given.Calendar("Mon-Fri 09:00-18:00", "Europe/Rome");

    // Friday 15:20
    private static readonly Instant Received = Given.At("2026-01-16 15:20+01");

    [Fact]
    public void Each_of_the_three_converts_and_is_asked_back_as_itself_only()
    {
        TimeAmount elapsed = Duration.FromHours(24);
        TimeAmount business = BusinessTime.FromHours(24);
        TimeAmount days = BusinessDays.EndOfDay(1);
        Assert.Equal([TimeAmountKind.Elapsed, TimeAmountKind.BusinessTime, TimeAmountKind.BusinessDays], new[] { elapsed, business, days }.Select(each => each.Kind));
        Assert.Equal([false, true, true], new[] { elapsed, business, days }.Select(each => each.NeedsCalendar));

        Assert.True(elapsed.TryGetElapsed(out Duration duration) && duration == Duration.FromHours(24));
        Assert.False(business.TryGetElapsed(out duration) || days.TryGetElapsed(out duration) || duration != Duration.Zero);
        Assert.True(business.TryGetBusinessTime(out BusinessTime time) && time == BusinessTime.FromHours(24));
        Assert.False(elapsed.TryGetBusinessTime(out time) || days.TryGetBusinessTime(out time) || time != BusinessTime.Zero);
        Assert.True(days.TryGetBusinessDays(out BusinessDays found) && found == BusinessDays.EndOfDay(1));
        Assert.False(elapsed.TryGetBusinessDays(out found) || business.TryGetBusinessDays(out found) || found != default);
    }

    [Fact]
    public void Amounts_of_two_kinds_are_never_equal()
    {
        Assert.NotEqual((TimeAmount)Duration.FromHours(24), (TimeAmount)BusinessTime.FromHours(24));
        Assert.NotEqual((TimeAmount)Duration.Zero, (TimeAmount)BusinessDays.SameClockTime(0));
        Assert.NotEqual((TimeAmount)BusinessTime.Zero, (TimeAmount)BusinessDays.SameClockTime(0));
        Assert.Equal((TimeAmount)BusinessTime.FromMinutes(60), BusinessTime.FromHours(1));
        Assert.Equal(default, (TimeAmount)Duration.Zero);
    }

    [Fact]
    public void Only_days_to_the_end_of_one_are_never_none()
    {
        Assert.True(default(TimeAmount).IsZero);
        Assert.True(((TimeAmount)BusinessTime.Zero).IsZero);
        Assert.True(((TimeAmount)BusinessDays.SameClockTime(0)).IsZero);
        Assert.False(((TimeAmount)BusinessDays.EndOfDay(0)).IsZero);
        Assert.False(((TimeAmount)BusinessTime.FromNanoseconds(1)).IsZero);
    }

    [Fact]
    public void It_ends_where_its_own_kind_does()
    {
        Assert.Equal(Given.At("2026-01-17 15:20+01"), ((TimeAmount)Duration.FromHours(24)).After(Received));
        Assert.Equal(Given.At("2026-01-17 15:20+01"), ((TimeAmount)Duration.FromHours(24)).After(Received, Office));
        Assert.Equal(Given.At("2026-01-19 15:20+01"), ((TimeAmount)BusinessTime.FromHours(9)).After(Received, Office));
        Assert.Equal(Given.At("2026-01-19 15:20+01"), ((TimeAmount)BusinessDays.SameClockTime(1)).After(Received, Office));
        Assert.Equal(Given.At("2026-01-19 18:00+01"), ((TimeAmount)BusinessDays.EndOfDay(1)).After(Received, Office));
    }

    [Fact]
    public void The_boundary_is_passed_on()
    {
        TimeAmount rest = BusinessTime.FromMinutes(160);
        Assert.Equal(Given.At("2026-01-16 18:00+01"), rest.After(Received, Office));
        Assert.Equal(Given.At("2026-01-19 09:00+01"), rest.After(Received, Office, Boundary.NextOpening));
        Assert.Equal(Given.At("2026-01-20 09:00+01"), ((TimeAmount)BusinessDays.EndOfDay(1)).After(Received, Office, Boundary.NextOpening));
    }

    [Fact]
    public void Business_amounts_ask_for_a_calendar()
    {
        ArgumentNullException missing = Assert.Throws<ArgumentNullException>(() => ((TimeAmount)BusinessTime.FromHours(9)).After(Received));
        Assert.Equal("calendar", missing.ParamName);
        Assert.Contains("9:00:00 business time", missing.Message);
        Assert.Throws<ArgumentNullException>(() => ((TimeAmount)BusinessDays.EndOfDay(0)).TryAfter(Received, null, out _, out _));
    }

    [Fact]
    public void A_calendar_that_ends_too_early_says_how_far_it_got()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").ClosedFrom(Given.Date("2026-01-17")).Build();
        Assert.False(((TimeAmount)BusinessTime.FromHours(9)).TryAfter(Received, season, out Instant end, out CalendarShortfall? shortfall));
        Assert.Equal(default, end);
        Assert.Equal(BusinessTime.FromMinutes(160), shortfall.Consumed);
        Assert.False(((TimeAmount)BusinessDays.EndOfDay(2)).TryAfter(Received, season, out _, out shortfall));
        Assert.Equal((2, 0), (shortfall.RequestedDays, shortfall.ConsumedDays));
        Assert.True(((TimeAmount)Duration.FromHours(9)).TryAfter(Received, season, out end, out shortfall));
        Assert.Equal(Given.At("2026-01-17 00:20+01"), end);
        Assert.Null(shortfall);
    }

    [Fact]
    public void Nothing_is_promised_for_the_past()
    {
        Assert.Contains("-0:00:00:01", Assert.Throws<ArgumentOutOfRangeException>(() => (TimeAmount)Duration.FromSeconds(-1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => (TimeAmount)BusinessTime.FromNanoseconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => (TimeAmount)Duration.MaxValue);
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(long.MaxValue), ((TimeAmount)Duration.FromNanoseconds(long.MaxValue)).After(Instant.FromUtc(2026, 1, 1, 0, 0)));
        Assert.Throws<OverflowException>(() => ((TimeAmount)Duration.FromNanoseconds(long.MaxValue)).After(Instant.MaxValue));
    }

    [Fact]
    public void Texts_say_which_kind_it_is_in_every_culture()
    {
        string[] texts = HostileCulture.Run(() => new[] { (TimeAmount)Duration.FromMinutes(1530), BusinessTime.FromHours(8), BusinessDays.EndOfDay(1) }.Select(each => each.ToString()).ToArray());
        Assert.Equal(["25:30:00 elapsed time", "8:00:00 business time", "1 business day, end of day"], texts);
        Assert.Contains("-0:00:00:01.5", HostileCulture.Run(() => Assert.Throws<ArgumentOutOfRangeException>(() => (TimeAmount)Duration.FromMilliseconds(-1500)).Message));
    }
}
