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

    public override List<OpenSpan> Compile(long from, long until) => OpenTimeCompiler.Compile(this, HolidaySchedule, from, until);

    public override bool HasOpenTime()
    {
        // Of a calendar that never opens every year is looked at, and none of them is worth keeping.
        const int YearsKept = 16;
        HolidaySchedule schedule = HolidaySchedule;
        int looked = 0;
        foreach (int year in SupportedYears.ByLikelihood)
        {
            if (OpenTimeCompiler.Compile(this, schedule, Nanos.StartOfYear(year), Nanos.StartOfYear(year + 1)).Count > 0)
            {
                return true;
            }

            looked++;
            schedule = looked % YearsKept == 0 ? new HolidaySchedule(Holidays) : schedule;
        }

        return false;
    }

    public SpecialHours? SpecialOn(int day) => specialByDay.GetValueOrDefault(day);

    /// <summary>The breaks that start on a date, in order.</summary>
    public IEnumerable<DatedBreak> BreaksOn(int day) => breaksByDay[day];

    /// <summary>What the week alone says of a date.</summary>
    public DayHours WeeklyHoursOn(int day)
    {
        int index = Array.BinarySearch(hoursStart, day);
        index = index >= 0 ? index : ~index - 1;
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
        foreach (HolidayDate holiday in year.On(day))
        {
            hours = hours.Intersect(holiday.Holiday.Hours);
        }

        return hours;
    }

    public DayHours HoursOn(int day) => HoursOn(day, HolidaySchedule.InYear(DayNumber.ToDate(day).Year));
}
