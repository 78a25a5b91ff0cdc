using System.Collections.Immutable;
using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>A date whose open time another version of a calendar changes.</summary>
/// <remarks>Immutable and safe from any number of threads; equality is identity. Made by <see cref="BusinessCalendar.ChangesFrom"/>.</remarks>
public sealed class CalendarDateChange
{
    private readonly DateTimeZone zone;

    internal CalendarDateChange(
        LocalDate date,
        DateTimeZone zone,
        ImmutableArray<CalendarSegment> before,
        ImmutableArray<CalendarSegment> after,
        BusinessTime gained,
        BusinessTime lost)
    {
        Date = date;
        this.zone = zone;
        Before = before;
        After = after;
        Gained = gained;
        Lost = lost;
    }

    /// <summary>The local date, in the zone of the calendar as it becomes.</summary>
    public LocalDate Date { get; }

    /// <summary>The date as it was, explained: from its first instant to its last, as far as it was compared.</summary>
    public ImmutableArray<CalendarSegment> Before { get; }

    /// <summary>The date as it becomes, explained.</summary>
    public ImmutableArray<CalendarSegment> After { get; }

    /// <summary>The business time of the date that is open after and was not before; zero or more.</summary>
    public BusinessTime Gained { get; }

    /// <summary>The business time of the date that was open before and is not after; zero or more.</summary>
    public BusinessTime Lost { get; }

    /// <summary>The change in words, such as <c>2026-10-04: 09:00-18:00 becomes closed (Saint Francis of Assisi)</c>; the same in every culture.</summary>
    public override string ToString() => $"{HolidayText.Date(Date)}: {Describe(Before)} becomes {Describe(After)}";

    private string Describe(ImmutableArray<CalendarSegment> segments)
    {
        var open = new List<Interval>();
        foreach (CalendarSegment segment in segments.Where(each => each.IsOpen))
        {
            // Where one part of a combination hands over to another, the hours go on.
            if (open.Count > 0 && open[^1].End == segment.Start)
            {
                open[^1] = new Interval(open[^1].Start, segment.End);
            }
            else
            {
                open.Add(new Interval(segment.Start, segment.End));
            }
        }

        string hours = open.Count == 0 ? "closed" : string.Join(", ", open.Select(each => $"{TimeOf(each.Start)}-{TimeOf(each.End)}"));
        string[] names = [.. segments.Where(each => each.Name is not null).Select(each => each.Name!).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? hours : $"{hours} ({string.Join(", ", names)})";
    }

    private string TimeOf(Instant instant)
    {
        LocalDateTime local = instant.InZone(zone).LocalDateTime;
        return HoursText.FormatTime(local.Date > Date ? NodaConstants.NanosecondsPerDay : local.NanosecondOfDay);
    }
}
