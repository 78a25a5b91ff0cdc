using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>An amount counted in working days, of one of two kinds that are easily mistaken for one another.</summary>
/// <remarks>
/// <para>A working day is a local date with any open time. An amount of business days is not a multiple of hours and never
/// converts to or from <see cref="BusinessTime"/> or <see cref="NodaTime.Duration"/>: days differ in length.</para>
/// <para>An immutable value, safe from any number of threads. <c>default</c> is none at all, of the kind
/// <see cref="BusinessDayKind.SameClockTime"/>. Equality is that of kind and count; there is no order, because kinds do not compare.</para>
/// </remarks>
public readonly record struct BusinessDays
{
    private BusinessDays(BusinessDayKind kind, int count)
    {
        Kind = kind;
        Count = count;
    }

    /// <summary>What the end of the amount is: the same clock time, or the end of the day.</summary>
    public BusinessDayKind Kind { get; }

    /// <summary>The number of working days, from zero up.</summary>
    public int Count { get; }

    /// <summary>The same clock time, a number of working days on.</summary>
    /// <param name="count">Working days, from zero up; zero is the instant itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative: subtract instead.</exception>
    public static BusinessDays SameClockTime(int count) =>
        new(BusinessDayKind.SameClockTime, Guard.InRange(count, 0, int.MaxValue));

    /// <summary>The end of the working day that is a number of working days on: of its last open time, or its midnight where a shift runs past that.</summary>
    /// <param name="count">
    /// Working days, from zero up. Zero is the end of the first working day whose end has not passed: today's, on a working
    /// day before closing; one is the end of the working day after today.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative: subtract instead.</exception>
    public static BusinessDays EndOfDay(int count) =>
        new(BusinessDayKind.EndOfDay, Guard.InRange(count, 0, int.MaxValue));

    /// <summary>The amount in words, such as <c>3 business days, same clock time</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} business day{(Count == 1 ? "" : "s")}, {(Kind == BusinessDayKind.SameClockTime ? "same clock time" : "end of day")}");
}
