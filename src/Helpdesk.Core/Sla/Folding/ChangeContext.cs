namespace Helpdesk.Sla.Folding;

/// <summary>A change of what is promised by one metric.</summary>
/// <param name="At">When it happened.</param>
/// <param name="By">The sequence of the event that brought it about; the last one's when it came from outside the ticket.</param>
/// <param name="Kind">Why.</param>
/// <param name="Mode">How it is to be taken.</param>
/// <param name="KeepsCourse">Whether a cycle whose start and pauses are those of the policy before has them under the policy now too, so that a retroactive change need not replay it.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Policy">The policy that applies now.</param>
/// <param name="Log">What happened so far, this event included.</param>
/// <param name="Replays">What was replayed of this log before.</param>
/// <param name="IsByVersion">Whether another version of policies or calendars brought it about, and no event.</param>
internal readonly record struct ChangeContext(long At, int By, SlaChangeKind Kind, ChangeMode Mode, bool KeepsCourse, MetricPlan Metric, PolicyPlan? Policy, AppendLog<LogEntry> Log, Replays Replays, bool IsByVersion = false);
