using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using ReplayLog.Figures;
using ReplayLog.Histories;
using ReplayLog.Input;

namespace ReplayLog.Output;

/// <summary>Prints every ticket on a line, as CSV, for a spreadsheet or another program.</summary>
internal sealed class TicketLines : IDisposable
{
    private readonly CsvWriter csv;
    private readonly IReadOnlyList<CountCheck> checks;

    private bool hasHeader;

    public TicketLines(LogMapping mapping, TextWriter output)
    {
        // What a spreadsheet would run as a formula becomes text; numbers are written as numbers, and stay such.
        csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        checks = new HistoryFigures(mapping.CheckColumns).Checks;
    }

    /// <summary>The header, once: a log that cannot be read prints none.</summary>
    public void WriteHeader()
    {
        if (!hasHeader)
        {
            hasHeader = true;
            csv.WriteRecord(["ticket", "opened", "status", "events", "refused rows", "hand-overs", "between teams", "reopens", "waits", .. checks.Select(each => Printable.Text($"log: {each.Column}"))]);
        }
    }

    public void Write(ReplayedTicket each)
    {
        WriteHeader();
        WriteId(each.Ticket.Id.Value);
        csv.WriteField(InstantPattern.ExtendedIso.Format(each.Ticket.OpenedAt));
        csv.WriteField(each.Ticket.Status.Name);
        WriteNumber(each.History.Events.Count);
        WriteNumber(each.Refused.Count);
        WriteNumber(each.Ticket.HandOvers);
        WriteNumber(each.Ticket.TeamHandOvers);
        WriteNumber(each.Ticket.Reopens);
        WriteNumber(each.Ticket.Waits);
        foreach (CountCheck check in checks)
        {
            if (check.StatedOf(each) is { } stated)
            {
                WriteNumber(stated);
            }
            else
            {
                csv.WriteField("");
            }
        }

        csv.EndRecord();
    }

    public void Dispose() => csv.Dispose();

    /// <summary>An id that is a number, such as -17, can do no harm, and is found by others only as it is.</summary>
    private void WriteId(string id)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(id, Plain, CultureInfo.InvariantCulture, out decimal number) && string.Equals(number.ToString(CultureInfo.InvariantCulture), id, StringComparison.Ordinal))
        {
            WriteNumber(number);
        }
        else
        {
            csv.WriteField(Printable.Text(id));
        }
    }

    private void WriteNumber(decimal number) => csv.WriteField(number, format: default, CultureInfo.InvariantCulture);
}
