namespace Helpdesk.Sla;

/// <summary>Why a cycle came out otherwise.</summary>
public enum SlaMoveReason
{
    /// <summary>Another policy applies.</summary>
    Policy = 0,

    /// <summary>Another version of the policy applies, with another target or not.</summary>
    PolicyVersion = 1,

    /// <summary>The target is another.</summary>
    Target = 2,

    /// <summary>It counts on another calendar.</summary>
    Calendar = 3,

    /// <summary>It counts on another version of the calendar.</summary>
    CalendarVersion = 4,

    /// <summary>It began, ended or paused otherwise, on the same terms.</summary>
    Course = 5,

    /// <summary>There was no such cycle before.</summary>
    Added = 6,

    /// <summary>There is no such cycle any more.</summary>
    Removed = 7,
}
