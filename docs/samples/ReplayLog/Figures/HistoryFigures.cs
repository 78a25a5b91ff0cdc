using Helpdesk.Tickets;
using ReplayLog.Histories;
using ReplayLog.Input;

namespace ReplayLog.Figures;

/// <summary>What the histories of the tickets say.</summary>
internal sealed record HistoryFigures
{
    private const int MostShown = 5;

    private HistoryFigures()
    {
    }

    /// <summary>The tickets, in the order in which the log first names them.</summary>
    public required IReadOnlyList<ReplayedTicket> Tickets { get; init; }

    /// <summary>All events of all histories.</summary>
    public required int Events { get; init; }

    /// <summary>Rows, other than openings, that told nothing that was not so before.</summary>
    public required int UnchangingRows { get; init; }

    public required CountFigure HandOvers { get; init; }

    public required CountFigure TeamHandOvers { get; init; }

    public required CountFigure Reopens { get; init; }

    public required CountFigure Waits { get; init; }

    /// <summary>The tickets handed over most often, of those that were.</summary>
    public required IReadOnlyList<ReplayedTicket> MostHandedOver { get; init; }

    /// <summary>The tickets reopened most often, of those that were.</summary>
    public required IReadOnlyList<ReplayedTicket> MostReopened { get; init; }

    /// <summary>The rows that tickets could not take, by the rule that they broke: the rule with most rows first, the rows in order of the file.</summary>
    public required IReadOnlyList<(TicketRule Rule, IReadOnlyList<RefusedRow> Rows)> Refused { get; init; }

    /// <summary>The comparisons with columns that the mapping names.</summary>
    public required IReadOnlyList<CountCheck> Checks { get; init; }

    public static HistoryFigures Of(IReadOnlyList<ReplayedTicket> tickets, PerCheck<string?> checkColumns) => new()
    {
        Tickets = tickets,
        Events = tickets.Sum(each => each.History.Events.Count),
        UnchangingRows = tickets.Sum(each => each.UnchangingRows),
        HandOvers = Count(tickets, counts => counts.HandOvers),
        TeamHandOvers = Count(tickets, counts => counts.TeamHandOvers),
        Reopens = Count(tickets, counts => counts.Reopens),
        Waits = Count(tickets, counts => counts.Waits),
        MostHandedOver = Most(tickets, counts => counts.HandOvers, counts => counts.Reopens),
        MostReopened = Most(tickets, counts => counts.Reopens, counts => counts.HandOvers),
        Refused =
        [
            .. tickets.SelectMany(each => each.Refused)
                .GroupBy(each => each.Rejection.Rule)
                .OrderByDescending(rule => rule.Count())
                .ThenBy(rule => rule.Key.Value)
                .Select(rule => (rule.Key, (IReadOnlyList<RefusedRow>)[.. rule.OrderBy(each => each.Row.Line)])),
        ],
        Checks =
        [
            .. Check("hand-overs", checkColumns.HandOvers, tickets, each => (each.Counted.HandOvers, each.Stated.HandOvers)),
            .. Check("hand-overs between teams", checkColumns.TeamHandOvers, tickets, each => (each.Counted.TeamHandOvers, each.Stated.TeamHandOvers)),
            .. Check("reopens", checkColumns.Reopens, tickets, each => (each.Counted.Reopens, each.Stated.Reopens)),
        ],
    };

    private static CountFigure Count(IEnumerable<ReplayedTicket> tickets, Func<TicketCounts, int> count) =>
        CountFigure.Of([.. tickets.Select(each => count(each.Ticket.Counts))]);

    /// <summary>Equal counts are put in order all the way down to the ticket, so that a report never depends on chance.</summary>
    private static ReplayedTicket[] Most(IEnumerable<ReplayedTicket> tickets, Func<TicketCounts, int> count, Func<TicketCounts, int> second) =>
    [
        .. tickets
            .Where(each => count(each.Ticket.Counts) > 0)
            .OrderByDescending(each => count(each.Ticket.Counts))
            .ThenByDescending(each => second(each.Ticket.Counts))
            .ThenByDescending(each => each.Ticket.Counts.Waits)
            .ThenBy(each => each.Ticket.Id.Value, StringComparer.Ordinal)
            .Take(MostShown),
    ];

    private static IEnumerable<CountCheck> Check(
        string name, string? column, IEnumerable<ReplayedTicket> tickets, Func<ReplayedTicket, (int Counted, int? Stated)> count) =>
        column is null ? [] : [CountCheck.Of(name, column, tickets, count)];
}
