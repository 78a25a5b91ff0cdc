namespace Helpdesk.Sla;

/// <summary>What becomes of a completed resolution clock when the ticket is reopened.</summary>
public enum ReopenMode
{
    /// <summary>The same cycle goes on, and the time solved does not count. The default.</summary>
    ContinueExcludingSolved = 0,

    /// <summary>The same cycle goes on as if it had never been completed: the time solved counts, and an old ticket may be overdue at once.</summary>
    ContinueIncludingSolved = 1,

    /// <summary>The same cycle begins anew at the reopening; its verdict is taken back.</summary>
    Restart = 2,

    /// <summary>The completed cycle keeps its verdict, and another begins at the reopening.</summary>
    NewInstance = 3,
}
