using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets;

/// <summary>A history whose events did not happen in the order of their sequence, folded in the order in which they happened.</summary>
internal sealed class ReorderedHistory
{
    private readonly TicketEntry[] entries;

    private ReorderedHistory(TicketEntry[] entries, Ticket ticket)
    {
        this.entries = entries;
        Ticket = ticket;
    }

    /// <summary>What the events did, in that order; the opening is the first.</summary>
    public ReadOnlySpan<TicketEntry> Entries => entries;

    /// <summary>The ticket that they make so.</summary>
    public Ticket Ticket { get; }

    public static ReorderedHistory Of(IReadOnlyList<TicketEvent> events)
    {
        (Ticket draft, TicketEntry first) = Ticket.Open((TicketOpened)events[0]);

        // OrderBy is stable.
        return new ReorderedHistory([first, .. events.Skip(1).OrderBy(each => each.HappenedAt).Select(each => draft.Enter(each, isReordered: true))], draft);
    }
}
