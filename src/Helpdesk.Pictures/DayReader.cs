using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Puts one date together from the calendar's explanation of it, which knows nothing of dates, and from its holidays, which know nothing of hours.</summary>
internal sealed class DayReader(DateTimeZone zone, LocalDate date, Instant start, Instant end, IReadOnlyList<CalendarSegment> segments, DayHolidays holidays)
{
    public CalendarDay Read()
    {
        long open = segments.Where(IsOpen).Sum(each => each.Elapsed.ToInt64Nanoseconds());
        return new CalendarDay(date, start < end, Bands(), Cuts(), Openings(), BusinessTime.FromNanoseconds(open), [.. Notes().Distinct()]);
    }

    /// <summary>A kind of segment that later editions of the calendars bring is closed.</summary>
    private static bool IsOpen(CalendarSegment segment) => segment.Kind == SegmentKind.Open;

    private static Shade ShadeOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Open => Shade.Solid,
        SegmentKind.Holiday or SegmentKind.Break or SegmentKind.SpecialHours => Shade.Hatched,
        _ => Shade.Plain,
    };

    private ImmutableArray<Band> Bands()
    {
        (long From, long Until)[] existing = start < end ? [.. DateClock.Stretches(zone, date, start, end)] : [];
        return
        [
            .. existing.Where(each => each.From < each.Until).Select(each => new Band(each.From, each.Until, Shade.Plain)),
            .. Without(existing),
            .. from segment in segments
               let shade = ShadeOf(segment.Kind)
               where shade != Shade.Plain
               from stretch in DateClock.Stretches(zone, date, segment.Start, segment.End)
               where stretch.From < stretch.Until
               select new Band(stretch.From, stretch.Until, shade),
        ];
    }

    /// <summary>What of the 24 hours the clock never showed.</summary>
    private static IEnumerable<Band> Without(IEnumerable<(long From, long Until)> existing)
    {
        long reached = 0;
        foreach ((long from, long until) in existing)
        {
            if (from > reached)
            {
                yield return new Band(reached, from, Shade.Absent);
            }

            reached = Math.Max(reached, until);
        }

        if (reached < NodaConstants.NanosecondsPerDay)
        {
            yield return new Band(reached, NodaConstants.NanosecondsPerDay, Shade.Absent);
        }
    }

    private ImmutableArray<long> Cuts() =>
        [.. DateClock.Changes(zone, date, start, end).Where(each => each.Change < 0).SelectMany(each => (long[])[Math.Max(0, each.At + each.Change), each.At])];

    private ImmutableArray<(long From, long Until)> Openings()
    {
        var openings = ImmutableArray.CreateBuilder<(long, long)>();
        for (int i = 0; i < segments.Count; i++)
        {
            if (!IsOpen(segments[i]))
            {
                continue;
            }

            // Neighbours that are open under different names are one opening.
            Instant opening = segments[i].Start;
            while (i + 1 < segments.Count && IsOpen(segments[i + 1]))
            {
                i++;
            }

            (long From, long Until)[] stretches = [.. DateClock.Stretches(zone, date, opening, segments[i].End)];
            openings.Add((stretches[0].From, stretches[^1].Until));
        }

        return openings.ToImmutable();
    }

    private IEnumerable<DayNote> Notes()
    {
        string[] own = holidays.On(date);
        foreach (string name in own)
        {
            yield return new DayNote(DayNoteKind.Holiday, PlainText.Of(name));
        }

        string[] dayBefore = holidays.On(date.PlusDays(-1));
        foreach (CalendarSegment segment in segments)
        {
            if (NoteOf(segment, own, dayBefore) is { } note)
            {
                yield return note;
            }
        }

        foreach ((long change, long at) in DateClock.Changes(zone, date, start, end))
        {
            string direction = change > 0 ? "forward" : "back";
            yield return new DayNote(DayNoteKind.Clock, $"Clock {direction} {Words.Amount(Math.Abs(change))} at {Words.Clock(at)}");
        }

        if (start >= end)
        {
            yield return new DayNote(DayNoteKind.Clock, "Skipped by the time zone");
        }
        else if (DateClock.StartOf(zone, date) < start || DateClock.StartOf(zone, date.PlusDays(1)) > end)
        {
            yield return new DayNote(DayNoteKind.Clock, "Partly out of range");
        }
    }

    private static DayNote? NoteOf(CalendarSegment segment, string[] own, string[] dayBefore)
    {
        if (segment.Name is not { } name)
        {
            return segment.Kind == SegmentKind.SpecialHours ? new DayNote(DayNoteKind.SpecialHours, "Special hours") : null;
        }

        if (segment.Kind is SegmentKind.Open or SegmentKind.Holiday)
        {
            if (DayHolidays.AreNamed(own, name))
            {
                return null;
            }

            if (segment.Kind == SegmentKind.Holiday || DayHolidays.AreNamed(dayBefore, name))
            {
                return new DayNote(DayNoteKind.DayBefore, $"From the day before: {PlainText.Of(name)}");
            }
        }

        return segment.Kind == SegmentKind.Break
            ? new DayNote(DayNoteKind.Break, $"Break: {PlainText.Of(name)}")
            : new DayNote(DayNoteKind.SpecialHours, PlainText.Of(name));
    }
}
