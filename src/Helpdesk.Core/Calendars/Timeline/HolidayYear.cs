namespace Helpdesk.Calendars.Timeline;

/// <summary>The holidays of one ISO year, in order of date and then of the calendar's own order. Immutable.</summary>
internal sealed class HolidayYear
{
    private readonly int[] days;
    private readonly HolidayDate[] dates;

    private HolidayYear(int[] days, HolidayDate[] dates)
    {
        this.days = days;
        this.dates = dates;
    }

    public ReadOnlySpan<HolidayDate> Dates => dates;

    public static HolidayYear Expand(IReadOnlyList<Holiday> holidays, int year)
    {
        // Observance can carry a holiday over New Year, so its neighbours are expanded too where any holiday is shifted at all.
        bool shifts = holidays.Any(holiday => holiday.Observance != Observance.OwnDay);
        var own = new List<(int Day, int Order)>();
        var found = new List<int>();
        for (int order = 0; order < holidays.Count; order++)
        {
            found.Clear();
            for (int each = shifts ? year - 1 : year; each <= (shifts ? year + 1 : year); each++)
            {
                holidays[order].Rule.AddDays(each, found);
            }

            foreach (int day in found)
            {
                own.Add((day, order));
            }
        }

        own.Sort();
        var taken = new TakenDays();
        foreach ((int day, int order) in own)
        {
            if (holidays[order].Observance != Observance.OwnDay)
            {
                taken.Take(day, holidays[order].Name, day);
            }
        }

        var kept = new List<(int Day, int Order, bool IsObserved)>(own.Count);
        var sameDay = new List<(Holiday Holiday, int Observed)>();
        int lastDay = int.MinValue;
        foreach ((int day, int order) in own)
        {
            Holiday holiday = holidays[order];
            if (day != lastDay)
            {
                sameDay.Clear();
                lastDay = day;
            }

            int observed = day;
            if (holiday.Observance != Observance.OwnDay)
            {
                observed = ObservedDay(holiday, day, sameDay, taken);
                sameDay.Add((holiday, observed));
            }

            if (observed == day || holiday.KeepsOwnDay)
            {
                kept.Add((day, order, IsObserved: false));
            }

            if (observed != day)
            {
                taken.Take(observed, holiday.Name, day);
                kept.Add((observed, order, IsObserved: true));
            }
        }

        (int first, int last) = DayNumber.BoundsOf(year);
        kept.RemoveAll(entry => entry.Day < first || entry.Day > last);
        kept.Sort();
        return new HolidayYear(
            kept.Select(entry => entry.Day).ToArray(),
            kept.Select(entry => new HolidayDate(DayNumber.ToDate(entry.Day), holidays[entry.Order], entry.IsObserved)).ToArray());
    }

    /// <summary>
    /// The day of observance of a holiday. One that the calendar names twice, such as the New Year's Day of two countries, is one holiday:
    /// it is observed on one day, and does not push itself on.
    /// </summary>
    private static int ObservedDay(Holiday holiday, int day, List<(Holiday Holiday, int Observed)> sameDay, TakenDays taken)
    {
        bool isShared = false;
        foreach ((Holiday other, int observed) in sameDay)
        {
            if (!string.Equals(other.Name, holiday.Name, StringComparison.Ordinal))
            {
                isShared = true;
            }
            else if (other.Observance == holiday.Observance)
            {
                return observed;
            }
        }

        return holiday.Observance.ObservedDay(day, isShared, each => taken.IsTaken(each, holiday.Name, day));
    }

    /// <summary>The holidays on a day of this year.</summary>
    public ReadOnlySpan<HolidayDate> On(int day)
    {
        int index = Array.BinarySearch(days, day);
        if (index < 0)
        {
            return [];
        }

        int first = index;
        while (first > 0 && days[first - 1] == day)
        {
            first--;
        }

        int last = index;
        while (last + 1 < days.Length && days[last + 1] == day)
        {
            last++;
        }

        return dates.AsSpan(first, last - first + 1);
    }
}
