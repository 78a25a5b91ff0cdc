using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// One stretch of opening hours of a day: from a clock time up to, but not including, another. It may end at <c>24:00</c>,
/// and it may run past midnight into the next day, to which it then still does not belong.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equality compares both ends: <c>18:00-00:00</c> and <c>18:00-24:00</c> are the same interval.
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record HoursInterval
{
    /// <summary>An interval of clock times.</summary>
    /// <param name="start">The first clock time that is open.</param>
    /// <param name="end">
    /// The first clock time that is closed again. Midnight stands for <c>24:00</c>; a time before <paramref name="start"/> is that
    /// of the next day (an overnight shift).
    /// </param>
    /// <exception cref="ArgumentException">Both ends are the same, so that the interval is empty. A whole day is <see cref="AllDay"/>.</exception>
    public HoursInterval(LocalTime start, LocalTime end)
        : this(start.NanosecondOfDay, EndAfter(start, end))
    {
    }

    private HoursInterval(long startNanosecond, long endNanosecond)
    {
        StartNanosecond = startNanosecond;
        EndNanosecond = endNanosecond;
    }

    /// <summary>The whole day, <c>00:00-24:00</c>.</summary>
    public static HoursInterval AllDay { get; } = new(0, NodaConstants.NanosecondsPerDay);

    /// <summary>The first clock time that is open.</summary>
    public LocalTime Start => LocalTime.FromNanosecondsSinceMidnight(StartNanosecond);

    /// <summary>The first clock time that is closed again; midnight when the interval ends at <c>24:00</c>.</summary>
    public LocalTime End => LocalTime.FromNanosecondsSinceMidnight(EndNanosecond % NodaConstants.NanosecondsPerDay);

    /// <summary>Whether the interval runs past midnight into the next day. An end at <c>24:00</c> does not.</summary>
    public bool IsOvernight => EndNanosecond > NodaConstants.NanosecondsPerDay;

    /// <summary>Nanoseconds from the midnight at which the day starts; from 0 up to a day, which is excluded.</summary>
    internal long StartNanosecond { get; }

    /// <summary>Nanoseconds from the same midnight as <see cref="StartNanosecond"/>, so that an overnight end is past a day.</summary>
    internal long EndNanosecond { get; }

    /// <summary>Reads an interval such as <c>09:00-13:00</c>, <c>18:00-24:00</c> or <c>22:00-06:00</c>.</summary>
    /// <param name="text">Two clock times, <c>H:mm</c> with optional seconds and fraction, joined by a hyphen. White space around either is ignored. An end before the start is that of the next day, so that <c>9:00-5:00</c> is a night shift of twenty hours.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="FormatException">The text is not such an interval; the message names the part and its position, counted from 0.</exception>
    public static HoursInterval Parse(string text) => new HoursTextParser(Guard.NotNull(text)).ParseSingleInterval();

    /// <summary>The interval as text that <see cref="Parse"/> reads back, such as <c>09:00-13:00</c>; the same in every culture.</summary>
    public override string ToString() =>
        HoursText.FormatTime(StartNanosecond) + "-"
        + HoursText.FormatTime(IsOvernight ? EndNanosecond - NodaConstants.NanosecondsPerDay : EndNanosecond);

    /// <summary>The interval between two nanoseconds counted from the same midnight, for results of interval arithmetic.</summary>
    internal static HoursInterval FromNanoseconds(long start, long end) => new(start, end);

    /// <summary>What is wrong with an interval that ends when it starts.</summary>
    internal static string DescribeEmpty(LocalTime at) =>
        $"The interval {HoursText.FormatTime(at.NanosecondOfDay)}-{HoursText.FormatTime(at.NanosecondOfDay)} is empty; a whole day is 00:00-24:00";

    private static long EndAfter(LocalTime start, LocalTime end) =>
        start == end ? throw new ArgumentException(DescribeEmpty(start) + ".", nameof(end))
        : end > start ? end.NanosecondOfDay
        : end.NanosecondOfDay + NodaConstants.NanosecondsPerDay;
}
