namespace Helpdesk.Sla.Folding;

/// <summary>A clock whose metric is in a former book and not in the present one: its cycles stay.</summary>
internal sealed record RetiredClock(SlaMetric Metric, ClockCourse Course);
