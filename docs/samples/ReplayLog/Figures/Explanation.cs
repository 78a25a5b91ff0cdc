using Helpdesk.Calendars;

namespace ReplayLog.Figures;

/// <summary>Why a ticket took the business time it did: its segments, the middle ones folded when there are many.</summary>
internal sealed record Explanation
{
    private Explanation()
    {
    }

    public required TicketSpan Span { get; init; }

    public required IReadOnlyList<CountedSegment> First { get; init; }

    /// <summary>The segments between <see cref="First"/> and <see cref="Last"/>; null when none are left out.</summary>
    public required FoldedSegments? Folded { get; init; }

    public required IReadOnlyList<CountedSegment> Last { get; init; }

    /// <summary>The business time of all segments: the figure itself, reached by another way than the figure was.</summary>
    public required BusinessTime Total { get; init; }

    public static Explanation Of(TicketSpan span, BusinessCalendar calendar)
    {
        BusinessTime total = BusinessTime.Zero;
        Ends<CountedSegment> ends = Ends<CountedSegment>.Of([.. calendar.Explain(span.Start, span.End).Select(each => new CountedSegment(each, total += each.BusinessTime))]);
        return new Explanation
        {
            Span = span,
            First = ends.First,
            Folded = ends.Between.Count > 0
                ? new FoldedSegments(ends.Between.Count, ends.Between.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Segment.BusinessTime), ends.Between[^1].Running)
                : null,
            Last = ends.Last,
            Total = total,
        };
    }
}
