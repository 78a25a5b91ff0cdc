namespace Helpdesk.Sla.Folding;

/// <summary>A change of what is promised by one metric.</summary>
/// <param name="At">When it happened.</param>
/// <param name="By">The sequence of the event that brought it about; the last one's when it came from outside the ticket.</param>
/// <param name="Kind">Why.</param>
/// <param name="Mode">How it is to be taken.</param>
/// <param name="IsAlike">Whether pauses and reopenings are as before, so that only amounts and calendars differ.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Policy">The policy that applies now.</param>
/// <param name="Log">What happened so far, this event included.</param>
internal readonly record struct ChangeContext(long At, int By, SlaChangeKind Kind, ChangeMode Mode, bool IsAlike, MetricPlan Metric, PolicyPlan? Policy, AppendLog<LogEntry> Log);
