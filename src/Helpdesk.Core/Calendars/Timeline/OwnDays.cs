using System.Collections.Immutable;

namespace Helpdesk.Calendars.Timeline;

/// <summary>The own dates of a calendar's holidays, before any is moved, in a run of ISO years. Immutable.</summary>
internal sealed class OwnDays
{
    private readonly int firstYear;
    private readonly int[] starts;
    private readonly long[] entries;

    private OwnDays(int firstYear, int[] starts, long[] entries)
    {
        this.firstYear = firstYear;
        this.starts = starts;
        this.entries = entries;
    }

    /// <summary>How many dates there are in all.</summary>
    public int Count => entries.Length;

    public static OwnDays Expand(ImmutableArray<Holiday> holidays, int firstYear, int lastYear, WorkMeter meter)
    {
        var found = new List<int>();
        var all = new List<long>();
        for (int order = 0; order < holidays.Length; order++)
        {
            found.Clear();
            holidays[order].Rule.AddDays(firstYear, lastYear, found, meter);
            foreach (int day in found)
            {
                all.Add(((long)day << 32) | (uint)order);
            }
        }

        meter.Count(all.Count);
        long[] sorted = [.. all];
        Array.Sort(sorted);
        int[] first = new int[lastYear - firstYear + 2];
        int next = 0;
        for (int year = firstYear; year <= lastYear; year++)
        {
            long from = (long)DayNumber.Of(year, 1, 1) << 32;
            while (next < sorted.Length && sorted[next] < from)
            {
                next++;
            }

            first[year - firstYear] = next;
        }

        first[^1] = sorted.Length;
        return new OwnDays(firstYear, first, sorted);
    }

    /// <summary>Adds those of one of the years, in order of date and then of the calendar's own order.</summary>
    public void AddYear(int year, List<(int Day, int Order)> days)
    {
        int i = year - firstYear;
        foreach (long entry in entries.AsSpan(starts[i]..starts[i + 1]))
        {
            days.Add(((int)(entry >> 32), (int)(uint)entry));
        }
    }
}
