using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>The opening hours of one day: any number of intervals that start on it, in order, none overlapping another.</summary>
/// <remarks>
/// Intervals that touch are one, unless that one would last a day or longer and had no text but <c>00:00-24:00</c>. A day has at most 200 that do not touch. Immutable and thread-safe. Equality compares the intervals.
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class DayHours : IEquatable<DayHours>
{
    /// <summary>One every seven minutes: more than any desk has, and few enough for calendars to answer for 250 years of such days.</summary>
    internal const int MaxIntervals = 200;

    private readonly ImmutableArray<HoursInterval> intervals;

    private DayHours(ImmutableArray<HoursInterval> intervals) => this.intervals = intervals;

    /// <summary>A day without any open time.</summary>
    public static DayHours Closed { get; } = new([]);

    /// <summary>A day open from <c>00:00</c> to <c>24:00</c>.</summary>
    public static DayHours AllDay { get; } = new([HoursInterval.AllDay]);

    /// <summary>The intervals in order of time; empty on a closed day.</summary>
    public IReadOnlyList<HoursInterval> Intervals => intervals;

    /// <summary>Whether the day has no open time.</summary>
    public bool IsClosed => intervals.IsEmpty;

    /// <summary>The intervals for loops that must not allocate an enumerator.</summary>
    internal ImmutableArray<HoursInterval> IntervalArray => intervals;

    /// <summary>A day with some intervals, in any order.</summary>
    /// <param name="intervals">The intervals; none makes a closed day. Those that touch become one.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="intervals"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Two intervals overlap; the message names both. Or there are more than 200.</exception>
    public static DayHours Of(params IEnumerable<HoursInterval> intervals) =>
        TryMerge(Guard.NotNull(intervals).Select(each => Guard.NotNull(each, nameof(intervals))), out string? overlap) ?? throw new ArgumentException(overlap + ".", nameof(intervals));

    /// <summary>Reads hours such as <c>09:00-13:00, 14:00-18:00</c>, or <c>off</c> for a closed day.</summary>
    /// <param name="text">Intervals separated by commas, or <c>off</c> (also <c>closed</c>), in any case. White space is ignored.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="FormatException">The text is malformed, intervals overlap, or there are more than 200; the message names the part and its position, counted from 0.</exception>
    public static DayHours Parse(string text) => new HoursTextParser(Guard.NotNull(text)).ParseSingleDay();

    /// <summary>The intervals in order, those that touch as one; or null and what is wrong: which of them overlap, or that they are too many.</summary>
    internal static DayHours? TryMerge(IEnumerable<HoursInterval> intervals, out string? overlap)
    {
        overlap = null;
        var merged = ImmutableArray.CreateBuilder<HoursInterval>();
        foreach (HoursInterval interval in intervals.OrderBy(i => i.StartNanosecond).ThenBy(i => i.EndNanosecond))
        {
            if (merged.Count > 0 && interval.StartNanosecond < merged[^1].EndNanosecond)
            {
                overlap = $"The intervals {merged[^1]} and {interval} overlap";
                return null;
            }

            if (merged.Count > 0 && interval.StartNanosecond == merged[^1].EndNanosecond
                && HasText(merged[^1].StartNanosecond, interval.EndNanosecond))
            {
                merged[^1] = HoursInterval.FromNanoseconds(merged[^1].StartNanosecond, interval.EndNanosecond);
            }
            else
            {
                merged.Add(interval);
            }
        }

        if (merged.Count > MaxIntervals)
        {
            overlap = FormattableString.Invariant($"There are {merged.Count} intervals in one day; the limit is {MaxIntervals}");
            return null;
        }

        return new DayHours(merged.ToImmutable());
    }

    /// <summary>The hours that are open in both; overnight ends count from the same midnight.</summary>
    internal DayHours Intersect(DayHours limit)
    {
        var common = ImmutableArray.CreateBuilder<HoursInterval>();
        for ((int mine, int other) = (0, 0); mine < intervals.Length && other < limit.intervals.Length;)
        {
            long start = Math.Max(intervals[mine].StartNanosecond, limit.intervals[other].StartNanosecond);
            long mineEnd = intervals[mine].EndNanosecond;
            long otherEnd = limit.intervals[other].EndNanosecond;
            if (start < Math.Min(mineEnd, otherEnd))
            {
                common.Add(HoursInterval.FromNanoseconds(start, Math.Min(mineEnd, otherEnd)));
            }

            mine += mineEnd <= otherEnd ? 1 : 0;
            other += otherEnd <= mineEnd ? 1 : 0;
        }

        return common.Count == 0 ? Closed : new DayHours(common.ToImmutable());
    }

    /// <summary>
    /// The hours that are open in all of several, which is the same as to intersect one after the other. One walk over all ends, so that very many hours of one date, each of very many
    /// intervals, do not multiply.
    /// </summary>
    internal static DayHours IntersectAll(List<DayHours> all)
    {
        var edges = new List<(long At, int Change)>();
        foreach (HoursInterval interval in all.SelectMany(each => each.intervals))
        {
            edges.Add((interval.StartNanosecond, 1));
            edges.Add((interval.EndNanosecond, -1));
        }

        // Ends before starts at one moment, so that intervals which touch stay two.
        edges.Sort();
        var common = ImmutableArray.CreateBuilder<HoursInterval>();
        int open = 0;
        long start = 0;
        foreach ((long at, int change) in edges)
        {
            if (open == all.Count && start < at)
            {
                common.Add(HoursInterval.FromNanoseconds(start, at));
            }

            open += change;
            start = at;
        }

        return common.Count == 0 ? Closed : new DayHours(common.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(DayHours? other) =>
        ReferenceEquals(this, other) || (other is not null && intervals.AsSpan().SequenceEqual(other.intervals.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHours);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (HoursInterval interval in intervals)
        {
            hash.Add(interval);
        }

        return hash.ToHashCode();
    }

    /// <summary>The hours as text that <see cref="Parse"/> reads back: <c>09:00-13:00, 14:00-18:00</c> or <c>off</c>; the same in every culture.</summary>
    public override string ToString() => IsClosed ? HoursText.Off : string.Join(", ", intervals);

    /// <summary>Whether touching intervals may become this one: an interval of a whole day or more has a text only as 00:00-24:00.</summary>
    private static bool HasText(long start, long end) =>
        end - start < NodaConstants.NanosecondsPerDay || (start == 0 && end == NodaConstants.NanosecondsPerDay);
}
