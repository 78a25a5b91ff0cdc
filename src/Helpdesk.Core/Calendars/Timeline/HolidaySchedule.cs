using System.Collections.Immutable;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// A calendar's holidays, expanded as years are asked for: rules by runs of years, because a rule around another one asks it for more years than its own, and observance year
/// by year. Keeps what it has expanded up to a number of dates, so that a walk over all years costs each of them once and does not hold them all. Safe from any number of
/// threads without a lock: two threads may expand the same year, and come to the same result.
/// </summary>
internal sealed class HolidaySchedule
{
    // Local dates at the edges of the supported range lie in the years beside it, and observance looks at a year more on either side.
    private const int FirstYear = SupportedRange.FirstYear - 2;

    private const int LastYear = SupportedRange.LastYear + 2;

    private const int YearsInARun = 8;

    private const int MaxDatesKept = 400_000;

    private readonly ImmutableArray<Holiday> holidays;
    private readonly bool moves;
    private readonly int runLength;
    private Kept kept;

    public HolidaySchedule(ImmutableArray<Holiday> holidays)
    {
        this.holidays = holidays;
        moves = holidays.Any(holiday => holiday.Observance != Observance.OwnDay);

        // At least as long as the run of years that the deepest rule asks for besides, so that these are less than half of the work.
        runLength = holidays.IsEmpty ? LastYear - FirstYear + 1 : Math.Max(YearsInARun, holidays.Max(holiday => holiday.Rule.Depth));
        kept = new Kept((LastYear - FirstYear) / runLength);
    }

    public HolidayYear InYear(int year) => InYear(year, new WorkMeter());

    public HolidayYear InYear(int year, WorkMeter meter)
    {
        Kept current = Volatile.Read(ref kept);
        ref HolidayYear? slot = ref current.Years[year - FirstYear];
        HolidayYear? known = Volatile.Read(ref slot);
        if (known is null)
        {
            known = Expand(current, year, meter);
            Volatile.Write(ref slot, known);
            LetGo(current, known.Dates.Length, year);
        }

        return known;
    }

    public ReadOnlySpan<HolidayDate> On(int day) => InYear(DayNumber.ToDate(day).Year).On(day);

    private HolidayYear Expand(Kept current, int year, WorkMeter meter)
    {
        // Observance can carry a holiday over New Year, so the neighbours are looked at too where any holiday can be moved at all.
        var own = new List<(int Day, int Order)>();
        for (int each = moves ? year - 1 : year; each <= (moves ? year + 1 : year); each++)
        {
            RunOf(current, each, meter).AddYear(each, own);
        }

        return HolidayYear.Observe(holidays, own, year, meter);
    }

    private OwnDays RunOf(Kept current, int year, WorkMeter meter)
    {
        int index = IndexOfRun(year);
        ref OwnDays? slot = ref current.Runs[index];
        OwnDays? known = Volatile.Read(ref slot);
        if (known is null)
        {
            int first = FirstYear + (index * runLength);
            known = OwnDays.Expand(holidays, first, Math.Min(first + runLength - 1, LastYear), meter);
            Volatile.Write(ref slot, known);
            Interlocked.Add(ref current.Dates, known.Count);
        }

        return known;
    }

    /// <summary>Begins to keep years again once those that are kept have too many dates. The runs of the latest year stay: the next one asked for is likely to be in them.</summary>
    private void LetGo(Kept current, int added, int year)
    {
        if (Interlocked.Add(ref current.Dates, added) <= MaxDatesKept)
        {
            return;
        }

        var next = new Kept(current.Runs.Length - 1);
        for (int run = IndexOfRun(Math.Max(year - 1, FirstYear)); run <= IndexOfRun(Math.Min(year + 1, LastYear)); run++)
        {
            next.Runs[run] = Volatile.Read(ref current.Runs[run]);
            next.Dates += next.Runs[run]?.Count ?? 0;
        }

        Interlocked.CompareExchange(ref kept, next, current);
    }

    private int IndexOfRun(int year) => (year - FirstYear) / runLength;

    private sealed class Kept(int lastRun)
    {
        public readonly HolidayYear?[] Years = new HolidayYear?[LastYear - FirstYear + 1];
        public readonly OwnDays?[] Runs = new OwnDays?[lastRun + 1];
        public int Dates;
    }
}
