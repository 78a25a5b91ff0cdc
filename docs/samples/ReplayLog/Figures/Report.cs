using Helpdesk.Calendars;
using ReplayLog.Input;
using ReplayLog.Promises;

namespace ReplayLog.Figures;

/// <summary>All that is printed of a log.</summary>
internal sealed record Report
{
    public required ReplayFiles Files { get; init; }

    /// <summary>The mapping's own remarks on how it reads the log.</summary>
    public required string? Note { get; init; }

    public required BusinessCalendar Calendar { get; init; }

    public required RowCounts Rows { get; init; }

    public required int Tickets { get; init; }

    public required int ClosedTickets { get; init; }

    /// <summary>Tickets whose opening the log does not state, or states later than their first event, which then stands for it.</summary>
    public required int OpenedByFirstEvent { get; init; }

    public required Measure FirstReaction { get; init; }

    public required Measure Resolution { get; init; }

    /// <summary>The tickets that took most business time to solve, slowest first.</summary>
    public required IReadOnlyList<TicketSpan> Slowest { get; init; }

    public required HistoryFigures Histories { get; init; }

    /// <summary>What became of the promises of the policies; null without policies.</summary>
    public required PromiseFigures? Promises { get; init; }

    /// <summary>Of the slowest; null when no ticket was solved.</summary>
    public required Explanation? Explanation { get; init; }
}
