using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// Everything that a calendar was told, and what its layers make of a single date. Immutable. Dates are day numbers (see
/// <see cref="DayNumber"/>).
/// </summary>
internal sealed class CalendarDefinition : OpenTimeSource
{
    private readonly int[] hoursStart;
    private readonly FrozenDictionary<int, SpecialHours> specialByDay;
    private readonly ILookup<int, DatedBreak> breaksByDay;
    private readonly int[] openSpecialDays;
    private readonly Lazy<int> openSetHash;

    public CalendarDefinition(
        DateTimeZone zone,
        string timeZoneVersion,
        ImmutableArray<EffectiveHours> hours,
        ImmutableArray<Holiday> holidays,
        ImmutableArray<SpecialHours> specialHours,
        ImmutableArray<DatedBreak> breaks)
    {
        Zone = zone;
        TimeZoneVersion = timeZoneVersion;
        Hours = hours;
        Holidays = holidays;
        SpecialHours = specialHours;
        Breaks = breaks;
        HolidaySchedule = new HolidaySchedule(holidays);
        BreakSpans = LocalSpan.Merge(breaks.Select(each => each.Span));
        hoursStart = hours.Select(each => each.From is { } from ? DayNumber.Of(from) : int.MinValue).ToArray();
        specialByDay = specialHours.ToFrozenDictionary(each => DayNumber.Of(each.Date));
        breaksByDay = breaks.ToLookup(each => DayNumber.Of(each.Date));
        openSpecialDays = [.. specialHours.Where(each => !each.Hours.IsClosed).Select(each => DayNumber.Of(each.Date))];
        openSetHash = new Lazy<int>(() => OpenSetComparer.HashOf(this));
        MaxOpeningsPerYear = CountMaxOpeningsPerYear();
    }

    public DateTimeZone Zone { get; }

    public string TimeZoneVersion { get; }

    /// <summary>In order of their dates.</summary>
    public ImmutableArray<EffectiveHours> Hours { get; }

    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>In order of their dates, at most one a date.</summary>
    public ImmutableArray<SpecialHours> SpecialHours { get; }

    /// <summary>In order of their starts.</summary>
    public ImmutableArray<DatedBreak> Breaks { get; }

    public HolidaySchedule HolidaySchedule { get; }

    /// <summary>The breaks on the local clock, in order, none touching another.</summary>
    public LocalSpan[] BreakSpans { get; }

    public override long MaxOpeningsPerYear { get; }

    /// <summary>Of what makes up the open time; computed once, since the layers can be many.</summary>
    public int OpenSetHash => openSetHash.Value;

    public override List<OpenSpan> Compile(long from, long until, WorkMeter meter) => OpenTimeCompiler.Compile(this, HolidaySchedule, from, until, meter);

    public override bool MayOpenIn(int year)
    {
        // Local dates of the years beside it reach into a UTC year.
        int first = DayNumber.Of(year, 1, 1) - 2;
        int last = DayNumber.Of(year, 12, 31) + 2;
        int special = Array.BinarySearch(openSpecialDays, first);
        if ((special < 0 ? ~special : special) is var next && next < openSpecialDays.Length && openSpecialDays[next] <= last)
        {
            return true;
        }

        for (int i = Math.Max(0, IndexOfHours(first)); i < Hours.Length && hoursStart[i] <= last; i++)
        {
            if (!Hours[i].Hours.IsClosed)
            {
                return true;
            }
        }

        return false;
    }

    public SpecialHours? SpecialOn(int day) => specialByDay.GetValueOrDefault(day);

    /// <summary>The breaks that start on a date, in order.</summary>
    public IEnumerable<DatedBreak> BreaksOn(int day) => breaksByDay[day];

    /// <summary>What the week alone says of a date.</summary>
    public DayHours WeeklyHoursOn(int day)
    {
        int index = IndexOfHours(day);
        return index < 0 ? DayHours.Closed : Hours[index].Hours[DayNumber.DayOfWeek(day)];
    }

    /// <summary>The hours of a date with the layers applied, strongest first: dated exception, holidays, week. Breaks are not among them.</summary>
    public DayHours HoursOn(int day, HolidayYear year)
    {
        if (SpecialOn(day) is { } special)
        {
            return special.Hours;
        }

        DayHours hours = WeeklyHoursOn(day);
        ReadOnlySpan<HolidayDate> holidays = year.On(day);
        return holidays.IsEmpty || hours.IsClosed ? hours
            : holidays.Length == 1 ? hours.Intersect(holidays[0].Holiday.Hours)
            : Within(hours, holidays);
    }

    public DayHours HoursOn(int day) => HoursOn(day, HolidaySchedule.InYear(DayNumber.ToDate(day).Year));

    private static DayHours Within(DayHours hours, ReadOnlySpan<HolidayDate> holidays)
    {
        var all = new List<DayHours>(holidays.Length + 1) { hours };
        foreach (HolidayDate holiday in holidays)
        {
            if (holiday.Holiday.Hours.IsClosed)
            {
                return DayHours.Closed;
            }

            all.Add(holiday.Holiday.Hours);
        }

        return DayHours.IntersectAll(all);
    }

    /// <summary>The index of the weekly hours that hold on a date; -1 before the first.</summary>
    private int IndexOfHours(int day)
    {
        int index = Array.BinarySearch(hoursStart, day);
        return index >= 0 ? index : ~index - 1;
    }

    private long CountMaxOpeningsPerYear()
    {
        int inAWeek = Hours.IsEmpty ? 0 : Hours.Max(each => each.Hours.MaxIntervals);
        var dated = new Dictionary<int, long>();
        foreach (SpecialHours special in SpecialHours)
        {
            dated[special.Date.Year] = dated.GetValueOrDefault(special.Date.Year) + special.Hours.Intervals.Count;
        }

        // A break can make two openings of one.
        foreach (DatedBreak each in Breaks)
        {
            dated[each.Date.Year] = dated.GetValueOrDefault(each.Date.Year) + 1;
        }

        return (366L * inAWeek) + (dated.Count == 0 ? 0 : dated.Values.Max());
    }
}
