using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Time;

/// <summary>
/// A zone's wall clock, asked for the first instant at which it has reached a local time. That function never decreases, so
/// skipped and repeated hours need no case of their own: a skipped time is reached when the gap ends, a repeated one the first time.
/// </summary>
/// <remarks>
/// Local times are nanoseconds of the local clock since 1970-01-01T00:00 on it. Questions must come in order of time, which lets one
/// walk over the zone's intervals answer all of them.
/// </remarks>
internal struct ZoneClock
{
    /// <summary>No offset is larger, so no interval that ends this long before a local time read as UTC can reach it.</summary>
    private const long LargestOffset = 18 * NodaConstants.NanosecondsPerHour;

    private readonly DateTimeZone zone;
    private long start;
    private long end;
    private long offset;

    /// <param name="zone">The zone.</param>
    /// <param name="earliestLocal">No later question is about an earlier local time.</param>
    public ZoneClock(DateTimeZone zone, long earliestLocal)
    {
        this.zone = zone;
        Load(Nanos.ToInstant(earliestLocal - LargestOffset));
    }

    /// <summary>One question on its own.</summary>
    public static long FirstInstantAt(DateTimeZone zone, long local) => new ZoneClock(zone, local).FirstInstantAt(local);

    /// <summary>The first instant at which the clock has reached the midnight that begins a date (see <see cref="DayNumber"/>).</summary>
    public static long StartOf(DateTimeZone zone, int day) => FirstInstantAt(zone, day * Nanos.PerDay);

    /// <summary>
    /// The latest date (see <see cref="DayNumber"/>) that the clock has reached at an instant. It is the date that the clock shows, unless it was set
    /// back over midnight and shows the date before once more: that one is over.
    /// </summary>
    public static int DayAt(DateTimeZone zone, long instant)
    {
        int day = DayNumber.Of(Nanos.ToInstant(instant).InZone(zone).Date);
        while (StartOf(zone, day + 1) <= instant)
        {
            day++;
        }

        return day;
    }

    /// <summary>The date that the clock shows at an instant, and the nanoseconds since its midnight.</summary>
    public static (int Day, long Clock) ShownAt(DateTimeZone zone, long instant)
    {
        ZonedDateTime local = Nanos.ToInstant(instant).InZone(zone);
        return (DayNumber.Of(local.Date), local.NanosecondOfDay);
    }

    /// <summary>
    /// The date that the clock has reached at an instant, and how far into it, up to and including 24:00. Neither ever decreases: while the clock repeats an hour, it has reached the time at which it was set back.
    /// </summary>
    public static (int Day, long Clock) ReachedAt(DateTimeZone zone, long instant) => Reached(zone, instant, instant);

    /// <summary>What the clock has reached by the end of a span that ends at an instant: midnight is 24:00 of the date before. Never decreases either.</summary>
    public static (int Day, long Clock) ReachedBy(DateTimeZone zone, long end) => Reached(zone, end, end - 1);

    /// <summary>The first instant at which the clock has reached a local time.</summary>
    public long FirstInstantAt(long local)
    {
        // The clock of an interval runs up to, but not including, its end plus its offset.
        while (end != long.MaxValue && local >= end + offset)
        {
            Load(Nanos.ToInstant(end));
        }

        return Math.Max(start, local - offset);
    }

    private static (int Day, long Clock) Reached(DateTimeZone zone, long instant, long within)
    {
        ZoneInterval interval = zone.GetZoneInterval(Nanos.ToInstant(within));
        long reached = instant + interval.WallOffset.Nanoseconds;
        if (interval.HasStart && Clamp(interval.Start) is > long.MinValue and var start)
        {
            reached = Math.Max(reached, start + zone.GetUtcOffset(interval.Start - Duration.Epsilon).Nanoseconds);
        }

        int day = DayAt(zone, within);
        return (day, Math.Clamp(reached - (day * Nanos.PerDay), 0, Nanos.PerDay));
    }

    private void Load(Instant instant)
    {
        ZoneInterval interval = zone.GetZoneInterval(instant);
        offset = interval.WallOffset.Nanoseconds;
        start = interval.HasStart ? Clamp(interval.Start) : long.MinValue;
        end = interval.HasEnd ? Clamp(interval.End) : long.MaxValue;
    }

    /// <summary>Ends far outside the supported range count as no end at all.</summary>
    private static long Clamp(Instant instant)
    {
        Duration sinceEpoch = instant - default(Instant);
        return sinceEpoch.Days > 100_000 ? long.MaxValue
            : sinceEpoch.Days < -100_000 ? long.MinValue
            : sinceEpoch.ToInt64Nanoseconds();
    }
}
