namespace Helpdesk.Calendars;

/// <summary>The two things that people mean by "in three business days".</summary>
public enum BusinessDayKind
{
    /// <summary>The same clock time, that many working days on: from Friday 15:20, one working day ends on Monday 15:20.</summary>
    SameClockTime = 0,

    /// <summary>
    /// The end of the working day that many working days on: from Friday 15:20, one working day ends when Monday closes. Where a shift
    /// runs past midnight, the day ends at midnight all the same.
    /// </summary>
    EndOfDay = 1,
}
