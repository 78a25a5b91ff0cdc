using System.Collections.Immutable;
using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla.Explanations;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Puts the dates of an explanation together, and draws those together that a long one can do without.</summary>
internal sealed class ExplainedRows
{
    /// <summary>The most dates that all have a row of their own.</summary>
    public const int MostDates = 40;

    private readonly DateTimeZone zone;
    private readonly ExplainedMoment[] moments;
    private readonly Instant now;
    private readonly List<ExplainedRow> rows = [];
    private long running;

    private ExplainedRows(DateTimeZone zone, ExplainedMoment[] moments, Instant now)
    {
        this.zone = zone;
        this.moments = moments;
        this.now = now;
    }

    public static ImmutableArray<ExplainedRow> Of(SlaExplanation explanation, ExplainedMoment[] moments, DateTimeZone zone)
    {
        Instant start = explanation.Cycle.StartedAt;
        Instant end = explanation.Segments.IsEmpty ? start : explanation.Segments[^1].End;
        LocalDate first = start.InZone(zone).Date;
        LocalDate last = LocalDate.Max(first, end.InZone(zone).Date);
        last = DateClock.StartOf(zone, last) == end && last > first ? last.PlusDays(-1) : last;
        var reader = new ExplainedRows(zone, moments, explanation.Until);
        int next = 0;
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
        {
            reader.Read(date, isLast: date == last, explanation.Segments, ref next);
        }

        return Collapse(reader.rows);
    }

    /// <summary>Of a long cycle, dates on which nothing counts and nothing happens become one row; where that is not enough, all dates on which nothing happens do.</summary>
    private static ImmutableArray<ExplainedRow> Collapse(List<ExplainedRow> rows)
    {
        if (rows.Count > MostDates)
        {
            rows = Join(rows, static each => each is { HasEvents: false, Counted: 0 });
        }

        return [.. rows.Count > MostDates ? Join(rows, static each => !each.HasEvents) : rows];
    }

    private static List<ExplainedRow> Join(List<ExplainedRow> rows, Func<ExplainedRow, bool> mayJoin)
    {
        var joined = new List<ExplainedRow>();
        foreach (ExplainedRow row in rows)
        {
            if (joined.Count > 0 && mayJoin(row) && mayJoin(joined[^1]))
            {
                joined[^1] = joined[^1].With(row);
            }
            else
            {
                joined.Add(row);
            }
        }

        return joined;
    }

    private static IEnumerable<ExplainedNote> NamesOf(SlaSegment segment)
    {
        if (segment.Name is { } name)
        {
            string text = PlainText.Of(name);
            yield return segment.Kind switch
            {
                SlaSegmentKind.Holiday => new ExplainedNote(Mark.Diamond, text),
                SlaSegmentKind.Break => new ExplainedNote(Mark.None, $"Break: {text}"),
                SlaSegmentKind.TakenAway => new ExplainedNote(Mark.None, $"Taken away: {text}"),
                _ => new ExplainedNote(Mark.None, text),
            };
        }
    }

    private static Shade ShadeOf(SlaSegment segment) => segment.Kind switch
    {
        SlaSegmentKind.Counted => segment.IsAhead ? Shade.Outlined : segment.IsAfterDue ? Shade.Striped : Shade.Solid,
        SlaSegmentKind.OutsideHours or SlaSegmentKind.Paused => Shade.Plain,
        _ => Shade.Hatched,
    };

