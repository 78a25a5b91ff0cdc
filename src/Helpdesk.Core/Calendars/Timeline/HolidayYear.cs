using System.Collections.Immutable;

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

    /// <summary>The holidays of a year after those that observance moves are moved.</summary>
    /// <param name="holidays">The holidays.</param>
    /// <param name="own">Their own days in order, and then in the order of the holidays: of the year and, where any holiday may be moved, of the years beside it.</param>
    /// <param name="year">The year.</param>
    /// <param name="meter">Counts a step for each day and each day that is given.</param>
    public static HolidayYear Observe(ImmutableArray<Holiday> holidays, List<(int Day, int Order)> own, int year, WorkMeter meter)
    {
        var taken = new TakenDays();
        foreach ((int day, int order) in own)
        {
            if (holidays[order].Observance != Observance.OwnDay)
            {
                taken.Take(day, holidays[order].Name, day);
            }
        }

        var kept = new List<(int Day, int Order, bool IsObserved)>(own.Count);
        var shared = new SharedDay();
        foreach ((int day, int order) in own)
        {
            Holiday holiday = holidays[order];
            int observed = day;
            if (holiday.Observance != Observance.OwnDay)
            {
                // One that the calendar names twice, such as the New Year's Day of two countries, is one holiday: it is observed on one day, and does not push itself on.
                shared.MoveTo(day);
                observed = shared.KnownFor(holiday) ?? holiday.Observance.ObservedDay(day, holiday.Name, shared.HasOther(holiday), taken);
                shared.Add(holiday, observed);
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

        meter.Count(own.Count + taken.Steps);
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

    /// <summary>The movable holidays that were given their days of observance already and have one own day in common.</summary>
    private sealed class SharedDay
    {
        private readonly Dictionary<(string Name, Observance Observance), int> observed = [];
        private string? firstName;
        private bool hasSeveralNames;
        private int ownDay = int.MinValue;

        public void MoveTo(int day)
        {
            if (day != ownDay)
            {
                ownDay = day;
                firstName = null;
                hasSeveralNames = false;
                observed.Clear();
            }
        }

        public bool HasOther(Holiday holiday) => firstName is not null && (hasSeveralNames || !string.Equals(firstName, holiday.Name, StringComparison.Ordinal));

        /// <summary>The day on which a holiday of this name and observance is observed; null for the first of them.</summary>
        public int? KnownFor(Holiday holiday) => observed.TryGetValue((holiday.Name, holiday.Observance), out int day) ? day : null;

        public void Add(Holiday holiday, int day)
        {
            hasSeveralNames = HasOther(holiday);
            firstName ??= holiday.Name;
            observed[(holiday.Name, holiday.Observance)] = day;
        }
    }
}
