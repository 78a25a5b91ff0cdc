using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Pictures;

/// <summary>What the clock on the wall showed, over a range of instants: where a stretch of time stands on a date's 24 hours, and when the clock was changed.</summary>
internal sealed class WallClock
{
    private static readonly ZoneLocalMappingResolver Reach =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone zone;
    private readonly ZoneInterval[] intervals;

    /// <param name="zone">The zone.</param>
    /// <param name="first">The first date that is asked about.</param>
    /// <param name="last">The last.</param>
    public WallClock(DateTimeZone zone, LocalDate first, LocalDate last)
    {
        this.zone = zone;

        // A day more at both ends, so that a change at the first midnight has something before it.
        var span = new Interval(StartOf(first) - Duration.FromDays(2), StartOf(last) + Duration.FromDays(3));
        intervals = [.. zone.GetZoneIntervals(span, ZoneEqualityComparer.Options.OnlyMatchWallOffset)];
    }

    /// <summary>The first instant at which the clock has reached a date. A date that the zone skipped starts when the next one does.</summary>
    public Instant StartOf(LocalDate date) => zone.ResolveLocal(date.AtMidnight(), Reach).ToInstant();

    /// <summary>
    /// The stretches of a date's clock, in nanoseconds from its 00:00, through which the clock ran from one instant to a later one: one, unless the
    /// clock was changed between them. What the clock showed of another date, when it was set back across midnight, comes out empty.
    /// </summary>
    public IEnumerable<(long From, long Until)> Stretches(LocalDate date, Instant start, Instant end)
    {
        foreach (ZoneInterval interval in intervals)
        {
            Instant from = interval.HasStart ? Instant.Max(start, interval.Start) : start;
            Instant until = interval.HasEnd ? Instant.Min(end, interval.End) : end;
            if (from < until)
            {
                yield return (OnClockOf(date, from, interval.WallOffset), OnClockOf(date, until, interval.WallOffset));
            }
        }
    }

    /// <summary>
    /// The changes of the clock on a date, from one instant, included, to a later one: by how many nanoseconds, and what it showed just before, in nanoseconds
    /// from the date's 00:00, or, where it showed another date, from that one's.
    /// </summary>
    public IEnumerable<(long Change, long At)> Changes(LocalDate date, Instant start, Instant end)
    {
        for (int i = 1; i < intervals.Length; i++)
        {
            Instant at = intervals[i].Start;
            if (at >= start && at < end)
            {
                LocalDateTime before = at.WithOffset(intervals[i - 1].WallOffset).LocalDateTime;
                bool isMidnightAfter = before == date.PlusDays(1).AtMidnight();

                // Not as an offset, which cannot be as long as a skipped date.
                yield return (intervals[i].WallOffset.Nanoseconds - intervals[i - 1].WallOffset.Nanoseconds, isMidnightAfter ? NodaConstants.NanosecondsPerDay : before.NanosecondOfDay);
            }
        }
    }

    private static long OnClockOf(LocalDate date, Instant instant, Offset offset)
    {
        Duration sinceMidnight = instant - date.AtMidnight().WithOffset(offset).ToInstant();
        return Math.Clamp(sinceMidnight.ToInt64Nanoseconds(), 0, NodaConstants.NanosecondsPerDay);
    }
}
