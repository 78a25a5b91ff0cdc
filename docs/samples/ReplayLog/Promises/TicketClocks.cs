using Helpdesk.Sla;
using ReplayLog.Histories;

namespace ReplayLog.Promises;

/// <summary>How the promises for a ticket stood at the end of the log.</summary>
internal sealed record TicketClocks(ReplayedTicket Ticket, SlaEvaluation Evaluation)
{
    /// <summary>Whether no promise was broken; a ticket that was promised nothing was not failed.</summary>
    public bool IsKept => !Broken.Any();

    /// <summary>The cycles that were missed, or are open and will be.</summary>
    public IEnumerable<TicketCycle> Broken => Cycles.Where(each => each.IsBroken);

    /// <summary>The cycle that says most of the ticket: of those broken the one of the greatest overrun, or else the one that consumed most. Null without clocks.</summary>
    public TicketCycle? Worst => Broken.MaxBy(each => each.Overrun) ?? Cycles.MaxBy(each => each.Cycle.Consumed);

    private IEnumerable<TicketCycle> Cycles => Evaluation.Cycles.Select(each => new TicketCycle(Ticket, each));
}
