using Helpdesk.Sla;
using NodaTime;
using ReplayLog.Histories;

namespace ReplayLog.Promises;

/// <summary>A cycle of a clock, and the ticket that it is of.</summary>
internal sealed record TicketCycle(ReplayedTicket Ticket, SlaCycle Cycle)
{
    /// <summary>Whether the promise was broken: the cycle was missed, or is open and overdue. A cancelled one was not, however long it took.</summary>
    public bool IsBroken => Cycle.Outcome == SlaOutcome.Missed || (Cycle.IsOpen && Cycle.IsOverdue);

    /// <summary>How much more than the target is consumed, in the kind of time that the target is of; negative where something is left. None where the calendar ends before the target.</summary>
    public Duration? Overrun => -Cycle.Margin;
}
