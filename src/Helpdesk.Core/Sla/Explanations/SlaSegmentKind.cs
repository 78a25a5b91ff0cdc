namespace Helpdesk.Sla.Explanations;

/// <summary>Whether the time of a stretch of a cycle counts, or why it does not.</summary>
public enum SlaSegmentKind
{
    /// <summary>It counts: the calendar is open, or the target is one of elapsed time; and the cycle is not paused.</summary>
    Counted = 0,

    /// <summary>The hours in force do not reach it.</summary>
    OutsideHours = 1,

    /// <summary>A holiday closes it.</summary>
    Holiday = 2,

    /// <summary>A break in what would otherwise be open closes it.</summary>
    Break = 3,

    /// <summary>A dated exception closes it.</summary>
    SpecialHours = 4,

    /// <summary>A part that the calendar, a combination of others, takes away is open.</summary>
    TakenAway = 5,

    /// <summary>The cycle is paused, whatever the calendar says.</summary>
    Paused = 6,
}
