namespace Helpdesk.Calendars;

/// <summary>Whether a stretch of time is open, or why it is closed.</summary>
public enum SegmentKind
{
    /// <summary>Open.</summary>
    Open = 0,

    /// <summary>Closed, because the hours in force do not reach it.</summary>
    OutsideHours = 1,

    /// <summary>Closed by a holiday: a whole date of one that closes, the weekly hours cut off by a half-day.</summary>
    Holiday = 2,

    /// <summary>Closed by a break in what would otherwise be open.</summary>
    Break = 3,

    /// <summary>Closed by a dated exception: a whole date that it closes, or weekly hours that it leaves out.</summary>
    SpecialHours = 4,

    /// <summary>Closed in a combination, because a part that it takes away is open.</summary>
    TakenAway = 5,
}
