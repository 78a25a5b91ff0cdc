using System.Diagnostics.Contracts;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>An amount of business time: time that passes only while a calendar is open.</summary>
/// <remarks>
/// <para>"Eight business hours" from Friday 16:00 on a desk open 09:00-17:00 end on Monday at 16:00. Only a
/// <see cref="BusinessCalendar"/> can turn business time into instants, so it never converts by accident to or from the other two
/// amounts that a promise may name: elapsed time, 24 hours a day, which is Noda Time's <see cref="Duration"/> and needs no
/// calendar (<c>received + Duration.FromHours(24)</c>), and <see cref="BusinessDays"/>.</para>
/// <para>An immutable value, safe from any number of threads. <c>default</c> is <see cref="Zero"/>. Equality and order are those
/// of the length. Precision is the nanosecond; the range is that of a signed 64-bit count of nanoseconds, about 292 years
/// either way, and arithmetic that leaves it throws <see cref="OverflowException"/> rather than wrap.</para>
/// </remarks>
public readonly record struct BusinessTime : IComparable<BusinessTime>
{
    private BusinessTime(long nanoseconds) => TotalNanoseconds = nanoseconds;

    /// <summary>No time at all; also the value of <c>default(BusinessTime)</c>.</summary>
    public static BusinessTime Zero => default;

    /// <summary>The whole length in nanoseconds; negative for a span that runs backwards.</summary>
    public long TotalNanoseconds { get; }

    /// <summary>The length in hours, rounded to the nearest <see cref="double"/>: for showing, not for reckoning.</summary>
    public double TotalHours => TotalNanoseconds / (double)NodaConstants.NanosecondsPerHour;

    /// <summary>Business time of a number of hours.</summary>
    /// <param name="hours">Hours, negative or not.</param>
    /// <exception cref="OverflowException">The length does not fit the range.</exception>
    public static BusinessTime FromHours(long hours) => new(checked(hours * NodaConstants.NanosecondsPerHour));

    /// <summary>Business time of a number of minutes: an hour and a half is <c>FromMinutes(90)</c>.</summary>
    /// <param name="minutes">Minutes, negative or not.</param>
    /// <exception cref="OverflowException">The length does not fit the range.</exception>
    public static BusinessTime FromMinutes(long minutes) => new(checked(minutes * NodaConstants.NanosecondsPerMinute));

    /// <summary>Business time of a number of seconds.</summary>
    /// <param name="seconds">Seconds, negative or not.</param>
    /// <exception cref="OverflowException">The length does not fit the range.</exception>
    public static BusinessTime FromSeconds(long seconds) => new(checked(seconds * NodaConstants.NanosecondsPerSecond));

    /// <summary>Business time of a number of nanoseconds.</summary>
    /// <param name="nanoseconds">Nanoseconds, negative or not.</param>
    public static BusinessTime FromNanoseconds(long nanoseconds) => new(nanoseconds);

    /// <summary>Says that a plain duration counts as business time: a deliberate step, which is why it is no conversion.</summary>
    /// <param name="duration">The length.</param>
    /// <exception cref="OverflowException">The length does not fit the range.</exception>
    public static BusinessTime FromDuration(Duration duration) => new(duration.ToInt64Nanoseconds());

    /// <summary>The same length as a plain Noda Time duration.</summary>
    [Pure]
    public Duration ToDuration() => Duration.FromNanoseconds(TotalNanoseconds);

    /// <summary>The longer of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static BusinessTime Max(BusinessTime left, BusinessTime right) => left >= right ? left : right;

    /// <summary>The shorter of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static BusinessTime Min(BusinessTime left, BusinessTime right) => left <= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(BusinessTime other) => TotalNanoseconds.CompareTo(other.TotalNanoseconds);

    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="OverflowException">The sum does not fit the range.</exception>
    public static BusinessTime operator +(BusinessTime left, BusinessTime right) =>
        new(checked(left.TotalNanoseconds + right.TotalNanoseconds));

    /// <summary>What is left of one amount when another is taken off; negative when the other is longer.</summary>
    /// <exception cref="OverflowException">The difference does not fit the range.</exception>
    public static BusinessTime operator -(BusinessTime left, BusinessTime right) =>
        new(checked(left.TotalNanoseconds - right.TotalNanoseconds));

    /// <summary>The same length, the other way round.</summary>
    /// <exception cref="OverflowException">The value is the most negative one, which has no opposite.</exception>
    public static BusinessTime operator -(BusinessTime value) => new(checked(-value.TotalNanoseconds));

    /// <summary>Whether one amount is shorter than another.</summary>
    public static bool operator <(BusinessTime left, BusinessTime right) => left.TotalNanoseconds < right.TotalNanoseconds;

    /// <summary>Whether one amount is longer than another.</summary>
    public static bool operator >(BusinessTime left, BusinessTime right) => left.TotalNanoseconds > right.TotalNanoseconds;

    /// <summary>Whether one amount is at most as long as another.</summary>
    public static bool operator <=(BusinessTime left, BusinessTime right) => left.TotalNanoseconds <= right.TotalNanoseconds;

    /// <summary>Whether one amount is at least as long as another.</summary>
    public static bool operator >=(BusinessTime left, BusinessTime right) => left.TotalNanoseconds >= right.TotalNanoseconds;

    /// <summary>Hours (which may pass 24), minutes and seconds, such as <c>200:30:00</c> or <c>-0:00:01.5</c>; the same in every culture.</summary>
    public override string ToString() => AmountText.Format(TotalNanoseconds);
}
