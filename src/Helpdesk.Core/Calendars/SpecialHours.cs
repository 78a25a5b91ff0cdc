using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// A dated exception: the hours of one date, in place of whatever the week and the holidays say of it, open or closed.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SpecialHours
{
    /// <summary>A dated exception, for <see cref="BusinessCalendarBuilder.WithSpecialHours(LocalDate, DayHours, string?)"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="hours">Its hours; <see cref="DayHours.Closed"/> closes it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public SpecialHours(LocalDate date, DayHours hours, string? name = null)
    {
        Date = date.WithCalendar(CalendarSystem.Iso);
        Hours = Guard.NotNull(hours);
        Name = name is null ? null : Guard.Name(name);
        Guard.InRange(Date.Year, SupportedRange.FirstYear, SupportedRange.LastYear, nameof(date));
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
