namespace Helpdesk.Pictures;

/// <summary>What a note about a date is about.</summary>
internal enum DayNoteKind
{
    /// <summary>A holiday that falls on the date, or is observed on it.</summary>
    Holiday,

    /// <summary>A dated exception, or another layer with a name that opens or closes part of the date.</summary>
    SpecialHours,

    /// <summary>A break.</summary>
    Break,

    /// <summary>A shift of the day before that is kept or cancelled past midnight by that day's holiday.</summary>
    DayBefore,

    /// <summary>The clock, or the range of calendars.</summary>
    Clock,
}
