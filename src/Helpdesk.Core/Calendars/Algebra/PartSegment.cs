using System.Collections.Immutable;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>A stretch of a combination's time for one reason, and the parts behind the reason by name.</summary>
internal sealed record PartSegment(Instant Start, Instant End, SegmentKind Kind, ImmutableArray<string> Names)
{
    /// <summary>Reasons to be closed, the one that a person looks for first: what happened on that date before what holds on every date.</summary>
    private static readonly SegmentKind[] ByInterest =
        [SegmentKind.SpecialHours, SegmentKind.Holiday, SegmentKind.Break, SegmentKind.TakenAway, SegmentKind.OutsideHours];

    private bool IsOpen => Kind == SegmentKind.Open;

    /// <summary>The reason of both together. The instants are those of the left.</summary>
    public static PartSegment Combine(SetOperation operation, PartSegment left, PartSegment right) => operation switch
    {
        SetOperation.Union => left.IsOpen == right.IsOpen ? left.JoinedBy(right) : left.IsOpen ? left : right,
        SetOperation.Intersection => left.IsOpen == right.IsOpen ? left.JoinedBy(right) : left.IsOpen ? right : left,
        _ => left.IsOpen && right.IsOpen ? right with { Kind = SegmentKind.TakenAway } : left,
    };

    /// <summary>The segments as callers see them, neighbours of one reason made one.</summary>
    public static IEnumerable<CalendarSegment> Join(IEnumerable<PartSegment> segments)
    {
        CalendarSegment? pending = null;
        foreach (PartSegment segment in segments)
        {
            string? name = segment.Names.IsEmpty ? null : string.Join(", ", segment.Names);
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

    /// <summary>Both of one mind: open by both, or closed for the more telling reason, by those that have it.</summary>
    private PartSegment JoinedBy(PartSegment other)
    {
        int mine = Array.IndexOf(ByInterest, Kind);
        int others = Array.IndexOf(ByInterest, other.Kind);
        return mine == others ? this with { Names = [.. Names.Union(other.Names, StringComparer.Ordinal)] } : mine < others ? this : other;
    }
}
