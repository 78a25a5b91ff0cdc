using Helpdesk.Tickets;
using ReplayLog.Figures;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>A ticket as the library makes it of a log.</summary>
internal sealed record ReplayedTicket
{
    /// <summary>The events that its rows made, from the opening on.</summary>
    public required TicketHistory History { get; init; }

    /// <summary>The ticket after all of its rows.</summary>
    public Ticket Ticket => History.Ticket;

    /// <summary>The milestones that the log states.</summary>
    public required TicketTimes Times { get; init; }

    /// <summary>How many rows, other than openings, told nothing that was not so before.</summary>
    public required int UnchangingRows { get; init; }

    /// <summary>The rows that the ticket could not take, in order of time.</summary>
    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    /// <summary>What the log's own system had counted in the end; null for what it does not say.</summary>
    public required PerCheck<int?> Stated { get; init; }

    /// <summary>Whether the log's own system said in the end that its promises were kept; null where it does not say.</summary>
    public required bool? StatedMet { get; init; }

    /// <summary>The same counts, by the history.</summary>
    public PerCheck<int> Counted => new(Ticket.HandOvers, Ticket.TeamHandOvers, Ticket.Reopens);
}
