namespace Helpdesk.Sla;

/// <summary>What becomes of a clock that solving ended when the ticket is reopened.</summary>
/// <remarks>
/// <para>The mode is that of the policy which applies after the reopening. Whether a policy matches the ticket while it is solved does not matter.</para>
/// <para>Clocks of answers that solving ended without an answer have no verdict to keep and never restart: they go on, and the time solved does not count unless the mode is <see cref="ContinueIncludingSolved"/>.</para>
/// </remarks>
public enum ReopenMode
{
    /// <summary>The same cycle goes on, and the time solved does not count. The default.</summary>
    ContinueExcludingSolved = 0,

    /// <summary>The same cycle goes on as if it had never been completed: the time solved counts, and an old ticket may be overdue at once.</summary>
    ContinueIncludingSolved = 1,

    /// <summary>The same cycle restarts at the reopening; its verdict is taken back.</summary>
    Restart = 2,

    /// <summary>The completed cycle keeps its verdict, and another begins at the reopening.</summary>
    NewInstance = 3,
}
