using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Time;

/// <summary>Where stretches of time stand on the 24 hours that a zone's clock shows on a date, and when the clock is changed there. Pictures are drawn by it, with this very file.</summary>
internal static class DateClock
{
    /// <summary>The first instant at which the clock has reached a date. A date that the zone skipped starts when the next one does.</summary>
    public static Instant StartOf(DateTimeZone zone, LocalDate date) => Nanos.ToInstant(ZoneClock.StartOf(zone, DayNumber.Of(date)));

    /// <summary>
    /// The stretches of a date's clock, in nanoseconds from its 00:00, through which the clock ran from one instant to a later one: one, unless the
    /// clock was changed between them. What the clock showed of another date, when it was set back across midnight, comes out empty.
    /// </summary>
    public static IEnumerable<(long From, long Until)> Stretches(DateTimeZone zone, LocalDate date, Instant start, Instant end)
    {
        if (start >= end)
        {
            yield break;
        }

        foreach (ZoneInterval interval in zone.GetZoneIntervals(new Interval(start, end), ZoneEqualityComparer.Options.OnlyMatchWallOffset))
        {
            Instant from = interval.HasStart ? Instant.Max(start, interval.Start) : start;
            Instant until = interval.HasEnd ? Instant.Min(end, interval.End) : end;
            yield return (OnClockOf(date, from, interval.WallOffset), OnClockOf(date, until, interval.WallOffset));
        }
    }

    /// <summary>
    /// The changes of the clock on a date, from one instant, included, to a later one: by how many nanoseconds, and what it showed just before, in nanoseconds
    /// from the date's 00:00, or, where it showed another date, from that one's.
    /// </summary>
    public static IEnumerable<(long Change, long At)> Changes(DateTimeZone zone, LocalDate date, Instant start, Instant end)
    {
        if (start >= end)
        {
            yield break;
        }

        // From just before the start, so that a change at the start has something before it.
        ZoneInterval? before = null;
        foreach (ZoneInterval interval in zone.GetZoneIntervals(new Interval(start - Duration.Epsilon, end), ZoneEqualityComparer.Options.OnlyMatchWallOffset))
        {
            if (before is not null)
            {
                LocalDateTime shown = interval.Start.WithOffset(before.WallOffset).LocalDateTime;
                bool isMidnightAfter = shown == date.PlusDays(1).AtMidnight();

                // Not as an offset, which cannot be as long as a skipped date.
                yield return (interval.WallOffset.Nanoseconds - before.WallOffset.Nanoseconds, isMidnightAfter ? Nanos.PerDay : shown.NanosecondOfDay);
            }

            before = interval;
        }
    }

    private static long OnClockOf(LocalDate date, Instant instant, Offset offset)
    {
        Duration sinceMidnight = instant - date.AtMidnight().WithOffset(offset).ToInstant();
        return Math.Clamp(sinceMidnight.ToInt64Nanoseconds(), 0, Nanos.PerDay);
    }
}
