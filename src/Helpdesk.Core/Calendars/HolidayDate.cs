using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>One date of a holiday: its own day, or the day on which it is observed instead.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record HolidayDate
{
    internal HolidayDate(LocalDate date, Holiday holiday, bool isObserved)
    {
        Date = date;
        Holiday = holiday;
        IsObserved = isObserved;
    }

    /// <summary>The ISO date.</summary>
    public LocalDate Date { get; }

    /// <summary>The holiday.</summary>
    public Holiday Holiday { get; }

    /// <summary>Whether this is the day of observance of a holiday whose own day is another.</summary>
    public bool IsObserved { get; }

    /// <summary>The holiday's name; with <c>(observed)</c> behind it on a day of observance.</summary>
    public string Name => IsObserved ? Holiday.Name + " (observed)" : Holiday.Name;

    /// <summary>The date in words, such as <c>2026-12-25 Christmas Day</c>; the same in every culture.</summary>
    public override string ToString() => $"{HolidayText.Date(Date)} {Name}";
}
