using System.Collections.Immutable;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// A calendar's holidays, expanded year by year as years are asked for. Safe from any number of threads without a lock: two
/// threads may expand the same year, and come to the same result.
/// </summary>
internal sealed class HolidaySchedule(ImmutableArray<Holiday> holidays)
{
    // A year either side of the supported ones, because local dates at their edges lie there.
    private const int FirstYear = SupportedYears.First - 1;

    private readonly HolidayYear?[] years = new HolidayYear?[SupportedYears.Last - SupportedYears.First + 3];

    public HolidayYear InYear(int year)
    {
        ref HolidayYear? slot = ref years[year - FirstYear];
        HolidayYear? known = Volatile.Read(ref slot);
        if (known is null)
        {
            known = HolidayYear.Expand(holidays, year);
            Volatile.Write(ref slot, known);
        }

        return known;
    }

    public ReadOnlySpan<HolidayDate> On(int day) => InYear(DayNumber.ToDate(day).Year).On(day);
}
