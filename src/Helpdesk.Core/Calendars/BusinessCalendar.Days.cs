using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <content>Working days.</content>
public sealed partial class BusinessCalendar
{
    private static readonly int FirstDay = DayNumber.Of(SupportedYears.First, 1, 1);

    private static readonly int LastDay = DayNumber.Of(SupportedYears.Last, 12, 31);

    /// <summary>Whether a local date is a working day: one with any open time, be it the end of a shift that started the day before.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>Whether any of it is open. A date that the zone skipped is no working day.</returns>
    /// <exception cref="CalendarHorizonException">The date is outside the supported years.</exception>
    public bool IsBusinessDay(LocalDate date)
    {
        int day = SupportedDay(date);
        return timeline.Between(StartOf(day), StartOf(day + 1)) > 0;
    }

    /// <summary>The working days of a range of dates. The work grows with the length of the range.</summary>
    /// <param name="start">The first date, included.</param>
    /// <param name="end">The date after the last, up to 2150-01-01. When it comes before <paramref name="start"/>, the count is negative.</param>
    /// <returns>How many dates of <c>[start, end)</c> are working days.</returns>
    /// <exception cref="CalendarHorizonException">A date is outside the supported years.</exception>
    public int CountBusinessDays(LocalDate start, LocalDate end)
    {
        LocalDate isoStart = start.WithCalendar(CalendarSystem.Iso);
        LocalDate isoEnd = end.WithCalendar(CalendarSystem.Iso);
        if (isoEnd < isoStart)
        {
            return -CountBusinessDays(end, start);
        }

        // The end is excluded, so that it may be the day after the last that is supported.
        int first = SupportedDay(isoStart);
        int last = isoStart == isoEnd ? first : SupportedDay(isoEnd.PlusDays(-1)) + 1;
        int count = 0;
        for (int day = NextBusinessDay(first - 1) ?? last; day < last; day = NextBusinessDay(day) ?? last)
        {
            count++;
        }

        return count;
    }

    /// <summary>The date a number of working days after another; before it for a negative number. The work grows with the number.</summary>
    /// <param name="date">Where to start; it need not be a working day and is not counted.</param>
    /// <param name="count">How many working days; zero is the date itself.</param>
    /// <returns>The working day.</returns>
    /// <exception cref="CalendarHorizonException">There are not so many working days on that side, or the date is outside the supported years.</exception>
    public LocalDate AddBusinessDays(LocalDate date, int count) =>
        Walk(SupportedDay(date), count, out int walked) is { } day
            ? DayNumber.ToDate(day)
            : throw TooFewDays(date.AtMidnight().InUtc().ToInstant(), count, walked);

    /// <summary>The instant an amount of business days after another.</summary>
    /// <param name="start">Where to start; its local date is the one from which working days are counted, and is not counted itself.</param>
    /// <param name="amount">The business days.</param>
    /// <param name="boundary">
    /// For <see cref="BusinessDayKind.SameClockTime"/>, whether to stay at that clock time even where the calendar is closed (the default), or to go on to the next opening.
    /// The end of a day, when it is a closing time, moves on to the opening after it under <see cref="Boundary.NextOpening"/>.
    /// </param>
    /// <returns>The instant. A clock time that the zone skips that day becomes the first instant after the gap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There are not so many working days left, or <paramref name="start"/> is outside the supported range.</exception>
    public Instant Add(Instant start, BusinessDays amount, Boundary boundary = Boundary.Closing)
    {
        CheckBoundary(boundary);
        long end = amount is { Kind: BusinessDayKind.EndOfDay, Count: 0 }
            ? NextEndOfDay(Supported(start))
            : Reach(start, amount.Kind, amount.Count);
        return Found(start, boundary == Boundary.Closing || end == OpenTimeline.None ? end : RollForward(end));
    }

