using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The dates of one recurrence rule, which Ical.Net works out for an event of dates alone: its own zones, ends and overrides play no part.</summary>
internal sealed class RuleExpansion(EventSource source, FileZones zones, DateInterval reach, HashSet<LocalDate> excepted, ImportTotals totals)
{
    private readonly LocalDate start = source.Start!.Value.Date;

    /// <summary>Whether a rule has a date that the event does not exclude, inside the reach or not.</summary>
    public bool HasDate { get; private set; }

    /// <summary>Adds the dates of a rule inside the reach; false after the event was refused.</summary>
    /// <param name="line">The line of the rule.</param>
    /// <param name="text">Its text.</param>
    /// <param name="dates">Where to add them.</param>
    /// <param name="namesStart">Whether the rule names the start.</param>
    public bool TryAdd(int line, string text, SortedSet<LocalDate> dates, out bool namesStart)
    {
        namesStart = false;
        if (RuleText.Parse(text, out DateValue? until) is not { } rule)
        {
            source.Refuse(line, ICalendarProblemKind.UnsupportedRecurrence, $"The recurrence rule {PlainName.Quote(text)} cannot be read.");
            return false;
        }

        if (RuleCheck.FindUnsupported(rule) is { } problem)
        {
            source.Refuse(line, ICalendarProblemKind.UnsupportedRecurrence, $"The recurrence rule {PlainName.Quote(text)} {problem}.");
            return false;
        }

        if (RuleCheck.NamesDayOfEveryMonth(rule))
        {
            rule.ByMonth = [.. Enumerable.Range(1, 12)];
            if (rule.ByDay.Count == 0)
            {
                source.Note(line, ICalendarProblemKind.DoubtfulRecurrence, "By RFC 5545, FREQ=YEARLY with BYMONTHDAY and without BYMONTH names a day of every month; it is taken so. Some programs mean the month of the start only.");
            }
        }

        LastDates? last = until is { } value ? LastDates.Of(source.Start!.Value, source.StartZone, value, zones) : null;

        // Applied here: Ical.Net loses dates in the year or month of UNTIL that are before the day of the start.
        rule.Until = null;
        return TryExpand(line, rule, last, dates, ref namesStart);
    }

    private static CalDateTime ToIcal(LocalDate date) => new(date.ToDateOnly());

    private bool TryExpand(int line, RecurrenceRule rule, LastDates? last, SortedSet<LocalDate> dates, ref bool namesStart)
    {
        LocalDate latest = last?.Latest ?? LocalDate.MaxIsoValue;
        double periods = RuleCheck.Periods(rule, Math.Max(0, LocalDate.Min(reach.End, latest).Year - start.Year + 1));
        if (totals.PastWork(periods * RuleCheck.DatesPerPeriod(rule)) is { } past)
        {
            source.Refuse(line, ICalendarProblemKind.PastLimit, past);
            return false;
        }

        LocalDate? doubtful = null;
        int left = rule.Count ?? int.MaxValue;
        var series = new CalendarEvent { DtStart = ToIcal(start), RecurrenceRule = rule };

        // Without an occurrence in more periods than the window has, there is none in it.
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = (int)Math.Min(periods + 1, int.MaxValue) };
        try
        {
            foreach (Occurrence each in series.GetOccurrences(series.DtStart, options))
            {
                var date = LocalDate.FromDateOnly(each.Period.StartTime.Date);
                if (date > reach.End || date > latest)
                {
                    HasDate |= date <= latest;
                    break;
                }

                // The start is the first date, whether the rule names it or not; Ical.Net does not count it then.
                bool isFirst = left == rule.Count;
                left -= isFirst && date != start ? 2 : 1;
                if (left < 0)
                {
                    break;
                }

                namesStart |= date == start;
                HasDate |= !excepted.Contains(date);
                doubtful ??= last is { } end && date > end.Certain ? date : null;
                if (reach.Contains(date) && dates.Add(date) && !source.CountDate(line))
                {
                    return false;
                }
            }
        }
        catch (Exception ends) when (ends is EvaluationLimitExceededException or EvaluationOutOfRangeException)
        {
            // There is no further occurrence in the window, or before the end of all dates.
        }
        catch (Exception wrong) when (wrong is EvaluationException or ArgumentException)
        {
            source.Refuse(line, ICalendarProblemKind.UnsupportedRecurrence, $"The recurrence rule {PlainName.Quote(rule.ToString() ?? "")} cannot be worked out.");
            return false;
        }

        if (doubtful is { } kept)
        {
            source.Note(line, ICalendarProblemKind.DoubtfulRecurrence, FormattableString.Invariant($"UNTIL is in UTC, and the zone of the start is not known: {kept:uuuu-MM-dd} may be one of the dates or not, and is kept."));
        }

        return true;
    }
}
