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
        HashSet<int> taken = [.. own.Where(entry => holidays[entry.Order].Observance != Observance.OwnDay).Select(entry => entry.Day)];
        int lastHolder = int.MinValue;
        var kept = new List<(int Day, int Order, bool IsObserved)>(own.Count);
        foreach ((int day, int order) in own)
        {
            Holiday holiday = holidays[order];
            int observed = holiday.Observance.ObservedDay(day, isShared: lastHolder == day, taken.Contains);
            lastHolder = holiday.Observance != Observance.OwnDay ? day : lastHolder;
            if (observed == day || holiday.KeepsOwnDay)
            {
                kept.Add((day, order, IsObserved: false));
            }

            if (observed != day)
            {
                taken.Add(observed);
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
