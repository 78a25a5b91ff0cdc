using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Amounts of business time: arithmetic, text and range.</summary>
public class BusinessTimeTests
{
    private static readonly BusinessTime Longest = BusinessTime.FromNanoseconds(long.MaxValue);
    private static readonly BusinessTime MostNegative = BusinessTime.FromNanoseconds(long.MinValue);

    [Fact]
    public void Units_agree()
    {
        Assert.Equal(BusinessTime.FromHours(2), BusinessTime.FromMinutes(120));
        Assert.Equal(BusinessTime.FromHours(2), BusinessTime.FromSeconds(7200));
        Assert.Equal(BusinessTime.FromHours(2), BusinessTime.FromNanoseconds(7_200_000_000_000));
        Assert.Equal(BusinessTime.FromHours(2), BusinessTime.FromDuration(Duration.FromHours(2)));
        Assert.Equal(Duration.FromHours(2), BusinessTime.FromHours(2).ToDuration());
        Assert.Equal(1.5, BusinessTime.FromMinutes(90).TotalHours);
        Assert.Equal(BusinessTime.Zero, default);
    }

    [Fact]
    public void Sums_and_order()
    {
        BusinessTime hour = BusinessTime.FromHours(1);
        BusinessTime day = BusinessTime.FromHours(8);
        Assert.Equal(BusinessTime.FromHours(9), hour + day);
        Assert.Equal(BusinessTime.FromHours(-7), hour - day);
        Assert.Equal(BusinessTime.FromHours(-1), -hour);
        Assert.Equal(day, BusinessTime.Max(hour, day));
        Assert.Equal(hour, BusinessTime.Min(day, hour));
        Assert.True(hour < day && day > hour && hour <= day && day >= hour);
        Assert.False(day < hour || hour > day || day <= hour || hour >= day);
        Assert.Equal([-hour, BusinessTime.Zero, hour, day], new[] { day, BusinessTime.Zero, hour, -hour }.Order());
    }

    [Theory]
    [InlineData(0, "0:00:00")]
    [InlineData(1, "0:00:00.000000001")]
    [InlineData(-1_500_000_000, "-0:00:01.5")]
    [InlineData(59_999_999_999, "0:00:59.999999999")]
    [InlineData(721_800_000_000_000, "200:30:00")]
    [InlineData(long.MaxValue, "2562047:47:16.854775807")]
    [InlineData(long.MinValue, "-2562047:47:16.854775808")]
    public void Text_is_hours_minutes_and_seconds(long nanoseconds, string text)
    {
        Assert.Equal(text, BusinessTime.FromNanoseconds(nanoseconds).ToString());
    }

    public static TheoryData<string, Func<BusinessTime>> Overflows => new()
    {
        { "hours", () => BusinessTime.FromHours(2_562_048) },
        { "negative hours", () => BusinessTime.FromHours(long.MinValue) },
        { "minutes", () => BusinessTime.FromMinutes(long.MaxValue) },
        { "seconds", () => BusinessTime.FromSeconds(9_223_372_037) },
        { "duration", () => BusinessTime.FromDuration(Duration.MaxValue) },
        { "sum", () => Longest + BusinessTime.FromNanoseconds(1) },
        { "difference", () => MostNegative - BusinessTime.FromNanoseconds(1) },
        { "opposite", () => -MostNegative },
    };

    [Theory]
    [MemberData(nameof(Overflows), DisableDiscoveryEnumeration = true)]
    public void Arithmetic_that_leaves_the_range_throws_and_does_not_wrap(string what, Func<BusinessTime> reckon)
    {
        Assert.True(Record.Exception(() => reckon()) is OverflowException, what);
    }

    [Fact]
    public void The_longest_amount_is_more_than_any_calendar_holds()
    {
        BusinessCalendar always = Given.Calendar("24/7");
        Instant start = Given.At("2026-03-02 10:00Z");
        Assert.False(always.TryAdd(start, Longest, out _, out CalendarShortfall? later));
        Assert.Equal(BusinessTime.FromDuration(SupportedRange.End - start), later.Consumed);
        Assert.False(always.TrySubtract(start, Longest, out _, out CalendarShortfall? earlier));
        Assert.Equal(BusinessTime.FromDuration(SupportedRange.Start - start), earlier.Consumed);
        Assert.Throws<CalendarHorizonException>(() => always.Add(start, Longest));
    }
}
