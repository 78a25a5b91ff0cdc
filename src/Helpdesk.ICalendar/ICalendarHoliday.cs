using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.ICalendar;

/// <summary>A holiday of an import, with the rest of its event, by which observances can be told from days off.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity. Made by <see cref="HolidayICalendar"/>.</remarks>
public sealed class ICalendarHoliday
{
    internal ICalendarHoliday(Holiday holiday, int line, string? uid, string? description, ImmutableArray<string> categories)
    {
        Holiday = holiday;
        Line = line;
        Uid = uid;
        Description = description;
        Categories = categories;
    }

    /// <summary>The holiday, on the dates of the event inside the window.</summary>
    public Holiday Holiday { get; }

    /// <summary>The line of the document, counted from 1, on which the event begins.</summary>
    public int Line { get; }

    /// <summary>The event's UID; null when it has none.</summary>
    public string? Uid { get; }

    /// <summary>The event's DESCRIPTION without escapes; null when it has none or when its line is too long.</summary>
    public string? Description { get; }

    /// <summary>The event's CATEGORIES, the first hundred; empty when it has none.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>The holiday in words.</summary>
    public override string ToString() => Holiday.ToString();
}
