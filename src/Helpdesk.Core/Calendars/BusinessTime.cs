using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>An amount of business time: time that passes only while a calendar is open.</summary>
/// <remarks>
/// <para>"Eight business hours" from Friday 16:00 on a desk open 09:00-17:00 end on Monday at 16:00. Only a
/// <see cref="BusinessCalendar"/> can turn business time into instants, so it never converts by accident to or from the other two
/// amounts that a promise may name: elapsed time, 24 hours a day, which is Noda Time's <see cref="Duration"/> and needs no
/// calendar (<c>received + Duration.FromHours(24)</c>), and <see cref="BusinessDays"/>.</para>
/// <para>An immutable, thread-safe value. <c>default</c> is <see cref="Zero"/>. Equality and order are those
/// of the length. Precision is the nanosecond; the range is that of a signed 64-bit count of nanoseconds, about 292 years
/// either way, and arithmetic that leaves it throws <see cref="OverflowException"/> rather than wrap.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct BusinessTime : IComparable<BusinessTime>
{
    private const string DaysHint = "Business days differ in length and are no business time: use BusinessDays.EndOfDay(n) or BusinessDays.SameClockTime(n), or BusinessTime.FromHours with the hours that you mean.";

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

    /// <summary>Does not compile: business days differ in length, so that only a calendar can count them. Use <see cref="BusinessDays"/>, or <see cref="FromHours"/> with the hours that you mean.</summary>
    /// <param name="days">Days.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(DaysHint, error: true)]
    public static BusinessTime FromDays(long days) => throw new NotSupportedException(DaysHint);

    /// <summary>Says that a plain duration counts as business time: a deliberate step, which is why it is no conversion.</summary>
    /// <param name="duration">The length.</param>
    /// <exception cref="OverflowException">The length does not fit the range.</exception>
    public static BusinessTime FromDuration(Duration duration) => new(duration.ToInt64Nanoseconds());

    /// <summary>Reads a length as people write it, such as <c>1 h 30 min</c>, <c>90 min</c>, <c>1.5 hours</c> or <c>1:30:00</c>.</summary>
    /// <param name="text">
    /// Numbers with their units, longer units first (<c>h</c>, <c>min</c>, <c>s</c>, <c>ms</c>, or their English names), or hours, minutes and seconds with colons, as <see cref="ToString"/> writes them; with a minus sign
    /// before it for a negative length. Numbers may have a decimal point and nine decimals. Case and white space are ignored. The culture plays no part.
    /// </param>
    /// <returns>The length, to the nanosecond.</returns>
    /// <exception cref="FormatException">The text is not a length, or one of days or weeks, which are no business time but <see cref="BusinessDays"/>; the message says what to write.</exception>
    public static BusinessTime Parse(string text) => AmountTextParser.ParseBusinessTime(Guard.NotNull(text));

    /// <summary>Reads a length as <see cref="Parse"/> does, for text that may well be wrong, such as what a person typed.</summary>
    /// <param name="text">The text; null is not a valid length.</param>
    /// <param name="time">The length, when there is one; otherwise <see cref="Zero"/>.</param>
    /// <param name="error">What is wrong with the text, and what to write instead, when there is no length.</param>
    /// <returns>Whether the text is a length.</returns>
    public static bool TryParse(string? text, out BusinessTime time, [NotNullWhen(false)] out string? error) => AmountTextParser.TryParse(text, Parse, out time, out error);

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

    /// <summary>An amount a number of times over.</summary>
    /// <exception cref="OverflowException">The product does not fit the range.</exception>
    public static BusinessTime operator *(BusinessTime left, long right) => new(checked(left.TotalNanoseconds * right));

    /// <summary>An amount a number of times over.</summary>
    /// <exception cref="OverflowException">The product does not fit the range.</exception>
    public static BusinessTime operator *(long left, BusinessTime right) => right * left;

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
