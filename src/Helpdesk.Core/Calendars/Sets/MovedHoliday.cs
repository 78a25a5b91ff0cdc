using NodaTime;

namespace Helpdesk.Calendars.Sets;

/// <summary>A holiday that the law moved to another date in some years.</summary>
internal static class MovedHoliday
{
    /// <param name="name">Its name in all years.</param>
    /// <param name="rule">Its dates in the other years.</param>
    /// <param name="moved">The dates to which it was moved, in order; no two in successive years.</param>
    public static IEnumerable<Holiday> Of(string name, HolidayRule rule, params LocalDate[] moved)
    {
        int from = int.MinValue;
        foreach (LocalDate date in moved)
        {
            yield return new Holiday(name, rule.InYears(from, date.Year - 1));
            yield return new Holiday(name, HolidayRule.On(date));
            from = date.Year + 1;
        }

        yield return new Holiday(name, rule.FromYear(from));
    }
}
