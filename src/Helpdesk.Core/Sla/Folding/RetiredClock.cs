namespace Helpdesk.Sla.Folding;

/// <summary>A clock whose metric is in a former book and not in the present one: its cycles stay.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Course">The clock.</param>
/// <param name="Commitment">The commitment that it is of; null for a metric of another kind.</param>
internal sealed record RetiredClock(SlaMetric Metric, ClockState Course, CommitmentId? Commitment = null);
