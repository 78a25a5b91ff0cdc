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

    /// <summary>The recurrence rule is one that <see cref="Calendars.HolidayRule.Recurrence"/> refuses, dates recur in a way that has no rule here, or UNTIL is in UTC and may mean either of two local dates.</summary>
    UnsupportedRecurrence,

    /// <summary>
    /// The recurrence rule may mean other dates than those imported: an UNTIL in UTC beside a start that is a date, which is read as the local midnight that begins the last date; or a yearly rule of
    /// BYMONTHDAY alone, which by the letter names a day of every month.
    /// </summary>
    DoubtfulRecurrence,

    /// <summary>The event, or a part of it, or a date that it lists, is outside the years 1900 to 2149.</summary>
    OutsideSupportedRange,

    /// <summary>The event excepts every date on which it falls.</summary>
    NoDateLeft,

    /// <summary>The event is cancelled, or all events of its calendar are (METHOD:CANCEL).</summary>
    Cancelled,

    /// <summary>
    /// The event changes several occurrences of another, or one that is not in the document or cannot be told. The other is imported without the change. One that cancels or moves one occurrence of an event
    /// that recurs is not reported: its date is taken from that event's, and what was moved is a holiday of its own.
    /// </summary>
    ChangedOccurrence,

    /// <summary>The event goes past a limit: a line is too long, it or all events together list too many rules or dates, it lasts more than 366 days, or the holidays fall on too many dates.</summary>
    PastLimit,

    /// <summary>The event is a dated exception of a date that has one already in this document.</summary>
    SecondException,

    /// <summary>The event has no name; the holiday is called <c>Holiday</c>.</summary>
    Unnamed,

    /// <summary>The event starts on a date that its recurrence rule does not name; that date is imported as the first all the same.</summary>
    StartNotInRule,

    /// <summary>The name holds bytes that are not UTF-8; each is replaced by U+FFFD.</summary>
    NotUtf8,

    /// <summary>
    /// A line is no property, which is a name, a colon and a value. It is passed over, unless it would say on which dates the event is: then the event is left out. Of each event, and of each calendar, the
    /// first such line is reported.
    /// </summary>
    MalformedLine,

    /// <summary>
    /// The dates no longer agree with the rule that this library wrote beside them, or the name with that of an exception; the dates and the name count, and the holiday
    /// falls on no other dates. Or the name no longer ends with the hours that were written beside it, and the hours count.
    /// </summary>
    EditedElsewhere,

    /// <summary>The rule that this library wrote beside the dates cannot be read or is too much to check; the dates count.</summary>
    UnreadableRule,

    /// <summary>Another event of the calendar has the same UID and a higher SEQUENCE: it is a newer revision, and counts in place of this one.</summary>
    Superseded,

    /// <summary>Another event of the calendar has the same UID, and neither has a higher SEQUENCE; both are imported.</summary>
    RepeatedUid,

    /// <summary>The event is inside of a component that is no calendar, such as a task, and says nothing there.</summary>
    Misplaced,

    /// <summary>The dates of the calendar are not Gregorian (CALSCALE).</summary>
    UnsupportedScale,
}
