using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>Two sets of instants made one.</summary>
internal sealed record CombinedOpenTime(SetOperation Operation, OpenTime Left, OpenTime Right) : OpenTime
{
    internal override IEnumerable<BusinessCalendar> Parts => Left.Parts.Concat(Right.Parts);

    internal override IEnumerable<BusinessCalendar> Counted => Operation == SetOperation.Except ? Left.Counted : Left.Counted.Concat(Right.Counted);

    internal override int Size { get; } = Left.Size + Right.Size;

    internal override int Depth { get; } = Math.Max(GoesOn(Operation, Left) ? Left.Depth : Left.Depth + 1, Right.Depth + 1);

    /// <summary>The parts of a row of this operation, each of which it applies to what the ones before have made.</summary>
    public IReadOnlyList<OpenTime> Row
    {
        get
        {
            var row = new Stack<OpenTime>();
            OpenTime first = this;
            while (first is CombinedOpenTime combined && combined.Operation == Operation)
            {
                row.Push(combined.Right);
                first = combined.Left;
            }

            row.Push(first);
            return [.. row];
        }
    }

    internal override OpenTimeSource Source => new CombinedSource(Operation, Left.Source, Right.Source);

    private string Word => Operation switch
    {
        SetOperation.Union => "or",
        SetOperation.Intersection => "and",
        _ => "except",
    };

    public override string ToString() => $"{Term(Left, Left is CombinedOpenTime && !GoesOn(Operation, Left))} {Word} {Term(Right, Right is CombinedOpenTime)}";

    /// <summary>Both parts' segments, cut wherever either begins one.</summary>
    internal override IEnumerable<PartSegment> Explain(Instant start, Instant end)
    {
        using IEnumerator<PartSegment> left = Left.Explain(start, end).GetEnumerator();
        using IEnumerator<PartSegment> right = Right.Explain(start, end).GetEnumerator();
        left.MoveNext();
        right.MoveNext();
        Instant cursor = start;
        while (cursor < end)
        {
            // Both cover the span without gaps, so that a next one always stands there until its end.
            Advance(left, cursor);
            Advance(right, cursor);
            Instant next = Instant.Min(left.Current.End, right.Current.End);
            yield return PartSegment.Combine(Operation, left.Current, right.Current) with { Start = cursor, End = next };
            cursor = next;
        }
    }

    private static void Advance(IEnumerator<PartSegment> segments, Instant cursor)
    {
        if (segments.Current.End <= cursor)
        {
            segments.MoveNext();
        }
    }

    private static bool GoesOn(SetOperation operation, OpenTime left) => left is CombinedOpenTime row && row.Operation == operation;

    private static string Term(OpenTime part, bool isGrouped) => isGrouped ? $"({part})" : part.ToString();
}
