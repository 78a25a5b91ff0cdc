namespace Helpdesk.Serialization.Documents;

/// <summary>A whole calendar.</summary>
internal sealed class CalendarDocument
{
    /// <summary>Absent for a part of a combination; that every document has it is seen to before.</summary>
    public string? Format { get; init; }

    public required string Id { get; init; }

    /// <summary>Absent for the first.</summary>
    public int? Version { get; init; }

    public required string Zone { get; init; }

    /// <summary>The weekly hours that have always held; absent when the calendar is closed until others hold.</summary>
    public string? Hours { get; init; }

    public HoursFromDocument[]? HoursFrom { get; init; }

    public HolidayDocument[]? Holidays { get; init; }

    public DatedHoursDocument[]? SpecialHours { get; init; }

    public DatedHoursDocument[]? Breaks { get; init; }

    /// <summary>What the calendar is made of, in place of hours, holidays, special hours and breaks of its own.</summary>
    public OpenTimeDocument? Combination { get; init; }
}

/// <summary>Weekly hours that hold from a date on.</summary>
internal sealed class HoursFromDocument
{
    public required string From { get; init; }

    public required string Hours { get; init; }
}

/// <summary>The special hours of a date, or a break on it.</summary>
internal sealed class DatedHoursDocument
{
    public required string Date { get; init; }

    public required string Hours { get; init; }

    public string? Name { get; init; }
}
