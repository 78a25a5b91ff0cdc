using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>A break: a part of a date on which the desk is closed, whatever opened it. Breaks may overlap one another.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
/// <param name="Date">The ISO date on which the break starts.</param>
/// <param name="Interval">Its clock times; it may run past midnight.</param>
/// <param name="Name">What explanations call it, such as <c>Fire drill</c>; null for nothing in particular.</param>
public sealed record DatedBreak(LocalDate Date, HoursInterval Interval, string? Name)
{
    /// <summary>Whether the break covers a local date and time: from its start, included, to its end, excluded.</summary>
    /// <param name="local">The date and time, in the calendar's zone.</param>
    public bool Contains(LocalDateTime local)
    {
        long nanosecond = ((DayNumber.Of(local.Date) - DayNumber.Of(Date)) * NodaConstants.NanosecondsPerDay) + local.NanosecondOfDay;
        return nanosecond >= Interval.StartNanosecond && nanosecond < Interval.EndNanosecond;
    }
}
