using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>Weekly hours that hold from a date on, until the next ones do.</summary>
/// <remarks>Immutable and thread-safe. Equality compares both parts. Made by <see cref="BusinessCalendarBuilder"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record EffectiveHours
{
    internal EffectiveHours(LocalDate? from, WeeklyHours hours)
    {
        From = from;
        Hours = hours;
    }

    /// <summary>The first ISO date whose openings follow these hours, from local midnight; null for hours that have always held.</summary>
    public LocalDate? From { get; }

    /// <summary>The hours of the week; <see cref="WeeklyHours.Closed"/> ends a season.</summary>
    public WeeklyHours Hours { get; }

    /// <summary>The hours in words, such as <c>from 2026-06-15: Mon-Fri 08:00-14:00; Sat-Sun off</c>; the same in every culture.</summary>
    public override string ToString() => From is { } from ? $"from {HolidayText.Date(from)}: {Hours}" : Hours.ToString();
}
