using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.Pictures;

/// <summary>One month of a year.</summary>
/// <param name="Days">Its dates, in order.</param>
internal sealed record MonthOfYear(ImmutableArray<CalendarDay> Days)
{
    public int Month => Days[0].Date.Month;

    public int WorkingDays => Days.Count(day => day.IsWorkingDay);

    public BusinessTime OpenTime => Days.Aggregate(BusinessTime.Zero, (sum, day) => sum + day.OpenTime);
}
