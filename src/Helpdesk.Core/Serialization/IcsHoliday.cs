using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.Serialization;

/// <summary>A holiday of an import, with what its document says about it besides, by which observances can be told from days off.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity. Made by <see cref="HolidayIcs"/>.</remarks>
public sealed class IcsHoliday
{
    internal IcsHoliday(Holiday holiday, int line, string? uid, string? description, ImmutableArray<string> categories)
    {
        Holiday = holiday;
        Line = line;
        Uid = uid;
        Description = description;
        Categories = categories;
    }

    /// <summary>The holiday.</summary>
    public Holiday Holiday { get; }

    /// <summary>The line of the document, counted from 1, on which its event begins, or which holds the rule that this library wrote.</summary>
    public int Line { get; }

    /// <summary>The event's UID; null when it has none, and for a rule that this library wrote.</summary>
    public string? Uid { get; }

    /// <summary>The event's DESCRIPTION, its escapes undone; null when it has none, when its line is longer than the limit, and for a rule that this library wrote.</summary>
    public string? Description { get; }

    /// <summary>What the event is filed under (CATEGORIES), the first hundred; empty when that is nothing, and for a rule that this library wrote.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>The holiday in words.</summary>
    public override string ToString() => Holiday.ToString();
}
