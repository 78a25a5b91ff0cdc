using Helpdesk.Sla;
using NodaTime;
using ReplayLog.Promises;
using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Prints what became of the promises of the policies.</summary>
internal sealed class PromiseWriter(IAnsiConsole console, DateTimeZone zone)
{
    public void Write(PromiseFigures promises)
    {
        WriteClocks(promises);
        WriteOverruns(promises);
        WriteNextDue(promises);
        if (promises.Verdicts is { } verdicts)
        {
            WriteVerdicts(verdicts);
        }
    }

    private void WriteClocks(PromiseFigures promises)
    {
        console.Heading(promises.Tickets == 0 ? "Promises" : $"Promises, as they stood at {Texts.Moment(promises.AsOf, zone)}");
        foreach (string warning in promises.Warnings)
        {
            console.Line(warning);
        }

        Table table = console.Table(["clock", "met", "missed", "attainment", "cancelled", "open", "overdue"], amountsFrom: 1);
        foreach (ClockFigure each in promises.Clocks)
        {
            table.AddCells(
                each.Metric.Name,
                Texts.Count(each.Met),
                Texts.Count(each.Missed),
                Texts.Percent(each.Met, each.Judged),
                Texts.Count(each.Cancelled),
                Texts.Count(each.Open),
                Texts.Count(each.Overdue));
        }

        console.WriteTable(table);
    }

    private void WriteOverruns(PromiseFigures promises)
    {
        console.Heading("Greatest overruns, each in the kind of time of its target");
        if (promises.GreatestOverruns.Count == 0)
        {
            console.Line("None: nothing was missed or is overdue.");
            return;
        }

        Table table = console.Table(["ticket", "clock", "came out", "due", "target", "consumed", "overrun"], amountsFrom: 4);
        foreach (TicketCycle each in promises.GreatestOverruns)
        {
            table.AddCells(
                Printable.Short(each.Ticket.Ticket.Id.Value),
                Name(each.Cycle),
                each.Cycle.IsOpen ? "overdue" : "missed",
                Texts.Moment(each.Cycle.DueAt, zone),
                Texts.Amount(each.Cycle.Target),
                Texts.Amount(each.Cycle.Consumed),
                Texts.Amount(each.Overrun));
        }

        console.WriteTable(table);
        if (promises.Broken > promises.GreatestOverruns.Count)
        {
            console.Line($"and {Texts.Count(promises.Broken - promises.GreatestOverruns.Count)} more");
        }

        var explanations = new ClockExplanationWriter(console, zone);
        foreach (TicketCycle each in promises.GreatestOverruns)
        {
            explanations.Write(each);
        }
    }

    private void WriteNextDue(PromiseFigures promises)
    {
        console.Heading("Due next");
        if (promises.NextDue.Count == 0)
        {
            console.Line("Nothing: no clock runs that is not overdue.");
            return;
        }

        Table table = console.Table(["due", "ticket", "clock", "target", "consumed", "left"], amountsFrom: 3);
        foreach (TicketCycle each in promises.NextDue)
        {
            table.AddCells(
                Texts.Moment(each.Cycle.DueAt, zone),
                Printable.Short(each.Ticket.Ticket.Id.Value),
                Name(each.Cycle),
                Texts.Amount(each.Cycle.Target),
                Texts.Amount(each.Cycle.Consumed),
                Texts.Amount(each.Cycle.Remaining));
        }

        console.WriteTable(table);
        if (promises.Due > promises.NextDue.Count)
        {
            console.Line($"and {Texts.Count(promises.Due - promises.NextDue.Count)} more");
        }
    }

    private void WriteVerdicts(VerdictCheck check)
    {
        console.Heading("The log's own verdicts");
        console.Line($"{Printable.Short(check.Column)} (all promises kept): the same for {Texts.Share(check.Compared - check.Different, check.Compared)}; not stated: {Texts.Count(check.NotStated)}");
        foreach (TicketClocks each in check.FirstDifferences)
        {
            string why = each.Worst is { } worst ? $"{Name(worst.Cycle)} consumed {Texts.Amount(worst.Cycle.Consumed)} of {Texts.Amount(worst.Cycle.Target)}" : "nothing was promised";
            console.Line($"  {Printable.Short(each.Ticket.Ticket.Id.Value)}: {Verdict(each.IsKept)} here, {Verdict(each.Ticket.StatedMet is true)} in the log; {why}");
        }

        if (check.Different > check.FirstDifferences.Count)
        {
            console.Line($"  and {Texts.Count(check.Different - check.FirstDifferences.Count)} more");
        }
    }

    private static string Verdict(bool isKept) => isKept ? "kept" : "broken";

    /// <summary>The clock, and its cycle where it is not the only one that can be.</summary>
    private static string Name(SlaCycle cycle) => cycle.Number == 1 ? cycle.Metric.Name : $"{cycle.Metric.Name}, cycle {Texts.Count(cycle.Number)}";
}
