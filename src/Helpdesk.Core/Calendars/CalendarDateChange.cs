using System.Collections.Immutable;
using Helpdesk.Calendars.Rules;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>A date whose open time another version of a calendar changes.</summary>
/// <remarks>Immutable and thread-safe; equality is identity. Made by <see cref="BusinessCalendar.ChangesFrom"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class CalendarDateChange
{
    private readonly DateTimeZone zone;
    private readonly bool isBeforeCombination;
    private readonly bool isAfterCombination;

    internal CalendarDateChange(
        LocalDate date,
        BusinessCalendar before,
        BusinessCalendar after,
        Instant start,
        Instant end,
        BusinessTime gained,
        BusinessTime lost)
    {
        Date = date;
        zone = after.Zone;
        isBeforeCombination = before.Combination is not null;
        isAfterCombination = after.Combination is not null;
        Before = [.. before.Explain(start, end)];
        After = [.. after.Explain(start, end)];
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

    /// <summary>
    /// The change in words, such as <c>2026-10-05: 09:00-18:00 becomes closed (Company day)</c>; the same in every culture. A time that the clock shows
    /// twice has its offset. Of a combination, only the parts' reasons to be closed are named.
    /// </summary>
    public override string ToString() => $"{HolidayText.Date(Date)}: {Describe(Before, isBeforeCombination)} becomes {Describe(After, isAfterCombination)}";

    private string Describe(ImmutableArray<CalendarSegment> segments, bool isCombination)
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
        string[] names = [.. segments.Where(each => IsTelling(each, isCombination)).Select(each => each.Name!).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? hours : $"{hours} ({string.Join(", ", names)})";
    }

    /// <summary>Names that say why: in a combination, an open segment and one outside hours have the mere ids of parts.</summary>
    private static bool IsTelling(CalendarSegment segment, bool isCombination) =>
        segment.Name is not null && (!isCombination || segment.Kind is not (SegmentKind.Open or SegmentKind.OutsideHours));

    private string TimeOf(Instant instant)
    {
        ZonedDateTime local = instant.InZone(zone);
        string time = HoursText.FormatTime(local.Date > Date ? NodaConstants.NanosecondsPerDay : local.NanosecondOfDay);
        bool isShownTwice = zone.MapLocal(local.LocalDateTime).Count > 1;
        return isShownTwice ? time + OffsetPattern.GeneralInvariant.Format(local.Offset) : time;
    }
}
