namespace Helpdesk.ICalendar.Reading;

/// <summary>How much of what costs time or memory all events of a document have together.</summary>
internal sealed class ImportTotals(ICalendarLimits limits)
{
    /// <summary>Steps of working out recurrence rules, each of about a microsecond: what 20,000 yearly holidays of 20 years take, and much more than any calendar has.</summary>
    private const double MaxWork = 2_000_000;

    /// <summary>Dates a year on which the holidays of one calendar may fall.</summary>
    private const int MaxDatesPerYear = 20_000;

    private const int DaysPerYear = 366;

    private double work;
    private int listed;
    private int days;
    private int perYear;

    /// <summary>Counts what a recurrence rule costs; what to report when it is too much.</summary>
    public string? PastWork(double more)
    {
        if (work + more > MaxWork)
        {
            return FormattableString.Invariant($"Working out the recurrence rules takes more than {MaxWork:0} steps, the limit of one document.");
        }

        work += more;
        return null;
    }

    /// <summary>Counts a listed date; what to report when it is one too many.</summary>
    public string? PastDates() => listed < limits.MaxDates && ++listed > 0 ? null : FormattableString.Invariant($"The events list more than {limits.MaxDates} dates, the limit of one document.");

    /// <summary>Counts the days of a holiday; what to report, and it is not counted, when these are too many.</summary>
    /// <param name="more">Its days in the window.</param>
    /// <param name="openings">How many intervals of hours each of them keeps open.</param>
    public string? PastDays(int more, int openings)
    {
        int perYearMore = Math.Min(more, DaysPerYear) * Math.Max(1, openings);
        if (more > limits.MaxDates - days)
        {
            return FormattableString.Invariant($"The holidays fall on more than {limits.MaxDates} dates, the limit of one document.");
        }

        if (perYearMore > MaxDatesPerYear - perYear)
        {
            return FormattableString.Invariant($"The holidays could fall on more than {MaxDatesPerYear} dates a year, the limit of one calendar.");
        }

        days += more;
        perYear += perYearMore;
        return null;
    }
}
