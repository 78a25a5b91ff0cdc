using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>What the holidays of a calendar cost each year, and the limits on it. A calendar answers for 250 years, so that each of these counts 250 times.</summary>
internal struct HolidayTotals
{
    /// <summary>Dates a year. A desk has a few dozen, an imported feed a few thousand.</summary>
    public const int MaxDates = 20_000;

    /// <summary>Dates a year of holidays that observance may move: each has to find its place among the others.</summary>
    public const int MaxMovable = 2_000;

    /// <summary>Steps a year: of working out rules (see <see cref="HolidayRule.YearlyWork"/>), and one for each opening on a half-day.</summary>
    public const long MaxYearlyWork = 500_000;

    private long dates;
    private long movable;
    private long work;

    /// <summary>Counts a holiday and returns null; or returns which limit it would exceed, in words that follow a subject, and counts nothing.</summary>
    /// <param name="holiday">The holiday.</param>
    /// <param name="maxDates">A lower limit for the dates a year, if there is one.</param>
    public string? TryAdd(Holiday holiday, int maxDates = MaxDates)
    {
        int most = holiday.Rule.MaxPerYear;
        HolidayTotals sum = this;
        sum.dates += most;
        sum.movable += holiday.Observance == Observance.OwnDay ? 0 : most;
        sum.work += holiday.Rule.YearlyWork + ((long)most * holiday.Hours.Intervals.Count);
        if (sum.dates > maxDates)
        {
            return string.Create(CultureInfo.InvariantCulture, $"could fall on {sum.dates} dates a year in all; the limit is {maxDates}");
        }

        if (sum.movable > MaxMovable)
        {
            return string.Create(CultureInfo.InvariantCulture, $"could be moved by their observance from {sum.movable} dates a year in all; the limit is {MaxMovable}");
        }

        if (sum.work > MaxYearlyWork)
        {
            return string.Create(CultureInfo.InvariantCulture, $"take {sum.work} steps a year to work out; the limit is {MaxYearlyWork}");
        }

        this = sum;
        return null;
    }
}
