using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>One event as clocks see it.</summary>
/// <param name="At">When it happened, in nanoseconds.</param>
/// <param name="Sequence">Its place in the history.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Now">Which conditions of the book hold after it.</param>
/// <param name="Before">Which held before it.</param>
/// <param name="Status">The status after it.</param>
/// <param name="StatusBefore">The name of the status before it.</param>
/// <param name="Policy">The policy that applies after it; null for none.</param>
/// <param name="IsStanding">Whether it is no event but a moment between events, at which the ticket stands as it does.</param>
/// <param name="Drafts">Where the clocks that take it have cycles and pauses from, when nobody has seen them yet, so that it may change them in place; null when they have been seen.</param>
internal readonly record struct EventContext(long At, int Sequence, uint Happened, ulong Now, ulong Before, TicketStatus Status, string StatusBefore, PolicyPlan? Policy, bool IsStanding, CycleDrafts? Drafts)
{
    /// <summary>The event of a log entry, by what was before it.</summary>
    public static EventContext Of(in LogEntry entry, ulong before, string statusBefore, PolicyPlan? policy, CycleDrafts? drafts) =>
        new(entry.At, entry.Sequence, entry.Happened, entry.Holds, before, entry.Status, statusBefore, policy, IsStanding: false, drafts);
}
