using System.Text;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>Two sets of instants made one.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
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

    internal override OpenTimeSource Source => CombinedSource.Of(Operation, [.. Row.Select(part => part.Source)]);

    private string Word => Operation switch
    {
        SetOperation.Union => "or",
        SetOperation.Intersection => "and",
        _ => "except",
    };

    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text, int.MaxValue);
        return text.ToString();
    }

    internal override void AppendTo(StringBuilder text, int enough)
    {
        string between = "";
        foreach (OpenTime part in Row.TakeWhile(_ => text.Length <= enough))
        {
            bool isGrouped = part is CombinedOpenTime;
            text.Append(between).Append(isGrouped ? "(" : "");
            part.AppendTo(text, enough);
            text.Append(isGrouped ? ")" : "");
            between = $" {Word} ";
        }
    }

    /// <summary>The segments of all parts of the row, cut wherever any of them begins one.</summary>
    internal override IEnumerable<PartSegment> Explain(Instant start, Instant end)
    {
        IEnumerator<PartSegment>[] parts = [.. Row.Select(part => part.Explain(start, end).GetEnumerator())];
        var now = new PartSegment[parts.Length];
        try
        {
            for (Instant cursor = start; cursor < end;)
            {
                Instant next = end;
                for (int i = 0; i < parts.Length; i++)
                {
                    // Each part covers the span without gaps, so that a next one always stands there until its end.
                    if (now[i] is null || now[i].End <= cursor)
                    {
                        parts[i].MoveNext();
                        now[i] = parts[i].Current;
                    }

                    next = Instant.Min(next, now[i].End);
                }

                yield return PartSegment.Combine(Operation, now) with { Start = cursor, End = next };
                cursor = next;
            }
        }
        finally
        {
            foreach (IEnumerator<PartSegment> part in parts)
            {
                part.Dispose();
            }
        }
    }

    private static bool GoesOn(SetOperation operation, OpenTime left) => left is CombinedOpenTime row && row.Operation == operation;
}
