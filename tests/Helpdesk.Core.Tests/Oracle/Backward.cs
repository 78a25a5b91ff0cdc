using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>The naive walk, backwards: the forward walk over a stretch of the past, read from its end.</summary>
internal static class Backward
{
    /// <summary>How far back, and forward, the oracle looks before it gives up.</summary>
    public const int Patience = 150;

    /// <summary>The openings, cut at an instant, last first.</summary>
    public static IEnumerable<(Instant Start, Instant End)> OpeningsBefore(this NaiveCalendar naive, Instant instant, int days)
    {
        Instant from = instant - Duration.FromDays(days);
        return Whole(naive.OpeningsFrom(from, instant.InUtc().Date.PlusDays(3)))
            .TakeWhile(each => each.Start < instant)
            .Select(each => (each.Start, Instant.Min(each.End, instant)))
            .Where(each => each.Start > from)
            .Reverse();
    }

    /// <summary>The latest instant since which an amount has passed; null when the oracle gives up.</summary>
    public static Instant? Subtract(this NaiveCalendar naive, Instant end, Duration amount, int days)
    {
        Duration left = amount;
        foreach ((Instant opening, Instant closing) in naive.OpeningsBefore(end, days))
        {
            if (closing - opening >= left)
            {
                return closing - left;
            }

            left -= closing - opening;
        }

        return null;
    }

    /// <summary>Openings that go on where the last one ended, joined.</summary>
    public static IEnumerable<(Instant Start, Instant End)> Whole(IEnumerable<(Instant Start, Instant End)> openings)
    {
        (Instant Start, Instant End)? pending = null;
        foreach ((Instant start, Instant end) in openings)
        {
            if (pending is { } before && before.End == start)
            {
                pending = (before.Start, end);
                continue;
            }

            if (pending is { } done)
            {
                yield return done;
            }

            pending = (start, end);
        }

        if (pending is { } last)
        {
            yield return last;
        }
    }
}
