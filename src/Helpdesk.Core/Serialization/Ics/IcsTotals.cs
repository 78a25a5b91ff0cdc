using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>How much of what costs time or memory all events of a document hold together.</summary>
internal sealed class IcsTotals(IcsLimits limits)
{
    private int rules;
    private int dates;
    private HolidayTotals holidays;

    /// <summary>Counts a recurrence rule; what to say when it is one too many.</summary>
    public string? PastRules() =>
        rules++ < limits.MaxEvents ? null : Past($"The events have more than {limits.MaxEvents} recurrence rules in all, the limit.", ref rules);

    /// <summary>Counts a listed date; what to say when it is one too many.</summary>
    public string? PastDates() =>
        dates++ < limits.MaxDatesInAll ? null : Past($"The events list more than {limits.MaxDatesInAll} dates in all, the limit.", ref dates);

    /// <summary>Counts what a holiday adds to a calendar; what to say, and it is not counted, when that is too much.</summary>
    public string? PastHolidays(Holiday holiday) =>
        holidays.TryAdd(holiday, limits.MaxDatesInAYear) is { } excess ? $"With this one, the holidays {excess}." : null;

    private static string Past(FormattableString words, ref int count)
    {
        // Stays past the limit, and does not overflow.
        count--;
        return FormattableString.Invariant(words);
    }
}
