namespace Helpdesk.Sla;

/// <summary>How a cycle ended.</summary>
public enum SlaEnding
{
    /// <summary>It has not.</summary>
    None = 0,

    /// <summary>It was completed, in time or not.</summary>
    Stopped = 1,

    /// <summary>Nothing is owed any more (<see cref="SlaMetric.Release"/>): missed when it was overdue, otherwise cancelled.</summary>
    Released = 2,

    /// <summary>The metric cancelled it (<see cref="SlaMetric.Cancel"/>).</summary>
    Cancelled = 3,

    /// <summary>No policy promises it any more.</summary>
    NoLongerPromised = 4,

    /// <summary>Another cycle took its place under new terms (<see cref="ChangeMode.EndAndRestart"/>): missed when it was overdue, otherwise cancelled.</summary>
    Superseded = 5,

    /// <summary>The ticket was merged into another, which cancels whatever is open.</summary>
    Merged = 6,

    /// <summary>The ticket was marked as spam, which cancels whatever is open.</summary>
    MarkedAsSpam = 7,

    /// <summary>The ticket was deleted, which cancels whatever is open.</summary>
    Deleted = 8,
}
