using Helpdesk.Pictures;
using ReplayLog.Figures;
using ReplayLog.Promises;

namespace ReplayLog.Output;

/// <summary>Draws the worst clock of a ticket.</summary>
internal static class ClockDrawing
{
    /// <summary>A standalone SVG.</summary>
    /// <param name="report">The figures of a log with policies.</param>
    /// <param name="ticket">The ticket, by its name in the log.</param>
    /// <exception cref="InputException">There is no such ticket, or it has no clocks.</exception>
    public static string Of(Report report, string ticket)
    {
        TicketClocks clocks = report.Promises!.Tickets.FirstOrDefault(each => string.Equals(each.Ticket.Ticket.Id.Value, ticket, StringComparison.Ordinal))
            ?? throw new InputException($"{report.Files.Log}: has no ticket '{ticket}'.");
        TicketCycle worst = clocks.Worst ?? throw new InputException($"{report.Files.Policies}: promises nothing for ticket '{ticket}', so that it has no clocks.");
        return ExplanationPicture.Of(worst.Cycle.Explain(), report.Calendar.Zone).ToSvg();
    }
}
