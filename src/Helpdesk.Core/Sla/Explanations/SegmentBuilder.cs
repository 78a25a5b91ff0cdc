using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Sla.Folding;
using NodaTime;

namespace Helpdesk.Sla.Explanations;

/// <summary>Cuts the pieces of a cycle, of which its figures are made, at whatever their calendars have a reason for.</summary>
internal sealed class SegmentBuilder
{
    private readonly ImmutableArray<SlaSegment>.Builder segments = ImmutableArray.CreateBuilder<SlaSegment>();
    private readonly long due;
    private long running;

    private SegmentBuilder(long due) => this.due = due;

    public static ImmutableArray<SlaSegment> Read(SlaCycle cycle)
    {
        CycleData data = cycle.Data;
        long end = data.IsOpen ? cycle.AsOf : data.EndedAt;
        long dueAt = cycle.DueAt is { } instant ? Nanos.From(instant) : Nanos.None;
        var reader = new SegmentBuilder(dueAt);
        foreach (CyclePiece piece in CyclePieces.Of(data, end))
        {
            reader.Take(piece, isAhead: false);
            if (piece.IsLast && data.IsOpen && dueAt != Nanos.None)
            {
                // The piece goes on: from its end, which is the moment asked for, or the start when that is still to come.
                reader.Take(piece with { Start = piece.End, End = dueAt }, isAhead: true);
            }
        }

        return reader.segments.DrainToImmutable();
    }

    private void Take(in CyclePiece piece, bool isAhead)
    {
        if (piece.Start >= piece.End)
        {
            return;
        }

        if (piece.Pause is { } pause)
        {
            SlaPause shown = CycleParts.Shown(pause);
            Add(piece, piece.Start, piece.End, SlaSegmentKind.Paused, name: null, shown, isAhead);
        }
        else if (piece.Terms.Calendar is not { } calendar)
        {
            Add(piece, piece.Start, piece.End, SlaSegmentKind.Counted, name: null, pause: null, isAhead);
        }
        else
        {
            foreach (CalendarSegment each in calendar.Explain(Nanos.ToInstant(piece.Start), Nanos.ToInstant(piece.End)))
            {
                Add(piece, Nanos.From(each.Start), Nanos.From(each.End), KindOf(each.Kind), each.Name, pause: null, isAhead);
            }
        }
    }

    /// <summary>Adds a stretch, in two when it falls due in it.</summary>
    private void Add(in CyclePiece piece, long start, long end, SlaSegmentKind kind, string? name, SlaPause? pause, bool isAhead)
    {
        if (due > start && due < end)
        {
            Add(piece, start, due, kind, name, pause, isAhead);
            Add(piece, due, end, kind, name, pause, isAhead);
            return;
        }

        // Counted as the figures count, so that the sum is theirs.
        long open = piece.Terms.Count(start, end);
        long counted = pause is null ? open : 0;
        running += counted;
        segments.Add(new SlaSegment(Nanos.ToInstant(start), Nanos.ToInstant(end), kind, piece.Terms)
        {
            Name = name,
            Pause = pause,
            Counted = Duration.FromNanoseconds(counted),
            LeftOut = Duration.FromNanoseconds(open - counted),
            Running = Duration.FromNanoseconds(running),
            IsAhead = isAhead,
            IsAfterDue = due != Nanos.None && start >= due,
        });
    }

    private static SlaSegmentKind KindOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Open => SlaSegmentKind.Counted,
        SegmentKind.Holiday => SlaSegmentKind.Holiday,
        SegmentKind.Break => SlaSegmentKind.Break,
        SegmentKind.SpecialHours => SlaSegmentKind.SpecialHours,
        SegmentKind.TakenAway => SlaSegmentKind.TakenAway,
        _ => SlaSegmentKind.OutsideHours,
    };
}
