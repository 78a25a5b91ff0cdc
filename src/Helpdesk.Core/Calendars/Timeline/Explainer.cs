namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// Says of every moment of a span whether it is open and, if not, why. Works date by date on the local clock, in which the layers were
/// told, and maps to instants by the same function as the engine, so that the open segments are the engine's open time.
/// </summary>
internal sealed class Explainer(CalendarDefinition definition)
{
    /// <summary>
    /// The segments of a span of the supported range, in order, without gaps; neighbours may have one reason. Lazy: a date's work is done when it is reached.
    /// </summary>
    public IEnumerable<CalendarSegment> Explain(long from, long until)
    {
        int firstDay = Nanos.DayOf(from) - 2;
        int lastDay = Nanos.DayOf(until) + 2;
        var clock = new ZoneClock(definition.Zone, firstDay * Nanos.PerDay);
        var yesterday = new Layers(definition, firstDay - 1);
        for (int day = firstDay; day <= lastDay; day++)
        {
            var today = new Layers(definition, day);
            List<Piece> pieces = PiecesOf(day, today, yesterday);
            yesterday = today;
            foreach (Piece piece in pieces)
            {
                long start = Math.Max(from, clock.FirstInstantAt(piece.Start));
                long end = Math.Min(until, clock.FirstInstantAt(piece.End));
                if (start < end)
                {
                    yield return new CalendarSegment(Nanos.ToInstant(start), Nanos.ToInstant(end), piece.Kind, piece.Name);
                }
            }
        }
    }

    /// <summary>The pieces of one local date, cut wherever anything about it begins or ends.</summary>
    private List<Piece> PiecesOf(int day, Layers today, Layers yesterday)
    {
        long midnight = day * Nanos.PerDay;
        var cuts = new SortedSet<long> { midnight, midnight + Nanos.PerDay };

        // A break is shorter than a day, so that those of two dates can touch this one.
        DatedBreak[] breaks = [.. definition.BreaksOn(day - 1), .. definition.BreaksOn(day)];
        foreach (LocalSpan span in today.Spans.Concat(yesterday.Spans).Concat(breaks.Select(each => each.Span)))
        {
            cuts.Add(Math.Clamp(span.Start, midnight, midnight + Nanos.PerDay));
            cuts.Add(Math.Clamp(span.End, midnight, midnight + Nanos.PerDay));
        }

        var pieces = new List<Piece>();
        long start = midnight;
        foreach (long end in cuts.Skip(1))
        {
            pieces.Add(Classify(start, end, today, yesterday, breaks));
            start = end;
        }

        return pieces;
    }

    private static Piece Classify(long start, long end, Layers today, Layers yesterday, DatedBreak[] breaks)
    {
        Layers? opener = today.IsOpenAt(start) ? today : yesterday.IsOpenAt(start) ? yesterday : null;
        if (opener is not null)
        {
            DatedBreak[] pauses = Array.FindAll(breaks, each => each.Span.Contains(start));
            return pauses.Length > 0
                ? new Piece(start, end, SegmentKind.Break, Join(pauses.Select(each => each.Name)))
                : new Piece(start, end, SegmentKind.Open, opener.Name);
        }

        // Hours that a layer took away first: that is the reason a person looks for. Then a layer that closed the whole date.
        Layers? closer = today.WeekIsOpenAt(start) ? today : yesterday.WeekIsOpenAt(start) ? yesterday : today.ClosesWholeDate ? today : null;
        return closer is null
            ? new Piece(start, end, SegmentKind.OutsideHours, null)
            : new Piece(start, end, closer.Special is null ? SegmentKind.Holiday : SegmentKind.SpecialHours, closer.Name);
    }

    private static string? Join(IEnumerable<string?> names)
    {
        string joined = string.Join(", ", names.Where(name => name is not null).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    private readonly record struct Piece(long Start, long End, SegmentKind Kind, string? Name);

    /// <summary>What the week, the holidays and a dated exception say of one date.</summary>
    private sealed class Layers
    {
        private readonly LocalSpan[] week;
        private readonly LocalSpan[] hours;
        private readonly HolidayDate[] holidays;

        public Layers(CalendarDefinition definition, int day)
        {
            Special = definition.SpecialOn(day);
            holidays = Special is null ? definition.HolidaySchedule.On(day).ToArray() : [];
            week = SpansOf(day, definition.WeeklyHoursOn(day));
            hours = SpansOf(day, definition.HoursOn(day));
        }

        public SpecialHours? Special { get; }

        public IEnumerable<LocalSpan> Spans => week.Concat(hours);

        /// <summary>Whether a closed exception or holiday leaves the date no hours at all.</summary>
        public bool ClosesWholeDate => Special?.Hours.IsClosed ?? holidays.Any(each => each.Holiday.Hours.IsClosed);

        /// <summary>The name of the layer that gave or took hours of the date; null for an ordinary day of the week.</summary>
        public string? Name => Special is not null
            ? Special.Name
            : Join(holidays.Where(each => each.Holiday.Hours.IsClosed || !ClosesWholeDate).Select(each => each.Name));

        public bool IsOpenAt(long moment) => IsIn(hours, moment);

        public bool WeekIsOpenAt(long moment) => IsIn(week, moment);

        /// <summary>Whether a moment is in one of some spans in order. Not one span after the other: this is asked of all spans for each of them.</summary>
        private static bool IsIn(LocalSpan[] spans, long moment)
        {
            int low = 0;
            for (int high = spans.Length; low < high;)
            {
                int middle = (low + high) >>> 1;
                (low, high) = spans[middle].End <= moment ? (middle + 1, high) : (low, middle);
            }

            return low < spans.Length && spans[low].Start <= moment;
        }

        private static LocalSpan[] SpansOf(int day, DayHours hours) => [.. hours.Intervals.Select(interval => LocalSpan.Of(day, interval))];
    }
}
