using ReplayLog.Figures;
using ReplayLog.Input;
using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Prints a report.</summary>
internal sealed class ReportWriter(IAnsiConsole console)
{
    public void Write(Report report)
    {
        WriteLog(report);
        WriteProblems(report.Rows);
        WriteMeasures(report);
        WriteSlowest(report);
        if (report.Explanation is { } explanation)
        {
            new ExplanationWriter(console).Write(explanation, report.Calendar);
        }

        new HistoryWriter(console).Write(report.Histories);
        if (report.Promises is { } promises)
        {
            new PromiseWriter(console, report.Calendar.Zone).Write(promises);
        }
    }

    private void WriteLog(Report report)
    {
        console.Heading($"Replay of {Path.GetFileName(report.Files.Log)}");
        console.Line($"Mapping   {Path.GetFileName(report.Files.Map)}");
        console.Line($"Calendar  {report.Calendar}");
        if (report.Promises is { } promises)
        {
            console.Line($"Policies  {promises.Engine.Book}");
        }

        console.Line($"Rows      {Texts.Count(report.Rows.Read)}: {Texts.Count(report.Rows.Events)} events, "
            + $"{Texts.Count(report.Rows.Ignored)} ignored, {(report.Rows.LeftOut > 0 ? $"{Texts.Count(report.Rows.LeftOut)} left out by 'only', " : "")}{Texts.Count(report.Rows.Rejections.Count)} rejected");
        console.Line($"Tickets   {Texts.Count(report.Tickets)}: {Texts.Count(report.ClosedTickets)} closed, "
            + $"{Texts.Count(report.OpenedByFirstEvent)} with no opening on record before their first event");
        if (report.Note is not null)
        {
            console.WriteLine();
            console.Paragraph(report.Note);
        }
    }

    private void WriteProblems(RowCounts rows)
    {
        string[] problems = [.. RowProblems.Of(rows)];
        if (problems.Length == 0)
        {
            return;
        }

        console.WriteLine();
        foreach (string each in problems)
        {
            console.Line(each);
        }
    }

    private void WriteMeasures(Report report)
    {
        console.Heading("Times from opening (hours:minutes:seconds; percentiles by nearest rank)");
        Table table = console.Table(["", "tickets", "without", "median", "90th percentile"], amountsFrom: 1);
        AddMeasure(table, "First reaction", report.FirstReaction);
        AddMeasure(table, "Resolution", report.Resolution);
        console.WriteTable(table);
        console.Line(Attainment("First reaction", report.FirstReaction));
        console.Line(Attainment("Resolution", report.Resolution));
    }

    private static void AddMeasure(Table table, string name, Measure measure)
    {
        string reached = Texts.Count(measure.Reached);
        string without = Texts.Count(measure.Without);
        table.AddCells(
            $"{name}, around the clock",
            reached,
            without,
            measure.Elapsed is { } elapsed ? Texts.Amount(elapsed.Median) : Texts.NoData,
            measure.Elapsed is { } far ? Texts.Amount(far.Ninetieth) : Texts.NoData);
        table.AddCells(
            $"{name}, business hours",
            reached,
            without,
            measure.Business is { } business ? Texts.Amount(business.Median) : Texts.NoData,
            measure.Business is { } late ? Texts.Amount(late.Ninetieth) : Texts.NoData);
    }

    private static string Attainment(string name, Measure measure) => measure.Attainment is { } share
        ? $"{name} within {Texts.Amount(share.Target)} business hours: {Texts.Share(share.Within, share.Of)}; undetermined: {Texts.Count(measure.Without)}"
        : $"{name}: no target";

    private void WriteSlowest(Report report)
    {
        console.Heading("Slowest to resolve, by business hours");
        if (report.Slowest.Count == 0)
        {
            console.Line(Texts.NoData);
            return;
        }

        Table table = console.Table(["ticket", "opened", "resolved", "events", "business hours", "around the clock"], amountsFrom: 3);
        foreach (TicketSpan span in report.Slowest)
        {
            table.AddCells(
                Printable.Short(span.Ticket.Id),
                Texts.Moment(span.Start, report.Calendar.Zone),
                Texts.Moment(span.End, report.Calendar.Zone),
                Texts.Count(span.Ticket.Events),
                Texts.Amount(span.Business),
                Texts.Amount(span.Elapsed));
        }

        console.WriteTable(table);
    }
}
