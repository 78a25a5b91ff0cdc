using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <content>Working days.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>Whether a local date is a working day: one with any open time, be it the end of a shift that started the day before.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>Whether any of it is open. A date that the zone skipped is no working day.</returns>
    /// <exception cref="CalendarHorizonException">The date is outside the supported years.</exception>
    public bool IsBusinessDay(LocalDate date)
    {
        int day = SupportedDay(date);
        return timeline.Between(StartOf(day), StartOf(day + 1)) > 0;
    }

    /// <summary>The working days of a range of dates.</summary>
    /// <param name="start">The first date, included.</param>
    /// <param name="end">The date after the last. When it comes before <paramref name="start"/>, the count is negative.</param>
    /// <returns>How many dates of <c>[start, end)</c> are working days.</returns>
    /// <exception cref="CalendarHorizonException">A date is outside the supported years.</exception>
    public int CountBusinessDays(LocalDate start, LocalDate end)
    {
        int first = SupportedDay(start);
        int last = SupportedDay(end);
        if (last < first)
        {
            return -CountBusinessDays(end, start);
        }

        int count = 0;
        for (int day = NextBusinessDay(first - 1) ?? last; day < last; day = NextBusinessDay(day) ?? last)
        {
            count++;
        }

        return count;
    }

    /// <summary>The date a number of working days after another; before it for a negative number.</summary>
    /// <param name="date">Where to start; it need not be a working day and is not counted.</param>
    /// <param name="count">How many working days; zero is the date itself.</param>
    /// <returns>The working day.</returns>
    /// <exception cref="CalendarHorizonException">There are not so many working days on that side, or the date is outside the supported years.</exception>
    public LocalDate AddBusinessDays(LocalDate date, int count) =>
        DayNumber.ToDate(Walk(SupportedDay(date), count) ?? throw Fail(date.AtMidnight().InUtc().ToInstant(), ShortfallReason.NoSuchMoment));

    /// <summary>The instant an amount of business days after another.</summary>
    /// <param name="start">Where to start; its local date is the one from which working days are counted, and is not counted itself.</param>
    /// <param name="amount">The business days.</param>
    /// <param name="boundary">
    /// For <see cref="BusinessDayKind.SameClockTime"/>, whether to stay at that clock time even where the calendar is closed (the default), or to go on to the next opening.
    /// The end of a day is a closing time; under <see cref="Boundary.NextOpening"/> it moves on to the opening after it.
    /// </param>
    /// <returns>The instant. A clock time that the zone skips that day becomes the first instant after the gap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There are not so many working days left, or <paramref name="start"/> is outside the supported range.</exception>
    public Instant Add(Instant start, BusinessDays amount, Boundary boundary = Boundary.Closing)
    {
        CheckAmount(BusinessTime.Zero, boundary);
        long from = Supported(start);
        long end = amount.Kind == BusinessDayKind.EndOfDay ? EndOfDay(start, from, amount.Count) : SameClockTime(start, amount.Count);
        return Found(start, boundary == Boundary.Closing || end == OpenTimeline.None ? end : RollForward(end));
    }

    /// <summary>The instant an amount of business days before another.</summary>
    /// <param name="end">Where to start counting back; its local date is not counted itself.</param>
    /// <param name="amount">The business days. The kind <see cref="BusinessDayKind.EndOfDay"/> gives the end of that earlier day, not its beginning.</param>
    /// <param name="boundary">Whether to stay where the count ends even where the calendar is closed (the default), or to go back to the closing before.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There are not so many working days before, or <paramref name="end"/> is outside the supported range.</exception>
    public Instant Subtract(Instant end, BusinessDays amount, Boundary boundary = Boundary.Closing)
    {
        CheckAmount(BusinessTime.Zero, boundary);
        long from = Supported(end);
        long start = amount.Kind == BusinessDayKind.SameClockTime ? SameClockTime(end, -amount.Count)
            : amount.Count == 0 ? EndOfDay(end, from, 0)
            : Walk(LocalDay(end), -amount.Count) is { } day ? RollBackward(StartOf(day + 1))
            : OpenTimeline.None;
        return Found(end, boundary == Boundary.Closing || start == OpenTimeline.None ? start : RollBackward(start));
    }

    private long SameClockTime(Instant start, int count)
    {
        LocalDateTime local = start.InZone(Zone).LocalDateTime;
        return count == 0 ? Nanos.From(start)
            : Walk(DayNumber.Of(local.Date), count) is { } day ? Clamp(ZoneClock.FirstInstantAt(Zone, (day * Nanos.PerDay) + local.NanosecondOfDay))
            : OpenTimeline.None;
    }

    private long EndOfDay(Instant start, long from, int count)
    {
        int? day = Walk(LocalDay(start), count);
        if (count > 0)
        {
            return day is { } reached ? RollBackward(StartOf(reached + 1)) : OpenTimeline.None;
        }

        // The first working day, from today on, whose end has not passed.
        for (day = NextBusinessDay(LocalDay(start) - 1); day is { } candidate; day = NextBusinessDay(candidate))
        {
            long end = RollBackward(StartOf(candidate + 1));
            if (end >= from)
            {
                return end;
            }
        }

        return OpenTimeline.None;
    }

    /// <summary>The working day a number of them after (or before) a day; null when there are not so many.</summary>
    private int? Walk(int day, int count)
    {
        int? reached = day;
        for (int i = 0; i < count && reached is not null; i++)
        {
            reached = NextBusinessDay(reached.Value);
        }

        for (int i = 0; i > count && reached is not null; i--)
        {
            reached = PreviousBusinessDay(reached.Value);
        }

        return reached;
    }

    /// <summary>The first working day after a day; null for none.</summary>
    private int? NextBusinessDay(int day)
    {
        long opening = RollForward(StartOf(day + 1));
        return opening == OpenTimeline.None ? null : LocalDay(Nanos.ToInstant(opening));
    }

    /// <summary>The last working day before a day; null for none.</summary>
    private int? PreviousBusinessDay(int day)
    {
        long closing = RollBackward(StartOf(day));
        return closing == OpenTimeline.None ? null : LocalDay(Nanos.ToInstant(closing - 1));
    }

    private int LocalDay(Instant instant) => DayNumber.Of(instant.InZone(Zone).Date);

    private long StartOf(int day) => Clamp(ZoneClock.FirstInstantAt(Zone, day * Nanos.PerDay));

    private static long Clamp(long instant) => Math.Clamp(instant, Nanos.Min, Nanos.Max);
}
