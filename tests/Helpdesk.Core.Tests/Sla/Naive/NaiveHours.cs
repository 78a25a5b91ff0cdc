using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>The openings of a calendar over a stretch of time, as a plain list of instants.</summary>
internal sealed class NaiveHours
{
    private readonly NaiveCalendar calendar;
    private readonly (Instant Start, Instant End)[] openings;
    private readonly Instant until;
    private readonly bool isEnded;

    /// <summary>The openings of a calendar.</summary>
    /// <param name="id">The calendar's id.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="calendar">The calendar, walked date by date.</param>
    /// <param name="from">From when on they are wanted.</param>
    /// <param name="until">Until when they are wanted.</param>
    /// <param name="isEnded">Whether there are none after that.</param>
    public NaiveHours(string id, DateTimeZone zone, NaiveCalendar calendar, Instant from, Instant until, bool isEnded)
    {
        Id = id;
        Zone = zone;
        this.calendar = calendar;
        this.until = until;
        this.isEnded = isEnded;
        openings = [.. calendar.OpeningsFrom(from, until.InZone(zone).Date)];
    }

    public string Id { get; }

    public DateTimeZone Zone { get; }

    public bool IsOpen(Instant at)
    {
        int next = FirstThatEndsAfter(at);
        return next < openings.Length && openings[next].Start <= at;
    }

    /// <summary>The first opening or closing after an instant; null when there is none any more.</summary>
    public Instant? NextBoundary(Instant at)
    {
        int next = FirstThatEndsAfter(at);
        if (next == openings.Length)
        {
            return isEnded ? null : throw new InvalidOperationException($"The openings of {Id} are needed beyond {until}.");
        }

        return openings[next].Start > at ? openings[next].Start : openings[next].End;
    }

    /// <summary>The instant itself when it is open, otherwise the next opening; null when there is none any more.</summary>
    public Instant? OpenFrom(Instant at) => IsOpen(at) ? at : NextBoundary(at);

    /// <summary>The first instant at which the clock reaches a local time.</summary>
    public Instant At(LocalDateTime local) => calendar.InstantAt(local);

    /// <summary>The end of the last opening on a date, cut at its midnight; null when it has none.</summary>
    public Instant? EndOf(LocalDate date)
    {
        Instant first = At(date.AtMidnight());
        Instant last = At(date.PlusDays(1).AtMidnight());
        Instant? end = null;
        for (int i = FirstThatEndsAfter(first); i < openings.Length && openings[i].Start < last; i++)
        {
            end = Instant.Min(openings[i].End, last);
        }

        return end;
    }

    /// <summary>The dates with any open time, from one on; they end with the calendar.</summary>
    public IEnumerable<LocalDate> WorkingDaysFrom(LocalDate date)
    {
        LocalDate end = until.InZone(Zone).Date.PlusDays(-2);
        for (LocalDate each = date; each < end; each = each.PlusDays(1))
        {
            if (EndOf(each) is not null)
            {
                yield return each;
            }
        }

        if (!isEnded)
        {
            throw new InvalidOperationException($"The working days of {Id} are needed beyond {until}.");
        }
    }

    private int FirstThatEndsAfter(Instant at)
    {
        int low = 0;
        int high = openings.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = openings[middle].End > at ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