    /// <summary>The instant an amount of business days before another.</summary>
    /// <param name="end">Where to start counting back; its local date is not counted itself.</param>
    /// <param name="amount">
    /// The business days. The kind <see cref="BusinessDayKind.EndOfDay"/> gives the end of that earlier day, not its beginning; none of them is the
    /// last such end that is not later than <paramref name="end"/>.
    /// </param>
    /// <param name="boundary">Whether to stay where the count ends even where the calendar is closed (the default), or to go back to the closing before.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There are not so many working days before, or <paramref name="end"/> is outside the supported range.</exception>
    public Instant Subtract(Instant end, BusinessDays amount, Boundary boundary = Boundary.Closing)
    {
        CheckBoundary(boundary);
        long start = amount is { Kind: BusinessDayKind.EndOfDay, Count: 0 }
            ? LastEndOfDay(Supported(end))
            : Reach(end, amount.Kind, -amount.Count);
        return Found(end, boundary == Boundary.Closing || start == OpenTimeline.None ? start : RollBackward(start));
    }

    /// <summary>The end of the working day, or the same clock time on it, a number of working days from an instant's own date.</summary>
    private long Reach(Instant start, BusinessDayKind kind, int count)
    {
        long from = Supported(start);
        if (count == 0)
        {
            return from;
        }

        int day = Walk(LocalDay(from), count, out int walked) ?? throw TooFewDays(start, count, walked);
        if (kind == BusinessDayKind.EndOfDay)
        {
            return RollBackward(StartOf(day + 1));
        }

        // A day at the edge of the supported range may be in it without having that clock time in it.
        long reached = ZoneClock.FirstInstantAt(Zone, (day * Nanos.PerDay) + start.InZone(Zone).NanosecondOfDay);
        return Nanos.IsSupported(reached) ? reached : throw TooFewDays(start, count, walked - Math.Sign(walked));
    }

    /// <summary>The first end of a working day that has not passed.</summary>
    private long NextEndOfDay(long from)
    {
        for (int? day = NextBusinessDay(LocalDay(from) - 1); day is { } candidate; day = NextBusinessDay(candidate))
        {
            long end = RollBackward(StartOf(candidate + 1));
            if (end >= from)
            {
                return end;
            }
        }

        return OpenTimeline.None;
    }

    /// <summary>The last end of a working day that is not yet to come.</summary>
    private long LastEndOfDay(long from)
    {
        for (int? day = PreviousBusinessDay(LocalDay(from) + 1); day is { } candidate; day = PreviousBusinessDay(candidate))
        {
            long end = RollBackward(StartOf(candidate + 1));
            if (end <= from)
            {
                return end;
            }
        }

        return OpenTimeline.None;
    }

    /// <summary>The working day a number of them after (or before) a day; null when there are not so many, of which some were walked.</summary>
    private int? Walk(int day, int count, out int walked)
    {
        int? reached = day;
        for (walked = 0; walked != count; walked += Math.Sign(count))
        {
            reached = count > 0 ? NextBusinessDay(reached.Value) : PreviousBusinessDay(reached.Value);
            if (reached is null)
            {
                break;
            }
        }

        return reached;
    }

    private CalendarHorizonException TooFewDays(Instant from, int requested, int walked) =>
        new(new CalendarShortfall(Id, Version, from, ShortfallReason.NotEnoughBusinessDays, BusinessTime.Zero, BusinessTime.Zero)
        {
            RequestedDays = requested,
            ConsumedDays = walked,
        });

    /// <summary>The first working day after a day; null for none.</summary>
    private int? NextBusinessDay(int day)
    {
        long opening = RollForward(StartOf(day + 1));
        return opening == OpenTimeline.None ? null : SupportedOrNone(LocalDay(opening));
    }

    /// <summary>The last working day before a day; null for none.</summary>
    private int? PreviousBusinessDay(int day)
    {
        long closing = RollBackward(StartOf(day));
        return closing == OpenTimeline.None ? null : SupportedOrNone(LocalDay(closing - 1));
    }

    /// <summary>At the ends of the supported range, zones reach into local dates of the years beside it.</summary>
    private static int? SupportedOrNone(int day) => day >= FirstDay && day <= LastDay ? day : null;

    private int LocalDay(long instant) => ZoneClock.DayAt(Zone, instant);

    private long StartOf(int day) => Clamp(ZoneClock.StartOf(Zone, day));

    private static long Clamp(long instant) => Math.Clamp(instant, Nanos.Min, Nanos.Max);
}
