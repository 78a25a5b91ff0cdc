using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using ReplayLog.Figures;
using ReplayLog.Histories;

namespace ReplayLog.Output;

/// <summary>Prints every ticket on a line, as CSV, for a spreadsheet or another program.</summary>
internal static class TicketLines
{
    public static void Write(HistoryFigures histories, TextWriter output)
    {
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(["ticket", "opened", "status", "events", "refused rows", "hand-overs", "between teams", "reopens", "waits", .. histories.Checks.Select(each => $"log: {each.Column}")]);
        foreach (ReplayedTicket each in histories.Tickets)
        {
            csv.WriteRecord(
            [
                each.Ticket.Id.Value,
                InstantPattern.ExtendedIso.Format(each.Ticket.OpenedAt),
                each.Ticket.Status.Name,
                Number(each.History.Events.Count),
                Number(each.Refused.Count),
                Number(each.Ticket.Counts.HandOvers),
                Number(each.Ticket.Counts.TeamHandOvers),
                Number(each.Ticket.Counts.Reopens),
                Number(each.Ticket.Counts.Waits),
                .. histories.Checks.Select(check => check.StatedOf(each) is { } stated ? Number(stated) : ""),
            ]);
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
