using Helpdesk.Sla;

namespace ReplayLog.Promises;

/// <summary>How the cycles of one clock came out, over all tickets. Each is in one of the counts.</summary>
/// <param name="metric">What the clock measures by.</param>
internal sealed class ClockFigure(SlaMetric metric)
{
    public SlaMetric Metric => metric;

    /// <summary>Completed within the target.</summary>
    public int Met { get; private set; }

    /// <summary>Ended with more than the target consumed.</summary>
    public int Missed { get; private set; }

    /// <summary>Ended without a verdict.</summary>
    public int Cancelled { get; private set; }

    /// <summary>Running or paused, and not overdue: nobody knows yet.</summary>
    public int Open { get; private set; }

    /// <summary>Open, with more than the target consumed: missed, once they end.</summary>
    public int Overdue { get; private set; }

    /// <summary>The cycles with a verdict, of which <see cref="Met"/> were met.</summary>
    public int Judged => Met + Missed;

    public void Add(SlaCycle cycle)
    {
        Met += cycle.Outcome == SlaOutcome.Met ? 1 : 0;
        Missed += cycle.Outcome == SlaOutcome.Missed ? 1 : 0;
        Cancelled += cycle.Outcome == SlaOutcome.Cancelled ? 1 : 0;
        Open += cycle is { IsOpen: true, IsOverdue: false } ? 1 : 0;
        Overdue += cycle is { IsOpen: true, IsOverdue: true } ? 1 : 0;
    }
}
