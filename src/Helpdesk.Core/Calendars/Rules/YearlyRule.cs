
namespace Helpdesk.Calendars.Rules;

/// <summary>A rule that is around no other one, and whose dates are worked out year by year.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal abstract record YearlyRule : HolidayRule
{
    /// <summary>Adds the numbers of the days of an ISO year on which the rule falls (see <see cref="DayNumber"/>), in no particular order.</summary>
    internal abstract void AddDays(int year, List<int> days);

    internal sealed override void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter)
    {
        int start = days.Count;
        for (int year = firstYear; year <= lastYear; year++)
        {
            AddDays(year, days);
        }

        meter.Count(lastYear - firstYear + 1 + days.Count - start);
    }
}
