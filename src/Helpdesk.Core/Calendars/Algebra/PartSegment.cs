using System.Collections.Immutable;
using Helpdesk.Calendars.Timeline;
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
        bool isOpen = operation switch
        {
            SetOperation.Union => AnyOpen(row),
            SetOperation.Intersection => AllOpen(row),
            _ => row[0].IsOpen && !AnyOpen(row[1..]),
        };
        if (operation == SetOperation.Except)
        {
            return isOpen || !row[0].IsOpen ? row[0] : row[0] with { Kind = SegmentKind.TakenAway, Names = NamesOf(row[1..], SegmentKind.Open) };
        }

        if (isOpen)
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

    /// <summary>The segments as callers see them, neighbours of one reason made one.</summary>
    public static IEnumerable<CalendarSegment> Join(IEnumerable<PartSegment> segments)
    {
        CalendarSegment? pending = null;
        foreach (PartSegment segment in segments)
        {
            string? name = Join(segment.Names);
            if (pending is not null && pending.Kind == segment.Kind && string.Equals(pending.Name, name, StringComparison.Ordinal))
            {
                pending = pending with { End = segment.End };
                continue;
            }

            if (pending is not null)
            {
                yield return pending;
            }

            pending = new CalendarSegment(segment.Start, segment.End, segment.Kind, name);
        }

        if (pending is not null)
        {
            yield return pending;
        }
    }

    private static bool AnyOpen(ReadOnlySpan<PartSegment> row)
    {
        foreach (PartSegment segment in row)
        {
            if (segment.IsOpen)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllOpen(ReadOnlySpan<PartSegment> row)
    {
        foreach (PartSegment segment in row)
        {
            if (!segment.IsOpen)
            {
                return false;
            }
        }

        return true;
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
