using Helpdesk.Calendars;

namespace ReplayLog.Figures;

/// <summary>Why a ticket took the business time it did: its segments, the middle ones folded when there are many.</summary>
internal sealed record Explanation
{
    /// <summary>How many segments are kept at either end of a long explanation.</summary>
    public const int KeptAtEitherEnd = 10;

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
        CountedSegment[] all = [.. calendar.Explain(span.Start, span.End).Select(each => new CountedSegment(each, total += each.BusinessTime))];

        // One segment is shown rather than a line that says that one is left out.
        int between = all.Length - (2 * KeptAtEitherEnd);
        bool isFolded = between > 1;
        CountedSegment[] folded = isFolded ? all[KeptAtEitherEnd..^KeptAtEitherEnd] : [];
        return new Explanation
        {
            Span = span,
            First = isFolded ? all[..KeptAtEitherEnd] : all,
            Folded = isFolded
                ? new FoldedSegments(folded.Length, folded.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Segment.BusinessTime), folded[^1].Running)
                : null,
            Last = isFolded ? all[^KeptAtEitherEnd..] : [],
            Total = total,
        };
    }
}
