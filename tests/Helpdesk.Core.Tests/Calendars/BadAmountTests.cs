using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Amounts, boundaries and batches that make no sense.</summary>
public class BadAmountTests
{
    private static readonly BusinessCalendar Calendar = Given.Calendar("Mon-Fri 09:00-17:00");
    private static readonly Instant Start = Given.At("2026-03-02 10:00Z");

    [Fact]
    public void A_negative_amount_is_refused_with_its_value()
    {
        BusinessTime amount = -BusinessTime.FromMinutes(90);
        ArgumentOutOfRangeException[] refusals =
        [
            Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.Add(Start, amount)),
            Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.Subtract(Start, amount)),
            Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.TryAdd(Start, amount, out _, out _)),
            Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.TrySubtract(Start, amount, out _, out _)),
            Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.Add([Start], amount, new Instant[1])),
        ];
        Assert.All(refusals, refusal => Assert.Contains("-1:30:00", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_negative_count_of_days_is_refused_with_its_value()
    {
        Assert.Contains("but was -1.", Assert.Throws<ArgumentOutOfRangeException>("count", () => BusinessDays.SameClockTime(-1)).Message, StringComparison.Ordinal);
        Assert.Contains("but was -2.", Assert.Throws<ArgumentOutOfRangeException>("count", () => BusinessDays.EndOfDay(-2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((Boundary)2)]
    [InlineData((Boundary)(-1))]
    public void An_undefined_boundary_is_refused_with_its_value(Boundary undefined)
    {
        BusinessTime hour = BusinessTime.FromHours(1);
        BusinessDays day = BusinessDays.SameClockTime(1);
        ArgumentOutOfRangeException[] refusals =
        [
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Add(Start, hour, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Add(Start, BusinessTime.Zero, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Subtract(Start, hour, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.TryAdd(Start, hour, out _, out _, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.TrySubtract(Start, hour, out _, out _, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Add(Start, day, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Subtract(Start, day, undefined)),
            Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Add([Start], hour, new Instant[1], undefined)),
        ];
        Assert.All(refusals, refusal => Assert.StartsWith(FormattableString.Invariant($"There is no Boundary {(int)undefined}."), refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_batch_of_unequal_lengths_writes_nothing()
    {
        var due = new Instant[3];
        string message = Assert.Throws<ArgumentException>("results", () => Calendar.Add([Start, Start], BusinessTime.FromHours(1), due)).Message;
        Assert.Contains("must hold 2 entries, as the starts do, but holds 3", message, StringComparison.Ordinal);
        Assert.All(due, each => Assert.Equal(default, each));

        var spans = new BusinessTime[2];
        Assert.Throws<ArgumentException>("ends", () => Calendar.Between([Start, Start], [Start], spans));
        Assert.Throws<ArgumentException>("results", () => Calendar.Between([Start], [Start], spans));
        Assert.All(spans, each => Assert.Equal(BusinessTime.Zero, each));
    }

    [Fact]
    public void A_batch_with_a_bad_amount_writes_nothing()
    {
        Instant[] due = [Start];
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add([Start], -BusinessTime.FromHours(1), due));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add([Start], BusinessTime.FromHours(1), due, (Boundary)9));
        Assert.Equal([Start], due);
    }

    [Fact]
    public void A_batch_of_nothing_is_checked_too()
    {
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Calendar.Add([], -BusinessTime.FromHours(1), []));
        Assert.Throws<ArgumentOutOfRangeException>("boundary", () => Calendar.Add([], BusinessTime.FromHours(1), [], (Boundary)9));
        Calendar.Add([], BusinessTime.FromHours(1), []);
    }

    [Fact]
    public void An_addition_that_fails_keeps_what_came_before_and_says_which_it_was()
    {
        Instant untouched = Instant.FromUnixTimeSeconds(77);
        Instant[] due = [untouched, untouched, untouched, untouched];
        CalendarHorizonException failure = Assert.Throws<CalendarHorizonException>(
            () => Calendar.Add([Start, Start, Instant.MaxValue, Start], BusinessTime.FromHours(1), due));
        Assert.Equal(2, failure.Index);
        Assert.Equal(Instant.MaxValue, failure.Shortfall.From);
        Assert.Equal(ShortfallReason.OutsideSupportedRange, failure.Shortfall.Reason);
        Assert.StartsWith("Entry 2: Calendar 'desk' version 1", failure.Message, StringComparison.Ordinal);
        Instant hourOn = Given.At("2026-03-02 11:00Z");
        Assert.Equal([hourOn, hourOn, untouched, untouched], due);
    }

    [Fact]
    public void A_measurement_that_fails_keeps_what_came_before_and_says_which_it_was()
    {
        BusinessTime untouched = BusinessTime.FromSeconds(77);
        BusinessTime[] spans = [untouched, untouched, untouched];
        Instant hourOn = Given.At("2026-03-02 11:00Z");
        CalendarHorizonException failure = Assert.Throws<CalendarHorizonException>(
            () => Calendar.Between([Start, Start, Start], [hourOn, Instant.MinValue, hourOn], spans));
        Assert.Equal(1, failure.Index);
        Assert.Equal(Instant.MinValue, failure.Shortfall.From);
        Assert.Equal([BusinessTime.FromHours(1), untouched, untouched], spans);
    }

    [Fact]
    public void A_single_failure_has_no_index()
    {
        Assert.Null(Assert.Throws<CalendarHorizonException>(() => Calendar.Add(Instant.MaxValue, BusinessTime.FromHours(1))).Index);
    }

    [Fact]
    public void Results_that_would_overwrite_starts_yet_to_be_read_are_refused()
    {
        BusinessCalendar calendar = Given.Calendar("Mon-Fri 09:00-17:00");
        Instant[] memory = new Instant[5];
        Assert.Throws<ArgumentException>(() => calendar.Add(memory.AsSpan(0, 4), BusinessTime.FromHours(1), memory.AsSpan(1, 4)));
        Assert.All(memory, each => Assert.Equal(default, each));
    }

    [Fact]
    public void Results_may_take_the_place_of_the_starts()
    {
        Instant[] moments = [Start, Given.At("2026-03-06 16:30Z")];
        Calendar.Add(moments, BusinessTime.FromHours(1), moments);
        Assert.Equal([Given.At("2026-03-02 11:00Z"), Given.At("2026-03-09 09:30Z")], moments);
    }
}
