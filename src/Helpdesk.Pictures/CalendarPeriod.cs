using System.Collections.Immutable;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A run of local dates of a calendar, read once, for every form in which it is shown.</summary>
internal sealed class CalendarPeriod
{
    public CalendarPeriod(BusinessCalendar calendar, LocalDate first, LocalDate last)
    {
        Calendar = calendar;
        DateTimeZone zone = calendar.Zone;

        // East of Greenwich the first supported date begins before the first supported instant, and west of it the last one ends after the last.
        Instant Supported(Instant instant) => Instant.Min(Instant.Max(instant, SupportedRange.Start), SupportedRange.End);
        int count = Period.DaysBetween(first, last) + 1;
        (LocalDate Date, Instant Start, Instant End)[] spans =
        [
            .. Enumerable.Range(0, count)
                .Select(first.PlusDays)
                .Select(date => (date, Supported(DateClock.StartOf(zone, date)), Supported(DateClock.StartOf(zone, date.PlusDays(1))))),
        ];
        Start = spans[0].Start;
        End = spans[^1].End;
        OpenTime = calendar.Between(Start, End);

        List<CalendarSegment>[] segments = CutByDay(calendar.Explain(Start, End), spans);
        DayHolidays holidays = new(calendar, first, last);
        Days = [.. spans.Select((span, i) => new DayReader(zone, span.Date, span.Start, span.End, segments[i], holidays).Read())];
    }

    public BusinessCalendar Calendar { get; }

    /// <summary>The first instant of the first date.</summary>
    public Instant Start { get; }

    /// <summary>The instant after the last date.</summary>
    public Instant End { get; }

    /// <summary>The calendar's own measure of its open time.</summary>
    public BusinessTime OpenTime { get; }

    /// <summary>The dates, in order, those included that the zone skipped.</summary>
    public ImmutableArray<CalendarDay> Days { get; }

    public int WorkingDays => Days.Count(day => day.IsWorkingDay);

    private static List<CalendarSegment>[] CutByDay(IEnumerable<CalendarSegment> segments, (LocalDate Date, Instant Start, Instant End)[] spans)
    {
        List<CalendarSegment>[] cut = Array.ConvertAll(spans, _ => new List<CalendarSegment>());
        int day = 0;
        foreach (CalendarSegment segment in segments)
        {
            Instant from = segment.Start;
            while (from < segment.End)
            {
                while (from >= spans[day].End)
                {
                    day++;
                }

                Instant until = Instant.Min(segment.End, spans[day].End);
                cut[day].Add(segment with { Start = from, End = until });
                from = until;
            }
        }

        return cut;
    }
}
