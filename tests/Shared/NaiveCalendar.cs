using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Naive;

/// <summary>
/// Business time the way one would first write it with Noda Time: walk the local dates, map each opening to instants, add up. Slow, and
/// meant to be obviously right: the tests hold the engine against it, and the benchmarks measure by it.
/// </summary>
/// <param name="zone">The zone of the local times.</param>
/// <param name="openingsOn">The openings that start on a date, in order, as local times; an end may lie on the next date.</param>
/// <param name="lookBack">How many dates before an instant's own a walk must begin: 0 without shifts past midnight.</param>
public sealed class NaiveCalendar(DateTimeZone zone, Func<LocalDate, IEnumerable<(LocalDateTime Start, LocalDateTime End)>> openingsOn, int lookBack)
{
    // The first instant at which the clock reaches a local time: the earlier of two, or the end of the gap that skips it.
    private static readonly ZoneLocalMappingResolver Reach =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The open intervals that end after an instant, in order of time, until a date at which to give up.</summary>
    public IEnumerable<(Instant Start, Instant End)> OpeningsFrom(Instant instant, LocalDate giveUp)
    {
        Instant reached = Instant.MinValue;
        for (LocalDate date = instant.InZone(zone).Date.PlusDays(-lookBack); date < giveUp; date = date.PlusDays(1))
        {
            foreach ((LocalDateTime localStart, LocalDateTime localEnd) in openingsOn(date))
            {
                // What an earlier opening has covered already is not worked twice.
                Instant start = Instant.Max(reached, InstantAt(localStart));
                Instant end = InstantAt(localEnd);
                if (start < end)
                {
                    reached = end;
                    if (end > instant)
                    {
                        yield return (start, end);
                    }
                }
            }
        }
    }

    /// <summary>The first instant at which the clock reaches a local time.</summary>
    public Instant InstantAt(LocalDateTime local) => zone.ResolveLocal(local, Reach).ToInstant();

    /// <summary>The earliest instant at which an amount above zero has passed; null when it has not by the date at which to give up.</summary>
    public Instant? Add(Instant start, Duration amount, LocalDate giveUp)
    {
        Duration left = amount;
        foreach ((Instant opening, Instant closing) in OpeningsFrom(start, giveUp))
        {
            Instant from = Instant.Max(opening, start);
            if (closing - from >= left)
            {
                return from + left;
            }

            left -= closing - from;
        }

        return null;
    }

    /// <summary>The open time from one instant to a later one.</summary>
    public Duration Between(Instant start, Instant end)
    {
        Duration sum = Duration.Zero;
        foreach ((Instant opening, Instant closing) in OpeningsFrom(start, end.InZone(zone).Date.PlusDays(2)))
        {
            if (opening >= end)
            {
                break;
            }

            sum += Instant.Min(closing, end) - Instant.Max(opening, start);
        }

        return sum;
    }

    /// <summary>Whether the instant lies in an opening.</summary>
    public bool IsOpen(Instant instant) => OpeningsFrom(instant, instant.InZone(zone).Date.PlusDays(2)).Any(each => each.Start <= instant);

    /// <summary>The first start of an opening strictly after an instant.</summary>
    public Instant? NextOpening(Instant instant, LocalDate giveUp)
    {
        Instant? reached = null;
        foreach ((Instant start, Instant end) in OpeningsFrom(instant, giveUp))
        {
            // An opening that goes on where the last one ended does not open anything.
            if (start > instant && start != reached)
            {
                return start;
            }

            reached = end;
        }

        return null;
    }
}
