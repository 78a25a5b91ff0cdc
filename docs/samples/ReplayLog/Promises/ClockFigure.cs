using Helpdesk.Sla;

namespace ReplayLog.Promises;

/// <summary>How the cycles of one clock came out, over all tickets. Each is in one of the counts.</summary>
/// <param name="Metric">What the clock measures by.</param>
/// <param name="Met">Completed within the target.</param>
/// <param name="Missed">Ended with more than the target consumed.</param>
/// <param name="Cancelled">Ended without a verdict.</param>
/// <param name="Open">Running or paused, and not overdue: nobody knows yet.</param>
/// <param name="Overdue">Open, with more than the target consumed: missed, once they end.</param>
internal sealed record ClockFigure(SlaMetric Metric, int Met, int Missed, int Cancelled, int Open, int Overdue)
{
    /// <summary>The cycles with a verdict, of which <see cref="Met"/> were met.</summary>
    public int Judged => Met + Missed;

    public static ClockFigure Of(SlaMetric metric, IReadOnlyCollection<SlaCycle> cycles) => new(
        metric,
        cycles.Count(each => each.Outcome == SlaOutcome.Met),
        cycles.Count(each => each.Outcome == SlaOutcome.Missed),
        cycles.Count(each => each.Outcome == SlaOutcome.Cancelled),
        cycles.Count(each => each is { IsOpen: true, IsOverdue: false }),
        cycles.Count(each => each is { IsOpen: true, IsOverdue: true }));
}
