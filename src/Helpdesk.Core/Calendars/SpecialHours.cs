using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// A dated exception: the hours of one date, in place of whatever the week and the holidays say of it, open or closed.
/// </summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts. Made by <see cref="BusinessCalendarBuilder"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SpecialHours
{
    internal SpecialHours(LocalDate date, DayHours hours, string? name)
    {
        Date = date;
        Hours = hours;
        Name = name;
    }

    /// <summary>The ISO date whose openings they are.</summary>
    public LocalDate Date { get; }

    /// <summary>The hours; <see cref="DayHours.Closed"/> closes the date.</summary>
    public DayHours Hours { get; }

    /// <summary>What explanations call it, such as <c>Stocktaking</c>; null for nothing in particular.</summary>
    public string? Name { get; }

    /// <summary>The exception in words, such as <c>2026-12-20 10:00-18:00 (Sunday before Christmas)</c>; the same in every culture.</summary>
    public override string ToString() => $"{HolidayText.Date(Date)} {Hours}{(Name is null ? "" : $" ({Name})")}";
}
