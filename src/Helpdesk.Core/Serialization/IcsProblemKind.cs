namespace Helpdesk.Serialization;

/// <summary>Why something in an iCalendar document is not in the import, or not as it stands there.</summary>
public enum IcsProblemKind
{
    /// <summary>The event has no start.</summary>
    NoStart,

    /// <summary>A date, duration, recurrence rule or hours cannot be read.</summary>
    MalformedValue,

    /// <summary>A property comes twice that may come once.</summary>
    Repeated,

    /// <summary>The event, or a date that it lists, begins or ends at a time of day that is not local midnight; midnight UTC is not local.</summary>
    NotWholeDays,

    /// <summary>The event ends before it starts, or lasts no time.</summary>
    EndsBeforeStart,

    /// <summary>The recurrence rule is one that <see cref="Calendars.HolidayRule.Recurrence"/> refuses, or dates recur in a way that has no rule here.</summary>
    UnsupportedRecurrence,

    /// <summary>The event, or a date that it lists, is outside the years 1900 to 2149.</summary>
    OutsideSupportedYears,

    /// <summary>The event excepts every date on which it falls.</summary>
    NoDateLeft,

    /// <summary>The event is cancelled.</summary>
    Cancelled,

    /// <summary>The event changes one occurrence of another, which is imported without the change.</summary>
    ChangedOccurrence,

    /// <summary>The event goes past a limit: a line that it needs is too long, it lists too many dates, or it recurs and lasts more than 366 days.</summary>
    PastLimit,

    /// <summary>The event is a dated exception of a date that has one already in this document.</summary>
    SecondException,

    /// <summary>The event has no name; the holiday is called <c>Holiday</c>.</summary>
    Unnamed,

    /// <summary>The event starts on a date that its recurrence rule does not name; that date is imported as the first all the same.</summary>
    StartNotInRule,

    /// <summary>The name holds bytes that are not UTF-8; each is replaced by U+FFFD.</summary>
    NotUtf8,

    /// <summary>A line is no property, which is a name, a colon and a value; it is passed over. Of each event, and of each calendar, the first such line is reported.</summary>
    MalformedLine,

    /// <summary>The dates no longer agree with the rule that this library wrote beside them, or the name with that of an exception; the dates and the name count.</summary>
    EditedElsewhere,

    /// <summary>The rule that this library wrote beside the dates cannot be read or is too much to check; the dates count.</summary>
    UnreadableRule,
}
