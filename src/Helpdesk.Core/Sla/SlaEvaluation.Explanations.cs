using Helpdesk.Sla.Explanations;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <content>Why, and with whom.</content>
public sealed partial class SlaEvaluation
{
    /// <summary>Why the latest cycle of a metric stands as it does; null when its clock has not run.</summary>
    /// <param name="metric">The metric, found by its key.</param>
    public SlaExplanation? Explain(SlaMetric metric) => Clock(metric)?.Explain();

    /// <summary>Why the latest cycle of a metric stands as it does; null when its clock has not run.</summary>
    /// <param name="metricId">The key of the metric.</param>
    public SlaExplanation? Explain(string metricId) => Clock(metricId)?.Explain();

    /// <summary>With whom the time of a cycle was, from its start to its end, or to <see cref="AsOf"/>; see <see cref="SlaAttribution"/>.</summary>
    /// <param name="cycle">A cycle of this evaluation.</param>
    /// <exception cref="ArgumentException">The cycle is of another evaluation.</exception>
    public SlaAttribution Attribute(SlaCycle cycle)
    {
        SlaClock? clock = Find(Guard.NotNull(cycle).Metric.Id, cycle.Commitment);
        return clock is not null && cycle.Number <= clock.Cycles.Length && clock.Cycles[cycle.Number - 1].Equals(cycle)
            ? new SlaAttribution(cycle, ShareReader.Read(cycle, holders is SlaState state ? state.Holders() : TicketHolder.Of((TicketHistory)holders)))
            : throw new ArgumentException($"The cycle '{cycle}' is not one of {this}.", nameof(cycle));
    }
}