    private void Read(LocalDate date, bool isLast, ImmutableArray<SlaSegment> segments, ref int next)
    {
        Instant start = DateClock.StartOf(zone, date);
        Instant end = DateClock.StartOf(zone, date.PlusDays(1));
        var bands = new List<Band>();
        var pauses = new List<(long, long)>();
        var notes = new List<ExplainedNote>();
        bool isAhead = true;
        Duration paused = Duration.Zero;
        long counted = 0;
        long ahead = 0;
        for (; next < segments.Length && segments[next].Start < end; next++)
        {
            SlaSegment segment = segments[next];
            Instant from = Instant.Max(start, segment.Start);
            Instant until = Instant.Min(end, segment.End);
            bands.AddRange(Stretches(date, from, until, Shade.Plain));
            if (segment.Kind == SlaSegmentKind.Paused)
            {
                paused += until - from;
                pauses.AddRange(DateClock.Stretches(zone, date, from, until));
                IEnumerable<Interval> open = segment.Terms.Calendar?.Intervals(from, until) ?? [new Interval(from, until)];
                bands.AddRange(open.SelectMany(each => Stretches(date, each.Start, each.End, Shade.Crossed)));
            }
            else if (ShadeOf(segment) is var shade && shade != Shade.Plain)
            {
                bands.AddRange(Stretches(date, from, until, shade));
            }

            notes.AddRange(NamesOf(segment));
            isAhead &= segment.IsAhead;
            long length = segment.Kind == SlaSegmentKind.Counted ? (until - from).ToInt64Nanoseconds() : 0;
            counted += length;
            ahead += segment.IsAhead ? length : 0;
            if (segment.End > end)
            {
                break;
            }
        }

        ExplainedMoment[] here = Array.FindAll(moments, each => IsOn(each, start, end, isLast));
        (long Change, long At)[] changes = [.. DateClock.Changes(zone, date, start, end)];
        bands.AddRange(changes.Where(each => each.Change > 0).Select(each => new Band(each.At, Math.Min(each.At + each.Change, NodaConstants.NanosecondsPerDay), Shade.Absent)));
        running += counted;
        rows.Add(new ExplainedRow
        {
            First = date,
            Last = date,
            Bands = start < end ? [.. bands] : [new Band(0, NodaConstants.NanosecondsPerDay, Shade.Absent)],
            Pauses = [.. pauses],
            Cuts = [.. changes.Where(each => each.Change < 0).SelectMany(each => (long[])[Math.Max(0, each.At + each.Change), each.At])],
            Marks = [.. here.Where(each => each.Mark != Mark.None).Select(each => (PlaceOf(date, each.At, end), each.Mark))],
            Notes = [.. notes.Concat(here.Select(each => new ExplainedNote(each.Mark, $"{Words.Clock(PlaceOf(date, each.At, end))} {each.Words}"))).Concat(ClockNotes(changes, start < end)).Distinct()],
            HasEvents = here.Length > 0,
            IsAhead = isAhead && start >= now,
            IsPaused = paused == end - start,
            Ahead = ahead,
            Counted = counted,
            Running = running,
        });
    }

    /// <summary>Whether a moment belongs to a date: what ends at a midnight to the one before it, unless there is none.</summary>
    private bool IsOn(in ExplainedMoment moment, Instant start, Instant end, bool isLast) =>
        (moment.At > start && moment.At < end)
        || (moment.At == start && start < end && (!moment.IsEnd || rows.Count == 0))
        || (moment.At == end && start < end && (moment.IsEnd || isLast));

    private IEnumerable<Band> Stretches(LocalDate date, Instant from, Instant until, Shade shade) =>
        DateClock.Stretches(zone, date, from, until).Where(each => each.From < each.Until).Select(each => new Band(each.From, each.Until, shade));

    private long PlaceOf(LocalDate date, Instant at, Instant end) => at < end ? DateClock.Stretches(zone, date, at, end).First().From : NodaConstants.NanosecondsPerDay;

    private static IEnumerable<ExplainedNote> ClockNotes((long Change, long At)[] changes, bool exists)
    {
        foreach ((long change, long at) in changes)
        {
            yield return new ExplainedNote(Mark.None, $"Clock {(change > 0 ? "forward" : "back")} {Words.Amount(Math.Abs(change))} at {Words.Clock(at)}");
        }

        if (!exists)
        {
            yield return new ExplainedNote(Mark.None, "Skipped by the time zone");
        }
    }
}
