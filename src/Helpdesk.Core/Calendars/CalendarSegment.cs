using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>A stretch of time that is open throughout, or closed throughout for one reason.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Kind">Open, or why not.</param>
/// <param name="Name">
/// The name behind the kind: of the holiday, break or dated exception that closes it, or of the half-day or exception whose hours open
/// it; several joined by <c>", "</c>. Null where there is none. In a combination, the ids of the parts behind the kind, each with its own such name: <c>milan: Epiphany, tokyo</c>; at most twenty, and how many more.
/// </param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record CalendarSegment(Instant Start, Instant End, SegmentKind Kind, string? Name)
{
    /// <summary>Whether the stretch is open.</summary>
    public bool IsOpen => Kind == SegmentKind.Open;

    /// <summary>Its length around the clock.</summary>
    public Duration Elapsed => End - Start;

    /// <summary>Its length in business time: all of it when open, none when closed.</summary>
    public BusinessTime BusinessTime => IsOpen ? BusinessTime.FromDuration(Elapsed) : BusinessTime.Zero;

    /// <summary>The same stretches, neighbours of one kind and name made one. Lazy.</summary>
    internal static IEnumerable<CalendarSegment> JoinNeighbours(IEnumerable<CalendarSegment> segments)
    {
        CalendarSegment? pending = null;
        foreach (CalendarSegment segment in segments)
        {
            if (pending is not null && pending.Kind == segment.Kind && string.Equals(pending.Name, segment.Name, StringComparison.Ordinal))
            {
                pending = pending with { End = segment.End };
                continue;
            }

            if (pending is not null)
            {
                yield return pending;
            }

            pending = segment;
        }

        if (pending is not null)
        {
            yield return pending;
        }
    }

    /// <summary>The segment in words, such as <c>2026-04-24T22:00:00Z to 2026-04-25T22:00:00Z: Holiday (Liberation Day)</c>; the same in every culture.</summary>
    public override string ToString() =>
        $"{InstantPattern.ExtendedIso.Format(Start)} to {InstantPattern.ExtendedIso.Format(End)}: {Kind}{(Name is null ? "" : $" ({Name})")}";
}
