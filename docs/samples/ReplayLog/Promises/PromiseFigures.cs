using Helpdesk.Sla;
using NodaTime;
using ReplayLog.Histories;

namespace ReplayLog.Promises;

/// <summary>What the policies promised, and what became of it by the end of the log.</summary>
internal sealed record PromiseFigures
{
    private const int MostShown = 5;

    private PromiseFigures()
    {
    }

    /// <summary>The policies and the calendar.</summary>
    public required SlaEngine Engine { get; init; }

    /// <summary>The last moment of the log, at which all is told.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The tickets, in the order in which the log first names them.</summary>
    public required IReadOnlyList<TicketClocks> Tickets { get; init; }

    /// <summary>How each clock of the policies came out.</summary>
    public required IReadOnlyList<ClockFigure> Clocks { get; init; }

    /// <summary>How many tickets have a cycle that was missed or is overdue.</summary>
    public required int Broken { get; init; }

    /// <summary>The tickets with the greatest overruns, greatest first, each with its own greatest.</summary>
    public required IReadOnlyList<TicketCycle> GreatestOverruns { get; init; }

    /// <summary>How many open cycles are still to fall due, if nothing else happens.</summary>
    public required int Due { get; init; }

    /// <summary>Those of them that fall due first.</summary>
    public required IReadOnlyList<TicketCycle> NextDue { get; init; }

    /// <summary>The comparison with the log's own verdicts; null where it has none.</summary>
    public required VerdictCheck? Verdicts { get; init; }

    /// <param name="engine">The policies and the calendar.</param>
    /// <param name="tickets">The tickets.</param>
    /// <param name="asOf">The last moment of the log.</param>
    /// <param name="verdictColumn">The column in which the log's own system said whether promises were kept; null for none.</param>
    public static PromiseFigures Of(SlaEngine engine, IEnumerable<ReplayedTicket> tickets, Instant asOf, string? verdictColumn)
    {
        TicketClocks[] all = [.. tickets.Select(each => new TicketClocks(each, engine.Evaluate(each.History, asOf)))];
        ILookup<string, SlaCycle> cycles = all.SelectMany(each => each.Evaluation.Cycles).ToLookup(each => each.Metric.Id, StringComparer.Ordinal);
        TicketCycle[] broken = [.. all.Where(each => !each.IsKept).Select(each => each.Worst!)];
        TicketCycle[] due =
        [
            .. all.SelectMany(each => each.Evaluation.Cycles.Where(cycle => cycle.Outcome == SlaOutcome.Running && cycle.Due > asOf).Select(cycle => new TicketCycle(each.Ticket, cycle))),
        ];

        // Equal amounts and moments are put in order all the way down to the ticket, so that a report never depends on chance.
        return new PromiseFigures
        {
            Engine = engine,
            AsOf = asOf,
            Tickets = all,
            Clocks = [.. engine.Book.Metrics.Select(each => ClockFigure.Of(each, [.. cycles[each.Id]]))],
            Broken = broken.Length,
            GreatestOverruns = [.. InOrder(broken.OrderByDescending(each => each.Overrun)).Take(MostShown)],
            Due = due.Length,
            NextDue = [.. InOrder(due.OrderBy(each => each.Cycle.Due)).Take(MostShown)],
            Verdicts = verdictColumn is null ? null : VerdictCheck.Of(verdictColumn, all),
        };
    }

    private static IOrderedEnumerable<TicketCycle> InOrder(IOrderedEnumerable<TicketCycle> cycles) => cycles
        .ThenBy(each => each.Ticket.Ticket.Id.Value, StringComparer.Ordinal)
        .ThenBy(each => each.Cycle.Metric.Id, StringComparer.Ordinal)
        .ThenBy(each => each.Cycle.Number);
}
