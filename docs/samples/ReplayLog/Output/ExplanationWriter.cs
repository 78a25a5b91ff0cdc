using Helpdesk.Calendars;
using ReplayLog.Figures;
using Spectre.Console;

namespace ReplayLog.Output;

/// <summary>Prints why a ticket took the business time it did.</summary>
internal sealed class ExplanationWriter(IAnsiConsole console)
{
    public void Write(Explanation explanation, BusinessCalendar calendar)
    {
        console.Heading($"Why {Printable.Short(explanation.Span.Ticket.Id)} took {Texts.Amount(explanation.Span.Business)} business hours");
        Table table = console.Table(["from", "until", "because", "counted", "in all"], amountsFrom: 3);
        AddSegments(table, explanation.First, calendar);
        if (explanation.Folded is { } folded)
        {
            table.AddCells("...", "...", $"{Texts.Count(folded.Count)} segments between", Texts.Amount(folded.Business), Texts.Amount(folded.Running));
        }

        AddSegments(table, explanation.Last, calendar);
        console.WriteTable(table);
        console.Line($"Sum of the segments: {Texts.Amount(explanation.Total)}");
    }

    private static void AddSegments(Table table, IEnumerable<CountedSegment> segments, BusinessCalendar calendar)
    {
        foreach (CountedSegment each in segments)
        {
            table.AddCells(
                Texts.Moment(each.Segment.Start, calendar.Zone),
                Texts.Moment(each.Segment.End, calendar.Zone),
                Reason(each.Segment),
                Texts.Amount(each.Segment.BusinessTime),
                Texts.Amount(each.Running));
        }
    }

    private static string Reason(CalendarSegment segment)
    {
        string kind = segment.Kind switch
        {
            SegmentKind.Open => "open",
            SegmentKind.OutsideHours => "outside hours",
            SegmentKind.Holiday => "holiday",
            SegmentKind.Break => "break",
            SegmentKind.SpecialHours => "special hours",
            _ => throw new ArgumentOutOfRangeException(nameof(segment), segment.Kind, "A kind of segment that this report has no words for."),
        };
        return segment.Name is null ? kind : $"{kind}: {segment.Name}";
    }
}
