namespace Helpdesk.Serialization;

/// <summary>Why a text is no iCalendar document that can be read.</summary>
public enum IcsErrorKind
{
    /// <summary>It does not begin with a calendar, or has something between calendars that belongs to none.</summary>
    NotCalendar,

    /// <summary>It ends before a component does: it was cut off.</summary>
    Truncated,

    /// <summary>A component ends that was not the last to begin, or begins where it cannot.</summary>
    Misnested,

    /// <summary>It is longer than <see cref="IcsLimits.MaxBytes"/>.</summary>
    TooLong,

    /// <summary>Components lie deeper in one another than <see cref="IcsLimits.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>It holds more events, or more calendars, than <see cref="IcsLimits.MaxEvents"/>.</summary>
    TooManyEvents,
}
