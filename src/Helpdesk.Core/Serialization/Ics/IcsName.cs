namespace Helpdesk.Serialization.Ics;

/// <summary>The properties that are read; all others are <see cref="Other"/>.</summary>
internal enum IcsName
{
    Other,
    Begin,
    End,
    Uid,
    Summary,
    Start,
    Finish,
    Duration,
    Rule,
    ExceptRule,
    Dates,
    ExceptDates,
    Status,
    ChangedOccurrence,
    Sequence,
    Description,
    Categories,

    /// <summary>What the calendar is sent for.</summary>
    Method,

    /// <summary>The calendar system of the dates.</summary>
    Scale,

    /// <summary>The years whose dates a calendar of this library lists.</summary>
    OwnYears,

    /// <summary>A numbered holiday of the calendar, as JSON.</summary>
    OwnRule,

    /// <summary>The number of the holiday whose dates an event has.</summary>
    OwnNumber,

    /// <summary>The hours that a holiday leaves.</summary>
    OwnHours,

    /// <summary>The hours of a dated exception.</summary>
    OwnException,

    /// <summary>The name of a dated exception, to the letter.</summary>
    OwnName,
}
