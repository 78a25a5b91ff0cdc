using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>A calendar, asked as another system would ask it.</summary>
internal sealed class DialectCalendar(BusinessCalendar calendar, Dialect dialect)
{
    public BusinessCalendar Calendar => calendar;

    public DateTimeZone Zone => calendar.Zone;

    /// <summary>Adds, or subtracts a negative amount; even systems that add up to the next opening subtract no further than an opening.</summary>
    public Instant Add(Instant start, BusinessTime amount) => amount < BusinessTime.Zero
        ? calendar.Subtract(start, -amount)
        : calendar.Add(start, amount, dialect.Boundary);

    public Instant AddDays(Instant start, int count)
    {
        LocalDate date = start.InZone(Zone).Date;
        if (dialect.DayStart == DayStart.NextOpening && !calendar.IsBusinessDay(date))
        {
            start = calendar.RollForward(start);
        }

        var days = BusinessDays.SameClockTime(Math.Abs(DaysToCount(date, count)));
        return count < 0 ? calendar.Subtract(start, days, dialect.DayBoundary) : calendar.Add(start, days, dialect.DayBoundary);
    }

    public LocalDate AddDays(LocalDate start, int count) => calendar.AddBusinessDays(start, DaysToCount(start, count));

    public int DaysBetween(LocalDate start, LocalDate end, bool inclusive) => dialect.CountsLastDay
        ? calendar.CountBusinessDays(start.PlusDays(1), end.PlusDays(1))
        : calendar.CountBusinessDays(start, inclusive ? end.PlusDays(1) : end);

    public decimal ElapsedSeconds(Instant start, Instant end)
    {
        BusinessTime between = calendar.Between(start, end);
        between = dialect.ReversedSpanIsZero ? BusinessTime.Max(BusinessTime.Zero, between) : between;
        decimal seconds = (decimal)between.TotalNanoseconds / NodaConstants.NanosecondsPerSecond;
        return dialect.RoundsToSeconds ? Math.Round(seconds, MidpointRounding.AwayFromZero) : seconds;
    }

    /// <summary>Going to the next working day before counting is one day more.</summary>
    private int DaysToCount(LocalDate date, int count) =>
        dialect.DayStart == DayStart.NextWorkingDay && !calendar.IsBusinessDay(date) ? count + Math.Sign(count) : count;
}
