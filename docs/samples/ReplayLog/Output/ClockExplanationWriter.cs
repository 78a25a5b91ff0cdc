using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using NodaTime;
using ReplayLog.Figures;
using ReplayLog.Promises;
using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Prints why a clock consumed what it did.</summary>
internal sealed class ClockExplanationWriter(IAnsiConsole console, DateTimeZone zone)
{
    public void Write(TicketCycle of)
    {
        SlaCycle cycle = of.Cycle;
        SlaExplanation explanation = cycle.Explain();
        console.Heading($"Why {Printable.Short(of.Ticket.Ticket.Id.Value)} consumed {Texts.Amount(cycle.Consumed)} of {Texts.Amount(cycle.Target)}: {cycle.Metric.Name}");
        console.Line($"Target: {cycle.Terms}");
        Table table = console.Table(["from", "until", "because", "counted", "in all"], amountsFrom: 3);
        Ends<SlaSegment> ends = Ends<SlaSegment>.Of(explanation.Segments);
        AddSegments(table, ends.First);
        if (ends.Between.Count > 0)
        {
            Duration counted = ends.Between.Aggregate(Duration.Zero, (sum, each) => sum + each.Counted);
            table.AddCells("...", "...", $"{Texts.Count(ends.Between.Count)} segments between", Texts.Amount(counted), Texts.Amount(ends.Between[^1].Running));
        }

        AddSegments(table, ends.Last);
        console.WriteTable(table);
        console.Line($"Sum of the segments: {Texts.Amount(explanation.Counted)}");
    }

    private void AddSegments(Table table, IEnumerable<SlaSegment> segments)
    {
        foreach (SlaSegment each in segments)
        {
            table.AddCells(
                Texts.Moment(each.Start, zone),
                Texts.Moment(each.End, zone),
                Reason(each),
                Texts.Amount(each.Counted),
                Texts.Amount(each.Running));
        }
    }

    private static string Reason(SlaSegment segment)
    {
        string kind = segment.Kind switch
        {
            SlaSegmentKind.Counted => segment.IsAfterDue ? "counted, overdue" : "counted",
            SlaSegmentKind.OutsideHours => "outside hours",
            SlaSegmentKind.Holiday => "holiday",
            SlaSegmentKind.Break => "break",
            SlaSegmentKind.SpecialHours => "special hours",
            SlaSegmentKind.TakenAway => "taken away",
            SlaSegmentKind.Paused => $"paused in {segment.Pause!.Status}",
            _ => throw new ArgumentOutOfRangeException(nameof(segment), segment.Kind, "A kind of segment that this report has no words for."),
        };
        return segment.Name is null ? kind : $"{kind}: {segment.Name}";
    }
}
