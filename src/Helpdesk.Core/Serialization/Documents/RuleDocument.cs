namespace Helpdesk.Serialization.Documents;

/// <summary>A holiday rule: exactly one of its properties is present and says which kind it is.</summary>
internal sealed class RuleDocument
{
    public string? On { get; init; }

    public DateRangeDocument? Range { get; init; }

    public FixedDateDocument? FixedDate { get; init; }

    public NthWeekdayDocument? NthWeekday { get; init; }

    public LastWeekdayDocument? LastWeekday { get; init; }

    public WeekdayNearDateDocument? WeekdayOnOrAfter { get; init; }

    public WeekdayNearDateDocument? WeekdayOnOrBefore { get; init; }

    /// <summary>Days after the Easter Sunday of the Western churches.</summary>
    public int? Easter { get; init; }

    /// <summary>Days after the Easter Sunday of the Orthodox churches.</summary>
    public int? OrthodoxEaster { get; init; }

    public YearsDocument? Years { get; init; }

    public PlusDaysDocument? PlusDays { get; init; }

    public LastingDocument? Lasting { get; init; }

    public ExceptDocument? Except { get; init; }

    public RuleDocument[]? AnyOf { get; init; }

    public RecurrenceDocument? Recurrence { get; init; }
}

/// <summary>Every date from one to another, both included.</summary>
internal sealed class DateRangeDocument
{
    public required string First { get; init; }

    public required string Last { get; init; }
}

/// <summary>The same month and day of each year.</summary>
internal sealed class FixedDateDocument
{
    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>Noda Time's id of a calendar system; absent for ISO.</summary>
    public string? Calendar { get; init; }
}

/// <summary>The nth of a weekday in a month.</summary>
internal sealed class NthWeekdayDocument
{
    public required int Nth { get; init; }

    public required string Weekday { get; init; }

    public required int Month { get; init; }
}

/// <summary>The last of a weekday in a month.</summary>
internal sealed class LastWeekdayDocument
{
    public required string Weekday { get; init; }

    public required int Month { get; init; }
}

/// <summary>The weekday on a date, or the nearest one on one side of it.</summary>
internal sealed class WeekdayNearDateDocument
{
    public required string Weekday { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }
}

/// <summary>A rule in some years only.</summary>
internal sealed class YearsDocument
{
    public required RuleDocument Rule { get; init; }

    /// <summary>The first year; absent when there is none.</summary>
    public int? First { get; init; }

    /// <summary>The last year; absent when there is none.</summary>
    public int? Last { get; init; }
}

/// <summary>The dates of a rule, moved.</summary>
internal sealed class PlusDaysDocument
{
    public required RuleDocument Rule { get; init; }

    public required int Days { get; init; }
}

/// <summary>The dates of a rule, each with the days that follow it.</summary>
internal sealed class LastingDocument
{
    public required RuleDocument Rule { get; init; }

    public required int Days { get; init; }
}

/// <summary>The dates of a rule without some.</summary>
internal sealed class ExceptDocument
{
    public required RuleDocument Rule { get; init; }

    public required string[] Dates { get; init; }
}

/// <summary>A yearly recurrence rule of iCalendar.</summary>
internal sealed class RecurrenceDocument
{
    public required string Start { get; init; }

    public required string Rrule { get; init; }
}
