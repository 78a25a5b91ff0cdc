using Helpdesk.Pictures;
using ReplayLog.Figures;
using ReplayLog.Promises;

namespace ReplayLog.Output;

/// <summary>Draws the worst clock of a ticket.</summary>
/// <param name="ticket">The ticket, by its name in the log; null for none.</param>
internal sealed class ClockDrawing(string? ticket)
{
    private TicketClocks? clocks;

    public void Add(MeasuredTicket measured) =>
        clocks ??= string.Equals(measured.Replayed.Ticket.Id.Value, ticket, StringComparison.Ordinal) ? measured.Clocks : null;

    /// <summary>A standalone SVG.</summary>
    /// <param name="report">The figures of a log with policies.</param>
    /// <exception cref="InputException">There is no such ticket, or it has no clocks.</exception>
    public string Draw(Report report)
    {
        string name = Printable.Quote(ticket!);
        TicketCycle worst = (clocks ?? throw new InputException($"{report.Files.Log}: has no ticket {name}.")).Worst
            ?? throw new InputException($"{report.Files.Policies}: promises nothing for ticket {name}, so that it has no clocks.");
        return ExplanationPicture.Of(worst.Cycle.Explain(), report.Calendar.Zone).ToSvg();
    }
}
