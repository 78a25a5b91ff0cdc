using Helpdesk.Calendars;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>Which of the library's options, or which use of its operations, another system's answers correspond to.</summary>
internal sealed record Dialect
{
    /// <summary>What most systems mean: the library's defaults.</summary>
    public static readonly Dialect Default = new();

    /// <summary>zendesk/biz: the next opening; holidays beat dated hours; a span that runs backwards is no time.</summary>
    public static readonly Dialect Biz = new()
    {
        Boundary = Boundary.NextOpening,
        DayBoundary = Boundary.NextOpening,
        HolidaysBeatDatedHours = true,
        ReversedSpanIsZero = true,
    };

    /// <summary>working_hours: days are counted from a working day, and between dates the first is left out; elapsed time in whole seconds.</summary>
    public static readonly Dialect WorkingHours = new()
    {
        DayStart = DayStart.NextWorkingDay,
        CountsLastDay = true,
        RoundsToSeconds = true,
    };

    /// <summary>business_time: days are counted from an opening when the date is closed, and end within hours.</summary>
    public static readonly Dialect BusinessTimeGem = new()
    {
        DayBoundary = Boundary.NextOpening,
        DayStart = DayStart.NextOpening,
    };

    /// <summary>GLPI: a span that runs backwards is no time.</summary>
    public static readonly Dialect Glpi = new() { ReversedSpanIsZero = true };

    /// <summary>Matrix42: what arrives in closed time counts from the next opening, days included.</summary>
    public static readonly Dialect Matrix42 = new() { DayStart = DayStart.NextOpening };

    /// <summary>Where an addition of business time ends that uses up an opening.</summary>
    public Boundary Boundary { get; private init; } = Boundary.Closing;

    /// <summary>Whether an addition of business days may end outside hours.</summary>
    public Boundary DayBoundary { get; private init; } = Boundary.Closing;

    /// <summary>From where business days are counted when the date is closed.</summary>
    public DayStart DayStart { get; private init; }

    /// <summary>Whether the days between two dates include the last and leave out the first, and not the other way round.</summary>
    public bool CountsLastDay { get; private init; }

    public bool HolidaysBeatDatedHours { get; private init; }

    public bool ReversedSpanIsZero { get; private init; }

    public bool RoundsToSeconds { get; private init; }
}
