using Helpdesk.Calendars.Rules;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>A break: a part of a date on which the desk is closed, whatever opened it. Breaks may overlap one another.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="BusinessCalendarBuilder"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record DatedBreak
{
    internal DatedBreak(LocalDate date, HoursInterval interval, string? name)
    {
        Date = date;
        Interval = interval;
        Name = name;
    }

    /// <summary>The ISO date on which the break starts.</summary>
    public LocalDate Date { get; }

    /// <summary>Its clock times; it may run past midnight.</summary>
    public HoursInterval Interval { get; }

    /// <summary>What explanations call it, such as <c>Fire drill</c>; null for nothing in particular.</summary>
    public string? Name { get; }

    /// <summary>The break on the local clock.</summary>
    internal LocalSpan Span => LocalSpan.Of(DayNumber.Of(Date), Interval);

    /// <summary>Whether the break covers a local date and time: from its start, included, to its end, excluded.</summary>
    /// <param name="local">The date and time, in the calendar's zone.</param>
    public bool Contains(LocalDateTime local)
    {
        int days = DayNumber.Of(local.Date) - DayNumber.Of(Date);
        long nanosecond = (days * NodaConstants.NanosecondsPerDay) + local.NanosecondOfDay;
        return days is 0 or 1 && nanosecond >= Interval.StartNanosecond && nanosecond < Interval.EndNanosecond;
    }

    /// <summary>The break in words, such as <c>2026-03-04 11:00-11:30 (Fire drill)</c>; the same in every culture.</summary>
    public override string ToString() => $"{HolidayText.Date(Date)} {Interval}{(Name is null ? "" : $" ({Name})")}";
}
