using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The dates of an event inside the window.</summary>
internal static class EventDates
{
    /// <summary>A year: what lasts longer is not a holiday.</summary>
    public const int MaxDays = 366;

    /// <summary>The runs of dates, in order; empty when the event has none inside the window, or was refused.</summary>
    public static IReadOnlyList<DateInterval> Of(EventSource source, FileZones zones, DateInterval window, ImportTotals totals)
    {
        if (source.Refusal is null && source.Start is null)
        {
            source.Refuse(source.Line, ICalendarProblemKind.NoStart, "The event has no DTSTART.");
        }

        if (source.Refusal is not null || Length(source) is not { } days)
        {
            return [];
        }

        // What began before the window may last into it.
        LocalDate start = source.Start!.Value.Date;
        var reach = new DateInterval(window.Start.PlusDays(1 - days), window.End);
        var starts = new SortedSet<LocalDate>(source.Dates.Where(reach.Contains));
        if (reach.Contains(start) && starts.Add(start) && !source.CountDate(source.Line))
        {
            return [];
        }

        var excepted = source.ExceptDates.ToHashSet();
        bool namesStart = source.Rules.Count == 0 || excepted.Contains(start);
        var expansion = new RuleExpansion(source, zones, reach, excepted, totals);
        foreach ((int line, string text) in source.Rules)
        {
            if (!expansion.TryAdd(line, text, starts, out bool isNamed))
            {
                return [];
            }

            namesStart |= isNamed;
        }

        if (!namesStart)
        {
            source.Note(source.Rules[0].Line, ICalendarProblemKind.StartNotInRule, FormattableString.Invariant($"The rule does not name the start, {start:uuuu-MM-dd}, which is imported as the first date."));
        }

        starts.ExceptWith(excepted);
        if (!expansion.HasDate && source.Dates.Append(start).All(excepted.Contains))
        {
            source.Refuse(source.Line, ICalendarProblemKind.NoDateLeft, "The event excludes every date on which it falls.");
        }

        return Runs(starts.Select(first => new DateInterval(first, first.PlusDays(days - 1))), window);
    }

    public static HolidayRule ToRule(IEnumerable<DateInterval> runs) =>
        HolidayRule.AnyOf(runs.Select(run => run.Length == 1 ? HolidayRule.On(run.Start) : HolidayRule.Range(run)));

    /// <summary>How many days the event lasts; null after it was refused.</summary>
    private static int? Length(EventSource source)
    {
        DateValue start = source.Start!.Value;
        if (source.End is not null && source.HasDuration)
        {
            source.Refuse(source.Line, ICalendarProblemKind.Repeated, "The event has both DTEND and DURATION.");
            return null;
        }

        // A time without an end lasts no time; a date without an end is that day.
        int? days = source.End is { } end ? Period.DaysBetween(start.Date, end.Date)
            : source.HasDuration ? source.Days
            : start.HasTime ? null : 1;
        bool isWhole = start.IsWholeDay
            && days is not null
            && (source.End is not { } finish || (finish.IsWholeDay && finish.HasTime == start.HasTime && source.IsOfOneZone));
        if (days < 0 || (days == 0 && isWhole && (start.HasTime || source.End is null)))
        {
            source.Refuse(source.Line, ICalendarProblemKind.EndsBeforeStart, "The event ends before it starts, or as it does.");
            return null;
        }

        if (!isWhole)
        {
            source.Refuse(source.Line, ICalendarProblemKind.NotWholeDays, "The event is not of whole days, from one local midnight to another.");
            return null;
        }

        if (days > MaxDays)
        {
            source.Refuse(source.Line, ICalendarProblemKind.PastLimit, FormattableString.Invariant($"The event lasts {days} days; the limit is {MaxDays}."));
            return null;
        }

        // Some programs end a day on itself, where RFC 5545 has the day after.
        return Math.Max(days!.Value, 1);
    }

    /// <summary>Intervals in the order of their starts, joined where they touch, and cut to the window.</summary>
    private static List<DateInterval> Runs(IEnumerable<DateInterval> intervals, DateInterval window)
    {
        var runs = new List<DateInterval>();
        foreach (DateInterval interval in intervals)
        {
            if (window.Intersection(interval) is not { } inside)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Union(inside) is { } joined)
            {
                runs[^1] = joined;
            }
            else
            {
                runs.Add(inside);
            }
        }

        return runs;
    }
}
