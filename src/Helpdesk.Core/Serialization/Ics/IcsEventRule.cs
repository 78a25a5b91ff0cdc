using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>The dates of an event as a rule.</summary>
internal static class IcsEventRule
{
    /// <summary>A year: what lasts longer is no holiday, and a document of a few lines could name any number of dates.</summary>
    public const int MaxDays = 366;

    /// <summary>The rule; or null, after the event was told why there is none.</summary>
    public static HolidayRule? Of(IcsEvent source)
    {
        if (source.Refusal is null && source.Start is null)
        {
            source.Refuse(source.Line, IcsProblemKind.NoStart, "The event has no DTSTART.");
        }

        if (source.Refusal is not null || Length(source) is not { } days)
        {
            return null;
        }

        return source.Rules.Count + source.Dates.Count + source.ExceptDates.Count == 0 ? OfOneTime(source, days) : OfSeveral(source, days);
    }

    /// <summary>How many days the event lasts; or null, after it was told why that is no such number.</summary>
    private static int? Length(IcsEvent source)
    {
        IcsMoment start = source.Start!.Value;
        if (source.End is not null && source.HasDuration)
        {
            source.Refuse(source.Line, IcsProblemKind.Repeated, "The event has both DTEND and DURATION.");
            return null;
        }

        // A moment without an end lasts no time; a date without an end is that day.
        int? days = source.End is { } end ? Period.DaysBetween(start.Date, end.Date)
            : source.HasDuration ? source.Days
            : start.HasTime ? null : 1;
        bool isWhole = start.IsWholeDay
            && days is not null
            && (source.End is not { } finish || (finish.IsWholeDay && finish.HasTime == start.HasTime && source.IsOfOneZone));
        if (days < 0 || (days == 0 && isWhole && (start.HasTime || source.End is null)))
        {
            source.Refuse(source.Line, IcsProblemKind.EndsBeforeStart, "The event ends before it starts, or as it does.");
            return null;
        }

        if (!isWhole)
        {
            source.Refuse(source.Line, IcsProblemKind.NotWholeDays, "The event is not of whole days, from one local midnight to another.");
            return null;
        }

        if (days > MaxDays)
        {
            source.Refuse(source.Line, IcsProblemKind.PastLimit, FormattableString.Invariant($"The event lasts {days} days; at most {MaxDays} are supported."));
            return null;
        }

        // Some programs end a day on itself, where RFC 5545 has the day after.
        return Math.Max(days!.Value, 1);
    }

    private static DateRangeRule? OfOneTime(IcsEvent source, int days)
    {
        LocalDate first = source.Start!.Value.Date;
        LocalDate last = first.PlusDays(Math.Min(days - 1, Period.DaysBetween(first, new LocalDate(9999, 12, 31))));
        if (last.Year < SupportedRange.FirstYear || first.Year > SupportedRange.LastYear)
        {
            RefuseYears(source);
            return null;
        }

        if (first.Year < SupportedRange.FirstYear || last.Year > SupportedRange.LastYear)
        {
            NoteYears(source);
        }

        return new DateRangeRule(new DateInterval(first, last));
    }

    private static HolidayRule? OfSeveral(IcsEvent source, int days)
    {
        var rules = new List<HolidayRule>();
        if (!AddRules(source, rules))
        {
            return null;
        }

        AddDates(source, rules);
        if (rules.Count == 0)
        {
            RefuseYears(source);
            return null;
        }

        try
        {
            // The most dates and rules that limits allow stay within what a rule may take to work out.
            return HolidayRule.AnyOf(rules).Except(source.ExceptDates).Lasting(days);
        }
        catch (ArgumentException)
        {
            source.Refuse(source.Line, IcsProblemKind.NoDateLeft, "The event has no date that it does not except.");
            return null;
        }
    }

    private static bool AddRules(IcsEvent source, List<HolidayRule> rules)
    {
        LocalDate start = source.Start!.Value.Date;
        bool namesStart = source.Rules.Count == 0 || source.ExceptDates.Contains(start);
        foreach ((int line, string text) in source.Rules)
        {
            string local = IcsUntil.Localise(source.Start!.Value, source.StartZone, text, out string? problem, out string? note);
            if (problem is not null || RecurrenceParser.Parse(start, local, out problem) is not { } rule)
            {
                source.Refuse(line, IcsProblemKind.UnsupportedRecurrence, problem + ".");
                return false;
            }

            if (note is not null)
            {
                source.Note(line, IcsProblemKind.DoubtfulRecurrence, note + ".");
            }

            if (rule.NamesDayOfEveryMonth)
            {
                source.Note(line, IcsProblemKind.DoubtfulRecurrence, "FREQ=YEARLY with BYMONTHDAY and without BYMONTH names a day of every month, up to twelve dates a year, and is taken so. Some programs mean the month of the start alone.");
            }

            namesStart |= rule.NamesStart;
            if (rule.FallsInSupportedRange())
            {
                rules.Add(rule);
            }
        }

        if (!namesStart)
        {
            source.Note(source.Rules[0].Line, IcsProblemKind.StartNotInRule, $"The rule does not name the start, {HolidayText.Date(start)}, which is imported as the first date all the same.");
        }

        return true;
    }

    /// <summary>The start, where no rule begins with it, and the further dates.</summary>
    private static void AddDates(IcsEvent source, List<HolidayRule> rules)
    {
        IEnumerable<LocalDate> dates = source.Rules.Count == 0 ? source.Dates.Prepend(source.Start!.Value.Date) : source.Dates;
        bool isAnyOutside = false;
        foreach (LocalDate date in dates.Distinct().Order())
        {
            if (date.Year is >= SupportedRange.FirstYear and <= SupportedRange.LastYear)
            {
                rules.Add(new DateRangeRule(new DateInterval(date, date)));
            }
            else
            {
                isAnyOutside = true;
            }
        }

        if (isAnyOutside && rules.Count > 0)
        {
            NoteYears(source);
        }
    }

    private static void NoteYears(IcsEvent source) =>
        source.Note(source.Line, IcsProblemKind.OutsideSupportedRange, "The event has dates outside the years 1900 to 2149, which are left out.");

    private static void RefuseYears(IcsEvent source) =>
        source.Refuse(source.Line, IcsProblemKind.OutsideSupportedRange, "The event is outside the years 1900 to 2149.");
}
