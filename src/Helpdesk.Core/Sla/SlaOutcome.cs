namespace Helpdesk.Sla;

/// <summary>How a cycle stands.</summary>
public enum SlaOutcome
{
    /// <summary>Time counts, overdue or not.</summary>
    Running = 0,

    /// <summary>Open, and no time counts.</summary>
    Paused = 1,

    /// <summary>Completed within its target; at the due instant is within.</summary>
    Met = 2,

    /// <summary>Ended with more than its target consumed.</summary>
    Missed = 3,

    /// <summary>Ended without a verdict.</summary>
    Cancelled = 4,
}
