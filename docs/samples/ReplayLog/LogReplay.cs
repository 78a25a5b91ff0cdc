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
    /// <param name="files">What to read.</param>
    /// <param name="showsTickets">Whether a line for each ticket is printed instead of the report.</param>
    /// <param name="pictured">The ticket whose worst clock is drawn instead of the report; null for none.</param>
    /// <param name="output">Where that goes.</param>
    /// <param name="error">Where progress and timing go.</param>
    /// <returns>Whether anything could be read: a log without rows can, one of which no row is an event cannot.</returns>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public static bool Run(ReplayFiles files, bool showsTickets, string? pictured, TextWriter output, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        var progress = new ReplayProgress(error);
        LogMapping mapping = MappingReader.Read(files.Map);
        var drawing = new ClockDrawing(pictured);
        using var lines = showsTickets ? new TicketLines(mapping, output) : null;
        Report report = Measure(files, mapping, new ReplayWatch
        {
            OnRowRead = progress.Read,
            OnEventsReplayed = progress.Replayed,
            OnTicket = ticket =>
            {
                lines?.Write(ticket.Replayed);
                drawing.Add(ticket);
            },
        });
        TimeSpan processing = watch.Elapsed;
        if (pictured is not null)
        {
            WriteProblems(report.Rows, error);
            output.Write(drawing.Draw(report));
        }
        else if (lines is not null)
        {
            lines.WriteHeader();
            WriteProblems(report.Rows, error);
        }
        else
        {
            new ReportWriter(ReportConsole.For(output)).Write(report);
        }

        // Not part of the report, which is the same on every run.
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Processed {report.Rows.Read:N0} rows in {processing.TotalSeconds:F2} s ({report.Rows.Read / processing.TotalSeconds:N0} rows a second)."));
        return report.Rows.Events > 0 || report.Rows.Read == 0;
    }

    /// <summary>The report of a log.</summary>
    /// <param name="files">What to read.</param>
    /// <param name="watch">What is to be told meanwhile.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    internal static Report Measure(ReplayFiles files, ReplayWatch? watch = null) => Measure(files, MappingReader.Read(files.Map), watch ?? new ReplayWatch());

    private static Report Measure(ReplayFiles files, LogMapping mapping, ReplayWatch watch)
    {
        BusinessCalendar calendar = CalendarFile.Read(files.Calendar);
        SlaEngine? policies = files.Policies is { } file ? PolicyFile.Read(file, calendar) : null;
        var rows = new RowCounts();
        using var tickets = new TicketBook();
        using (TextReader text = InputFile.OpenLog(files.Log, mapping.Encoding))
        {
            foreach (LogRow row in new LogReader(mapping, rows, watch.OnRowRead).Read(text, files.Log))
            {
                tickets.Record(row);
            }
        }

        var report = new Report(files, mapping, calendar, policies, rows, tickets.LatestMoment);
        long replayed = 0;
        foreach (TicketRecord record in tickets.ReadTickets())
        {
            watch.OnTicket(report.Add(HistoryBuilder.Build(record, mapping.Rules, tickets.LatestMoment)));
            replayed += record.RowsAsRead.Count;
            watch.OnEventsReplayed(replayed, tickets.Rows);
        }

        return report;
    }

    private static void WriteProblems(RowCounts rows, TextWriter error)
    {
        foreach (string line in RowProblems.Of(rows))
        {
            error.WriteLine(line);
        }
    }
}
