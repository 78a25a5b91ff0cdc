namespace Helpdesk.ICalendar;

/// <summary>Why a document could not be read, or why something in it is not in the import as it stands.</summary>
public enum ICalendarProblemKind
{
    /// <summary>The document: it does not begin with a calendar, or has lines outside its calendars.</summary>
    NotCalendar,

    /// <summary>The document: it ends inside a component.</summary>
    Truncated,

    /// <summary>The document: a component ends that was not the last to begin, or begins where it cannot.</summary>
    Misnested,

    /// <summary>The document: it is longer than <see cref="ICalendarLimits.MaxBytes"/>.</summary>
    TooLong,

    /// <summary>The document: components are nested more than 16 levels deep.</summary>
    TooDeep,

    /// <summary>The document: it holds more events, or more calendars, than <see cref="ICalendarLimits.MaxEvents"/>.</summary>
    TooManyEvents,

    /// <summary>The event has no start.</summary>
    NoStart,

    /// <summary>A date, a duration or hours cannot be read.</summary>
    MalformedValue,

    /// <summary>A property comes twice that may come once.</summary>
    Repeated,

    /// <summary>The event, or a date that it lists, begins or ends at a time of day that is not local midnight; midnight UTC is not local.</summary>
    NotWholeDays,

    /// <summary>The event ends before it starts, or lasts no time.</summary>
    EndsBeforeStart,

    /// <summary>The recurrence rule cannot be read, does not name whole days, or combines parts that RFC 5545 does not allow together; or the dates recur by EXRULE or periods.</summary>
    UnsupportedRecurrence,

    /// <summary>
    /// The recurrence rule may mean other dates than those imported: the date on which UNTIL falls depends on a zone that is not known, or UNTIL is in UTC beside a start that is a date; or a yearly rule of
    /// BYMONTHDAY alone, which by RFC 5545 names a day of every month.
    /// </summary>
    DoubtfulRecurrence,

    /// <summary>The event excludes every date on which it falls.</summary>
    NoDateLeft,

    /// <summary>The event is cancelled, or all events of its calendar are (METHOD:CANCEL).</summary>
    Cancelled,

    /// <summary>
    /// The event changes several occurrences of another event, or one that is not in the document or cannot be identified. The other event is imported without the change. An event that cancels or moves one occurrence
    /// is not reported: its date is removed from the other event, and a moved occurrence is a holiday of its own.
    /// </summary>
    ChangedOccurrence,

    /// <summary>The event exceeds a limit: of a line, of rules, of dates, of days, or of the work that its rules take.</summary>
    PastLimit,

    /// <summary>The event is a dated exception on a date that has one already in this document.</summary>
    SecondException,

    /// <summary>The event has no name; the holiday is called <c>Holiday</c>.</summary>
    Unnamed,

    /// <summary>The event starts on a date that its recurrence rule does not name; that date is imported as the first one.</summary>
    StartNotInRule,

    /// <summary>The name holds bytes that are not UTF-8; each is replaced by U+FFFD.</summary>
    NotUtf8,

    /// <summary>
    /// A line is not a property, which is a name, a colon and a value. It is ignored, unless it would say on which dates the event is: then the event is left out. Of each event, and of each calendar, the
    /// first such line is reported.
    /// </summary>
    MalformedLine,

    /// <summary>Another event of the calendar has the same UID and a higher SEQUENCE, and replaces this one.</summary>
    Superseded,

    /// <summary>Another event of the calendar has the same UID, and neither has a higher SEQUENCE; both are imported.</summary>
    RepeatedUid,

    /// <summary>The event is inside a component that is not a calendar, such as a task, and is ignored.</summary>
    Misplaced,

    /// <summary>The dates of the calendar are not Gregorian (CALSCALE).</summary>
    UnsupportedScale,
}
