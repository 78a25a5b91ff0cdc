using Helpdesk.Calendars.Algebra;
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
        long from = Math.Max(Nanos.Min, Nanos.From(Instant.Max(start, SupportedRange.Start)));
        long until = Nanos.From(Instant.Min(end, SupportedRange.End));
        if (from >= until)
        {
            return [];
        }

        List<OpenSpan>? missed = calendar.Combination is null ? null : MissedBy(calendar.Source, from, until);
        return Of(calendar)
            .SelectMany(part => In(part, calendar, missed, from, until))
            .Distinct()
            .OrderBy(each => each.Date);
    }

    /// <summary>The calendars with layers of their own in a calendar.</summary>
    private static IEnumerable<BusinessCalendar> Of(BusinessCalendar calendar) =>
        calendar.Combination is null ? [calendar] : calendar.Combination.Counted.SelectMany(Of);

    private static IEnumerable<HolidayDate> In(BusinessCalendar part, BusinessCalendar whole, List<OpenSpan>? missed, long from, long until)
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
                    if (Lost(day, definition.WeeklyHoursOn(day), holiday.Holiday.Hours).Any(span => IsMissed(whole, missed, part.Zone, span, from, until)))
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
        LocalSpan[] kept = [.. left.Intervals.Select(each => LocalSpan.Of(day, each))];
        int next = 0;
        foreach (HoursInterval interval in week.Intervals)
        {
            LocalSpan span = LocalSpan.Of(day, interval);
            long reached = span.Start;
            while (next < kept.Length && kept[next].End <= span.Start)
            {
                next++;
            }

            for (int i = next; i < kept.Length && kept[i].Start < span.End; i++)
            {
                yield return new LocalSpan(reached, kept[i].Start);
                reached = kept[i].End;
            }

            yield return new LocalSpan(reached, span.End);
        }
    }

    /// <summary>Whether hours were missed: another part, or a shift of a dated exception, may have been open all the same.</summary>
    private static bool IsMissed(BusinessCalendar calendar, List<OpenSpan>? missed, DateTimeZone zone, LocalSpan span, long from, long until)
    {
        if (span.Start >= span.End)
        {
            return false;
        }

        long start = Math.Max(from, ZoneClock.FirstInstantAt(zone, span.Start));
        long end = Math.Min(until, ZoneClock.FirstInstantAt(zone, span.End));
        return start < end && (missed is null ? calendar.WorkBetween(start, end) < end - start : AnyIn(missed, start, end));
    }

    /// <summary>Whether any of some spans in order has time in common with another.</summary>
    private static bool AnyIn(List<OpenSpan> spans, long start, long end)
    {
        int low = 0;
        for (int high = spans.Count; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = spans[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Count && spans[low].Start < end;
    }

    /// <summary>
    /// What would be open if no part that is counted kept a holiday, and is not: a combination may be closed for another part's hours, and then no holiday costs anything. Found once for
    /// the whole span, and not again for each holiday of each part.
    /// </summary>
    private static List<OpenSpan> MissedBy(OpenTimeSource source, long from, long until)
    {
        var missed = new List<OpenSpan>();
        var meter = new WorkMeter();
        for (long start = from; start < until;)
        {
            long end = Math.Min(until, OpenYears.EndAfter(start));
            missed.AddRange(OpenSpan.Combine(SetOperation.Except, WithoutHolidays(source, start, end, meter), source.Compile(start, end, meter)));
            start = end;
        }

        return missed;
    }

    private static List<OpenSpan> WithoutHolidays(OpenTimeSource source, long from, long until, WorkMeter meter) => source switch
    {
        CalendarDefinition calendar => OpenTimeCompiler.Compile(calendar, None, from, until, meter),
        CombinedSource combined => combined.Compile((each, isTaken) => isTaken ? each.Compile(from, until, meter) : WithoutHolidays(each, from, until, meter), meter),
        _ => source.Compile(from, until, meter),
    };
}
