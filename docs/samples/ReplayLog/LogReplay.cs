using System.Diagnostics;
using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Sla;
using ReplayLog.Figures;
using ReplayLog.Histories;
using ReplayLog.Input;
using ReplayLog.Output;

namespace ReplayLog;

/// <summary>One pass over a log, from its rows to the printed report.</summary>
internal static class LogReplay
{
    /// <summary>Logs shorter than this are done before a progress line could be read.</summary>
    private const int RowsPerProgressLine = 10_000;

    /// <param name="files">What to read.</param>
    /// <param name="showsTickets">Whether a line for each ticket is printed instead of the report.</param>
    /// <param name="pictured">The ticket whose worst clock is drawn instead of the report; null for none.</param>
    /// <param name="output">Where that goes.</param>
    /// <param name="error">Where progress and timing go.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public static void Run(ReplayFiles files, bool showsTickets, string? pictured, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        int nextLine = RowsPerProgressLine;
        Report report = Measure(files, rows =>
        {
            if (rows >= nextLine)
            {
                nextLine += RowsPerProgressLine;
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows read"));
            }
        });
        TimeSpan processing = watch.Elapsed;
        if (pictured is not null)
        {
            output.Write(ClockDrawing.Of(report, pictured));
        }
        else if (showsTickets)
        {
            TicketLines.Write(report.Histories, output);
        }
        else
        {
            new ReportWriter(ReportConsole.For(output)).Write(report);
        }

        // Not part of the report, which is the same on every run.
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Processed {report.Rows.Read:N0} rows in {processing.TotalSeconds:F2} s ({report.Rows.Read / processing.TotalSeconds:N0} rows a second)."));
    }

    /// <summary>The report of a log.</summary>
    /// <param name="files">What to read.</param>
    /// <param name="onRow">Called with the number of rows read so far, after each.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    internal static Report Measure(ReplayFiles files, Action<int> onRow)
    {
        LogMapping mapping = MappingReader.Read(files.Map);
        BusinessCalendar calendar = CalendarFile.Read(files.Calendar);
        SlaEngine? policies = files.Policies is { } file ? PolicyFile.Read(file, calendar) : null;
        var rows = new RowCounts();
        var tickets = new TicketBook();
        using (TextReader text = InputFile.OpenText(files.Log))
        {
            foreach (LogRow row in new LogReader(mapping, rows, onRow).Read(text, files.Log))
            {
                tickets.Record(row);
            }
        }

        return ReportBuilder.Build(files, mapping, calendar, policies, rows, tickets);
    }
}
