using Helpdesk.Tickets;
using ReplayLog.Figures;
using ReplayLog.Histories;
using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Prints what the histories of the tickets say.</summary>
internal sealed class HistoryWriter(IAnsiConsole console)
{
    public void Write(HistoryFigures histories)
    {
        WriteCounts(histories);
        WriteMost("Most hand-overs", histories.MostHandedOver);
        WriteMost("Most reopens", histories.MostReopened);
        WriteChecks(histories.Checks);
        WriteRefused(histories.Refused);
    }

    private void WriteCounts(HistoryFigures histories)
    {
        console.Heading("Hand-overs, reopens and waits, by the histories of the tickets");
        console.Line($"{Texts.Count(histories.Events)} events of {Texts.Count(histories.Tickets)} tickets; "
            + $"rows that told nothing new: {Texts.Count(histories.UnchangingRows)}; rows refused: {Texts.Count(histories.Refused.Sum(each => each.Count))}");
        string[] times = [.. Enumerable.Range(1, CountFigure.Many - 1).Select(each => Texts.Count(each)), $"{Texts.Count(CountFigure.Many)} or more"];
        Table table = console.Table(["", "in all", "tickets without", .. times, "most"], amountsFrom: 1);
        AddCount(table, "Hand-overs", histories.HandOvers);
        AddCount(table, "Hand-overs between teams", histories.TeamHandOvers);
        AddCount(table, "Reopens", histories.Reopens);
        AddCount(table, "Waits", histories.Waits);
        console.WriteTable(table);
    }

    private static void AddCount(Table table, string name, CountFigure figure) =>
        table.AddCells([name, Texts.Count(figure.Total), .. figure.Tickets.Select(each => Texts.Count(each)), Texts.Count(figure.Most)]);

    private void WriteMost(string heading, IReadOnlyList<ReplayedTicket> tickets)
    {
        if (tickets.Count == 0)
        {
            return;
        }

        console.Heading(heading);
        Table table = console.Table(["ticket", "status", "hand-overs", "between teams", "reopens", "waits"], amountsFrom: 2);
        foreach (Ticket each in tickets.Select(each => each.Ticket))
        {
            table.AddCells(
                Printable.Short(each.Id.Value),
                each.Status.Name,
                Texts.Count(each.HandOvers),
                Texts.Count(each.TeamHandOvers),
                Texts.Count(each.Reopens),
                Texts.Count(each.Waits));
        }

        console.WriteTable(table);
    }

    private void WriteChecks(IReadOnlyList<CountCheck> checks)
    {
        if (checks.Count == 0)
        {
            return;
        }

        console.Heading("The log's own counts");
        foreach (CountCheck check in checks)
        {
            console.Line($"{Printable.Short(check.Column)} ({check.Name}): equal for {Texts.Share(check.Compared - check.Different, check.Compared)}; "
                + $"{Texts.Count(check.Counted)} here, {Texts.Count(check.Stated)} in the log; not stated: {Texts.Count(check.NotStated)}");
            foreach (CountDifference each in check.FirstDifferences)
            {
                console.Line($"  {Printable.Short(each.Ticket.Ticket.Id.Value)}: {Texts.Count(each.Counted)} here, {Texts.Count(each.Stated)} in the log");
            }

            WriteRest(check.Different, check.FirstDifferences.Count);
        }
    }

    private void WriteRefused(IReadOnlyList<RefusedGroup> refused)
    {
        if (refused.Count == 0)
        {
            return;
        }

        console.Heading("Refused rows, by the rule that they broke");
        foreach (RefusedGroup group in refused)
        {
            console.Line($"{group.Rule}: {Texts.Count(group.Count)}. {group.Rule.Describe()}");
            foreach (RefusedRow each in group.First)
            {
                console.Line($"  line {Texts.Count(each.Row.Line)}, {Printable.Quote(each.Row.Activity)}: {each.Refusal.Message}");
            }

            WriteRest(group.Count, group.First.Count);
        }
    }

    private void WriteRest(int count, int shown)
    {
        if (count > shown)
        {
            console.Line($"  and {Texts.Count(count - shown)} more");
        }
    }
}
