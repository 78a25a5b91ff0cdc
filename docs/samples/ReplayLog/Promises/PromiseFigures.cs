using Helpdesk.Sla;
using NodaTime;
using ReplayLog.Figures;
using ReplayLog.Histories;

namespace ReplayLog.Promises;

/// <summary>What the policies promised, and what became of it by the end of the log.</summary>
internal sealed class PromiseFigures
{
    private const int MostShown = 5;

    private readonly ClockFigure[] clocks;
    private readonly TopList<TicketCycle> greatestOverruns = new(MostShown, (one, other) => InOrder(Nullable.Compare(other.Overrun, one.Overrun), one, other));
    private readonly TopList<TicketCycle> nextDue = new(MostShown, (one, other) => InOrder(Nullable.Compare(one.Cycle.DueAt, other.Cycle.DueAt), one, other));

    /// <param name="engine">The policies and the calendar.</param>
    /// <param name="asOf">The last moment of the log.</param>
    /// <param name="verdictColumn">The column in which the log's own system said whether promises were kept; null for none.</param>
    /// <param name="warnings">What is to be known of the figures.</param>
    public PromiseFigures(SlaEngine engine, Instant asOf, string? verdictColumn, IReadOnlyList<string> warnings)
    {
        Engine = engine;
        AsOf = asOf;
        Warnings = [.. engine.Warnings.Select(each => each.ToString()), .. warnings];
        Verdicts = verdictColumn is null ? null : new VerdictCheck(verdictColumn);
        clocks = [.. engine.Book.Metrics.Select(each => new ClockFigure(each))];
    }

    /// <summary>The policies and the calendar.</summary>
    public SlaEngine Engine { get; }

    /// <summary>The last moment of the log, at which all is told.</summary>
    public Instant AsOf { get; }

    public IReadOnlyList<string> Warnings { get; }

    public int Tickets { get; private set; }

    /// <summary>How each clock of the policies came out.</summary>
    public IReadOnlyList<ClockFigure> Clocks => clocks;

    /// <summary>How many tickets have a cycle that was missed or is overdue.</summary>
    public int Broken { get; private set; }

    /// <summary>The tickets with the greatest overruns, greatest first, each with its own greatest.</summary>
    public IReadOnlyList<TicketCycle> GreatestOverruns => greatestOverruns.Items;

    /// <summary>How many open cycles are still to fall due, if nothing else happens.</summary>
    public int Due { get; private set; }

    /// <summary>Those of them that fall due first.</summary>
    public IReadOnlyList<TicketCycle> NextDue => nextDue.Items;

    /// <summary>The comparison with the log's own verdicts; null where it has none.</summary>
    public VerdictCheck? Verdicts { get; }

    public TicketClocks Add(ReplayedTicket ticket)
    {
        var ticketClocks = new TicketClocks(ticket, Engine.Evaluate(ticket.History, AsOf));
        Tickets++;
        Verdicts?.Add(ticketClocks);
        foreach (SlaCycle cycle in ticketClocks.Evaluation.Cycles)
        {
            Array.Find(clocks, each => string.Equals(each.Metric.Id, cycle.Metric.Id, StringComparison.Ordinal))?.Add(cycle);
            if (cycle.Outcome == SlaOutcome.Running && cycle.DueAt > AsOf)
            {
                Due++;
                nextDue.Add(new TicketCycle(ticket, cycle));
            }
        }

        if (!ticketClocks.IsKept)
        {
            Broken++;
            greatestOverruns.Add(ticketClocks.Worst!);
        }

        return ticketClocks;
    }

    /// <summary>Equal amounts and moments are put in order all the way down to the ticket, so that a report never depends on chance.</summary>
    private static int InOrder(int order, TicketCycle one, TicketCycle other) =>
        order != 0 ? order
        : string.CompareOrdinal(one.Ticket.Ticket.Id.Value, other.Ticket.Ticket.Id.Value) is not 0 and var byTicket ? byTicket
        : string.CompareOrdinal(one.Cycle.Metric.Id, other.Cycle.Metric.Id) is not 0 and var byMetric ? byMetric
        : one.Cycle.Number.CompareTo(other.Cycle.Number);
}
