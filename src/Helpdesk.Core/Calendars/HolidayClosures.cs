using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// Which holidays kept a calendar closed in a span: those that took away weekly hours in it. One on a day off that the desk has anyway, one of a part at which a combination is closed without it, one that a dated
/// exception overrules, and a half-day whose missing hours lie outside the span did not.
/// </summary>
internal static class HolidayClosures
{
    private static readonly HolidaySchedule None = new([]);

    /// <summary>The dates of such holidays in <c>[start, end)</c>, as far as it is supported, in order.</summary>
    public static IEnumerable<HolidayDate> Between(BusinessCalendar calendar, Instant start, Instant end)
    {
        long from = Math.Max(Nanos.Min, Nanos.From(Instant.Max(start, BusinessCalendar.MinInstant)));
        long until = Nanos.From(Instant.Min(end, BusinessCalendar.MaxInstant));
        return from >= until ? [] : Of(calendar)
            .SelectMany(part => In(part, calendar, from, until))
            .Distinct()
            .OrderBy(each => each.Date);
    }

    /// <summary>The calendars with layers of their own in a calendar.</summary>
    private static IEnumerable<BusinessCalendar> Of(BusinessCalendar calendar) =>
        calendar.Combination is null ? [calendar] : calendar.Combination.Counted.SelectMany(Of);

    private static IEnumerable<HolidayDate> In(BusinessCalendar part, BusinessCalendar whole, long from, long until)
    {
        var definition = (CalendarDefinition)part.Source;
        int last = ZoneClock.DayAt(part.Zone, until);

        // A shift of the evening before may have been cancelled past midnight.
        for (int day = ZoneClock.DayAt(part.Zone, from) - 1; day <= last; day++)
        {
            if (definition.SpecialOn(day) is null)
            {
                foreach (HolidayDate holiday in definition.HolidaySchedule.On(day).ToArray())
                {
                    if (Lost(day, definition.WeeklyHoursOn(day), holiday.Holiday.Hours).Any(span => IsClosedIn(whole, part.Zone, span, from, until)))
                    {
                        yield return holiday;
                    }
                }
            }
        }
    }

    /// <summary>What a holiday's hours leave out of the week's.</summary>
    private static IEnumerable<LocalSpan> Lost(int day, DayHours week, DayHours left)
    {
        foreach (HoursInterval interval in week.Intervals)
        {
            LocalSpan span = LocalSpan.Of(day, interval);
            long reached = span.Start;
            foreach (LocalSpan kept in left.Intervals.Select(each => LocalSpan.Of(day, each)))
            {
                yield return new LocalSpan(reached, Math.Min(span.End, kept.Start));
                reached = Math.Max(reached, kept.End);
            }

            yield return new LocalSpan(reached, span.End);
        }
    }

    /// <summary>Whether hours were missed: another part, or a shift of a dated exception, may have been open all the same.</summary>
    private static bool IsClosedIn(BusinessCalendar calendar, DateTimeZone zone, LocalSpan span, long from, long until)
    {
        if (span.Start >= span.End)
        {
            return false;
        }

        long start = Math.Max(from, ZoneClock.FirstInstantAt(zone, span.Start));
        long end = Math.Min(until, ZoneClock.FirstInstantAt(zone, span.End));
        return start < end && (calendar.Combination is null
            ? calendar.Between(Nanos.ToInstant(start), Nanos.ToInstant(end)).TotalNanoseconds < end - start
            : OpenSpan.Combine(SetOperation.Except, WithoutHolidays(calendar.Source, start, end), calendar.Source.Compile(start, end)).Count > 0);
    }

    /// <summary>What would be open if no part that is counted kept a holiday: a combination may be closed for another part's hours, and then no holiday costs anything.</summary>
    private static List<OpenSpan> WithoutHolidays(OpenTimeSource source, long from, long until) => source switch
    {
        CalendarDefinition calendar => OpenTimeCompiler.Compile(calendar, None, from, until),
        CombinedSource combined => OpenSpan.Combine(
            combined.Operation,
            WithoutHolidays(combined.Left, from, until),
            combined.Operation == SetOperation.Except ? combined.Right.Compile(from, until) : WithoutHolidays(combined.Right, from, until)),
        _ => source.Compile(from, until),
    };
}
