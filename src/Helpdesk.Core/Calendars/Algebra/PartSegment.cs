using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>A stretch of a combination's time for one reason, and the parts behind the reason by name.</summary>
internal sealed record PartSegment(Instant Start, Instant End, SegmentKind Kind, ImmutableArray<string> Names)
{
    private const int MostNames = 20;

    /// <summary>Reasons to be closed, the one that a person looks for first: what happened on that date before what holds on every date.</summary>
    private static readonly SegmentKind[] ByInterest =
        [SegmentKind.SpecialHours, SegmentKind.Holiday, SegmentKind.Break, SegmentKind.TakenAway, SegmentKind.OutsideHours];

    private bool IsOpen => Kind == SegmentKind.Open;

    /// <summary>The reason of all together: open, or closed for the most telling reason, and the parts that have it. The instants are those of the first.</summary>
    public static PartSegment Combine(SetOperation operation, ReadOnlySpan<PartSegment> row)
    {
        int open = CountOpen(row);
        if (operation == SetOperation.Except)
        {
            return open == 1 || !row[0].IsOpen ? row[0] : row[0] with { Kind = SegmentKind.TakenAway, Names = NamesOf(row[1..], SegmentKind.Open) };
        }

        if (operation == SetOperation.Union ? open > 0 : open == row.Length)
        {
            return row[0] with { Kind = SegmentKind.Open, Names = NamesOf(row, SegmentKind.Open) };
        }

        SegmentKind kind = ByInterest[^1];
        foreach (PartSegment segment in row)
        {
            kind = !segment.IsOpen && Array.IndexOf(ByInterest, segment.Kind) < Array.IndexOf(ByInterest, kind) ? segment.Kind : kind;
        }

        return row[0] with { Kind = kind, Names = NamesOf(row, kind) };
    }

    /// <summary>The segment as callers see it.</summary>
    public CalendarSegment ToSegment() => new(Start, End, Kind, Join(Names));

    private static int CountOpen(ReadOnlySpan<PartSegment> row)
    {
        int open = 0;
        foreach (PartSegment segment in row)
        {
            open += segment.IsOpen ? 1 : 0;
        }

        return open;
    }

    /// <summary>The names behind a kind, in the order of the parts, each once.</summary>
    private static ImmutableArray<string> NamesOf(ReadOnlySpan<PartSegment> row, SegmentKind kind)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PartSegment segment in row)
        {
            foreach (string name in segment.Kind == kind ? segment.Names : [])
            {
                if (seen.Add(name))
                {
                    names.Add(name);
                }
            }
        }

        return [.. names];
    }

    /// <summary>A combination of hundreds would otherwise say more names than anyone reads, in every segment.</summary>
    private static string? Join(ImmutableArray<string> names) => names.Length switch
    {
        0 => null,
        <= MostNames => string.Join(", ", names),
        _ => FormattableString.Invariant($"{string.Join(", ", names.Take(MostNames))} and {names.Length - MostNames} more"),
    };
}
