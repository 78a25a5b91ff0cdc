using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <content>When the calendar is open, and why not.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>Whether the calendar is open at an instant. An opening includes its first instant and excludes its end.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is open.</returns>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the supported range.</exception>
    public bool IsOpen(Instant instant)
    {
        OpenTimeTable table = timeline.Table;
        long nanoseconds = Nanos.From(instant);
        return table.Covers(nanoseconds) ? table.IsOpen(nanoseconds) : timeline.Covering(Supported(instant)).IsOpen(nanoseconds);
    }

    /// <summary>The next time the calendar opens, strictly after an instant: also when it is open already, or just opening.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The first instant of the next opening. To stay put when already open, use <see cref="RollForward(Instant)"/>.</returns>
    /// <exception cref="CalendarHorizonException">It does not open again, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant NextOpening(Instant instant)
    {
        OpenTimeTable table = timeline.Table;
        long nanoseconds = Nanos.From(instant);
        if (table.Covers(nanoseconds))
        {
            int next = table.IndexAt(nanoseconds) + 1;
            if (next <= table.Count)
            {
                return Nanos.ToInstant(table.StartOf(next));
            }
        }

        return Found(instant, timeline.NextOpening(Supported(instant)));
    }

    /// <summary>Asks as <see cref="NextOpening(Instant)"/> does, of calendars that may not open again, such as that of a season.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="opening">The first instant of the next opening, when there is one.</param>
    /// <returns>Whether it opens again; false too when <paramref name="instant"/> is outside the supported range.</returns>
    public bool TryNextOpening(Instant instant, out Instant opening)
    {
        long from = Nanos.From(instant);
        return TryGive(Nanos.IsSupported(from) ? timeline.NextOpening(from) : Nanos.None, out opening);
    }

    /// <summary>Asks as <see cref="NextClosing(Instant)"/> does, of calendars that may not close again, such as one that is always open.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="closing">The first instant after the opening, when there is one.</param>
    /// <returns>Whether it closes again; false too when <paramref name="instant"/> is outside the supported range.</returns>
    public bool TryNextClosing(Instant instant, out Instant closing)
    {
        long from = Nanos.From(instant);
        return TryGive(Nanos.IsSupported(from) ? timeline.NextClosing(from) : Nanos.None, out closing);
    }

    /// <summary>The next time the calendar closes, strictly after an instant: the end of the opening it is in, or else of the next.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The first instant after that opening.</returns>
    /// <exception cref="CalendarHorizonException">It does not close again, as one that is always open, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant NextClosing(Instant instant) => Found(instant, timeline.NextClosing(Supported(instant)));

    /// <summary>The last time the calendar opened, strictly before an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The first instant of that opening.</returns>
    /// <exception cref="CalendarHorizonException">It did not open before, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant PreviousOpening(Instant instant) => Found(instant, timeline.PreviousOpening(Supported(instant)));

    /// <summary>The last time the calendar closed, strictly before an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The first instant after that opening.</returns>
    /// <exception cref="CalendarHorizonException">It did not close before, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant PreviousClosing(Instant instant) => Found(instant, timeline.PreviousClosing(Supported(instant)));

    /// <summary>The instant itself when the calendar is open at it, and otherwise the next opening: when work that arrives then can begin.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The first open instant at or after it; the same as adding nothing under <see cref="Boundary.NextOpening"/>.</returns>
    /// <exception cref="CalendarHorizonException">It does not open again, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant RollForward(Instant instant) => Found(instant, RollForward(Supported(instant)));

    /// <summary>The instant itself when the calendar was open just before it, and otherwise the closing before it: when work that is handed over then was last worked on.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The end of the last open time at or before it; the same as subtracting nothing under <see cref="Boundary.NextOpening"/>.</returns>
    /// <exception cref="CalendarHorizonException">It was not open before, or <paramref name="instant"/> is outside the supported range.</exception>
    public Instant RollBackward(Instant instant) => Found(instant, RollBackward(Supported(instant)));

    /// <summary>The open intervals of a span, in order, each as long as it can be and cut to the span. Lazy: a span of years costs only as far as it is read.</summary>
    /// <param name="start">The first instant of the span.</param>
    /// <param name="end">The instant after its last; nothing is open in a span that ends before it starts.</param>
    /// <returns>The half-open intervals. No two touch.</returns>
    /// <exception cref="CalendarHorizonException">An end of the span is outside the supported range.</exception>
    public IEnumerable<Interval> Intervals(Instant start, Instant end)
    {
        // Checked here and not in the iterator, so that the exception comes from the call.
        return IntervalsWithin(Supported(start), Supported(end));
    }

    /// <summary>Why a span counts as it does: its segments, each open or closed for one reason, in order and without gaps.</summary>
    /// <param name="start">The first instant of the span.</param>
    /// <param name="end">The instant after its last; a span that ends before it starts has no segments.</param>
    /// <returns>The segments, lazily. Their business time sums to <see cref="Between(Instant, Instant)"/>; no two neighbours have both kind and name in common.</returns>
    /// <exception cref="CalendarHorizonException">An end of the span is outside the supported range.</exception>
    public IEnumerable<CalendarSegment> Explain(Instant start, Instant end)
    {
        long from = Supported(start);
        long until = Supported(end);
        return from >= until ? [] : CalendarSegment.JoinNeighbours(Combination is null
            ? new Explainer(definition).Explain(from, until)
            : Combination.Explain(start, end).Select(part => part.ToSegment()));
    }

    /// <summary>What this version of a calendar changes of an earlier one, or of any other calendar.</summary>
    /// <param name="before">The calendar as it was; in any zone, of any id and version.</param>
    /// <param name="start">The first instant to compare.</param>
    /// <param name="end">The instant after the last; nothing changes in a span that ends before it starts.</param>
    /// <returns>The dates and hours that change, and the business time gained and lost. The work grows with the length of the span.</returns>
    /// <exception cref="CalendarHorizonException">An end of the span is outside the supported range.</exception>
    public CalendarChanges ChangesFrom(BusinessCalendar before, Instant start, Instant end) => CalendarChanges.Between(Guard.NotNull(before), this, start, end);

    private IEnumerable<Interval> IntervalsWithin(long from, long until)
    {
        for (long cursor = from; cursor < until;)
        {
            long start = RollForward(cursor);
            if (start == Nanos.None || start >= until)
            {
                yield break;
            }

            long end = timeline.NextClosing(start);
            end = end == Nanos.None ? until : Math.Min(end, until);
            yield return new Interval(Nanos.ToInstant(start), Nanos.ToInstant(end));
            cursor = end;
        }
    }

    private long RollForward(long instant) => timeline.Covering(instant).IsOpen(instant) ? instant : timeline.NextOpening(instant);

    private long RollBackward(long instant) =>
        instant > Nanos.Min && timeline.Covering(instant - 1).IsOpen(instant - 1) ? instant : timeline.PreviousClosing(instant);

    private Instant Found(Instant from, long nanoseconds) =>
        TryGive(nanoseconds, out Instant found) ? found : throw Fail(from, ShortfallReason.NoSuchMoment);

    /// <summary>An answer of the engine as an instant, if it exists.</summary>
    private static bool TryGive(long nanoseconds, out Instant instant)
    {
        bool exists = nanoseconds != Nanos.None;
        instant = exists ? Nanos.ToInstant(nanoseconds) : default;
        return exists;
    }
}
