using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>How much of what costs time or memory all events of a document hold together.</summary>
internal sealed class IcsTotals(IcsLimits limits)
{
    private int rules;
    private int dates;
    private long datesInAYear;

    /// <summary>Counts a recurrence rule; what to say when it is one too many.</summary>
    public string? PastRules() =>
        rules++ < limits.MaxEvents ? null : Past($"The events have more than {limits.MaxEvents} recurrence rules in all, the limit.", ref rules);

    /// <summary>Counts a listed date; what to say when it is one too many.</summary>
    public string? PastDates() =>
        dates++ < limits.MaxDatesInAll ? null : Past($"The events list more than {limits.MaxDatesInAll} dates in all, the limit.", ref dates);

    /// <summary>Counts the dates of a year on which a holiday may fall; what to say, and they are not counted, when they are too many.</summary>
    public string? PastDatesInAYear(Holiday holiday)
    {
        int most = holiday.Rule.MostInAYear;
        if (datesInAYear + most > limits.MaxDatesInAYear)
        {
            return FormattableString.Invariant($"With this one, the holidays could fall on more than {limits.MaxDatesInAYear} dates of a year in all, the limit.");
        }

        datesInAYear += most;
        return null;
    }

    private static string Past(FormattableString words, ref int count)
    {
        // Stays past the limit, and does not overflow.
        count--;
        return FormattableString.Invariant(words);
    }
}
