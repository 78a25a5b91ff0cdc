using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Helpdesk.Calendars;

/// <content>Working days.</content>
public sealed partial class BusinessCalendar
{
    private static readonly int FirstDay = DayNumber.Of(SupportedRange.FirstYear, 1, 1);

    private static readonly int LastDay = DayNumber.Of(SupportedRange.LastYear, 12, 31);

    /// <summary>Whether a local date is a working day: one with any open time, be it the end of a shift that started the day before.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>Whether any of it is open. A date that the zone skipped is no working day.</returns>
    /// <exception cref="CalendarHorizonException">The date is outside the supported years.</exception>
    public bool IsBusinessDay(LocalDate date) => IsWorkingDay(SupportedDay(date));

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
    public LocalDate AddBusinessDays(LocalDate date, int count)
    {
        int? reached = Walk(SupportedDay(date), count, out int walked);
        if (reached is { } day && day >= FirstDay && day <= LastDay)
        {
            return DayNumber.ToDate(day);
        }

        // West of Greenwich the range begins on a date of 1899, and east of it the range ends on one of 2150: their instants are supported, the dates are not.
        throw new CalendarHorizonException(TooFewDays(date.AtMidnight().InUtc().ToInstant(), count, reached, walked));
    }

    /// <summary>The instant an amount of business days after another.</summary>
    /// <param name="start">Where to start; its local date is the one from which working days are counted, and is not counted itself.</param>
    /// <param name="amount">The business days. By <see cref="Receipt.AtNextOpening"/> they start at the first open instant at or after <paramref name="start"/>, and later starts never end earlier.</param>
    /// <param name="boundary">
    /// For <see cref="BusinessDayKind.SameClockTime"/>, whether to stay at that clock time even where the calendar is closed (the default), or to go on to the next opening.
    /// The end of a day, when it is a closing time, moves on to the opening after it under <see cref="Boundary.NextOpening"/>.
    /// </param>
    /// <returns>The instant. A clock time that the zone skips that day becomes the first instant after the gap.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">Too few working days are left, the calendar does not open again, or <paramref name="start"/> is outside the supported range.</exception>
    public Instant Add(Instant start, BusinessDays amount, Boundary boundary = Boundary.Closing) =>
        TryAdd(start, amount, out Instant end, out CalendarShortfall? shortfall, boundary) ? end : throw new CalendarHorizonException(shortfall);

    /// <summary>Adds as <see cref="Add(Instant, BusinessDays, Boundary)"/> does, for calendars that may run out of working days.</summary>
    /// <param name="start">Where to start, open or not.</param>
    /// <param name="amount">The business days.</param>
    /// <param name="result">The instant, when there is one.</param>
    /// <param name="shortfall">How far the calendar got, when there is none.</param>
    /// <param name="boundary">Whether to stay where the days end even where the calendar is closed (the default), or to go on to the next opening.</param>
    /// <returns>Whether there is such an instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    public bool TryAdd(Instant start, BusinessDays amount, out Instant result, [NotNullWhen(false)] out CalendarShortfall? shortfall, Boundary boundary = Boundary.Closing)
    {
        CheckBoundary(boundary);
        long from = Nanos.From(start);
        bool isSupported = Nanos.IsSupported(from);
        from = !isSupported ? Nanos.None : amount.Receipt == Receipt.AtNextOpening ? RollForward(from) : from;
        CalendarShortfall? tooFew = null;
        long end = amount switch
        {
            _ when from == Nanos.None => Nanos.None,
            { Kind: BusinessDayKind.EndOfDay, Count: 0 } => NextEndOfDay(from),
            { Kind: BusinessDayKind.EndOfDay } => EndOfDay(start, LocalDay(from), amount.Count, ref tooFew),
            { Count: 0 } => from,
            { Receipt: Receipt.AtNextOpening } => SameClockTime(start, ZoneClock.ReachedAt(Zone, from), amount.Count, ref tooFew),
            _ => SameClockTime(start, ZoneClock.ShownAt(Zone, from), amount.Count, ref tooFew),
        };
        end = boundary == Boundary.Closing || end == Nanos.None ? end : RollForward(end);
        shortfall = TryGive(end, out result) ? null : tooFew ?? Shortfall(start, isSupported ? ShortfallReason.NoSuchMoment : ShortfallReason.OutsideSupportedRange);
        return shortfall is null;
    }

    /// <summary>The instant an amount of business days before another.</summary>
    /// <param name="end">Where to start counting back; its local date is not counted itself.</param>
    /// <param name="amount">
    /// The business days. The kind <see cref="BusinessDayKind.EndOfDay"/> gives the end of that earlier day, not its beginning; with a count of zero, the
    /// last such end that is not later than <paramref name="end"/>. By <see cref="Receipt.AtNextOpening"/> they are counted back from <paramref name="end"/> when the calendar was open just before it, and otherwise from
    /// the closing before; a closing at midnight belongs to the date that it ends.
    /// </param>
    /// <param name="boundary">Whether to stay where the count ends even where the calendar is closed (the default), or to go back to the closing before.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There are too few working days before, the calendar was not open before, or <paramref name="end"/> is outside the supported range.</exception>
    public Instant Subtract(Instant end, BusinessDays amount, Boundary boundary = Boundary.Closing) =>
        TrySubtract(end, amount, out Instant start, out CalendarShortfall? shortfall, boundary) ? start : throw new CalendarHorizonException(shortfall);

    /// <summary>Subtracts as <see cref="Subtract(Instant, BusinessDays, Boundary)"/> does, for calendars that may run out of working days.</summary>
    /// <param name="end">Where to start counting back, open or not.</param>
    /// <param name="amount">The business days.</param>
    /// <param name="result">The instant, when there is one.</param>
    /// <param name="shortfall">How far the calendar got, when there is none; its numbers of days are negative.</param>
    /// <param name="boundary">Whether to stay where the count ends even where the calendar is closed (the default), or to go back to the closing before.</param>
    /// <returns>Whether there is such an instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    public bool TrySubtract(Instant end, BusinessDays amount, out Instant result, [NotNullWhen(false)] out CalendarShortfall? shortfall, Boundary boundary = Boundary.Closing)
    {
        CheckBoundary(boundary);
        long from = Nanos.From(end);
        bool isSupported = Nanos.IsSupported(from);
        bool isRolled = amount.Receipt == Receipt.AtNextOpening;
        from = !isSupported ? Nanos.None : isRolled ? RollBackward(from) : from;
        CalendarShortfall? tooFew = null;
        long start = amount switch
        {
            _ when from == Nanos.None => Nanos.None,
            { Kind: BusinessDayKind.EndOfDay, Count: 0 } => LastEndOfDay(from),
            { Kind: BusinessDayKind.EndOfDay } => EndOfDay(end, LocalDay(isRolled ? from - 1 : from), -amount.Count, ref tooFew),
            { Count: 0 } => from,
            { Receipt: Receipt.AtNextOpening } => SameClockTime(end, ZoneClock.ReachedBy(Zone, from), -amount.Count, ref tooFew),
            _ => SameClockTime(end, ZoneClock.ShownAt(Zone, from), -amount.Count, ref tooFew),
        };
        start = boundary == Boundary.Closing || start == Nanos.None ? start : RollBackward(start);
        shortfall = TryGive(start, out result) ? null : tooFew ?? Shortfall(end, isSupported ? ShortfallReason.NoSuchMoment : ShortfallReason.OutsideSupportedRange);
        return shortfall is null;
    }

    /// <summary>The end of the last open time of a working day; <see cref="Nanos.None"/> when it lies outside the supported range, and may not be cut to it.</summary>
    internal long EndOf(int day)
    {
        long midnight = StartOf(day + 1);
        return midnight <= Nanos.Min || OpensAfter(day) ? Nanos.None : RollBackward(Clamp(midnight));
    }

    /// <summary>The clock time of a date, on the working day a number of them from it; <see cref="Nanos.None"/>, and why, when there is none.</summary>
    private long SameClockTime(Instant from, (int Day, long Clock) local, int count, ref CalendarShortfall? tooFew)
    {
        int? day = Walk(local.Day, count, out int walked);

        // A day at the edge of the supported range may be in it without having that clock time in it.
        long reached = day is { } found ? ZoneClock.FirstInstantAt(Zone, (found * Nanos.PerDay) + local.Clock) : Nanos.None;
        return Nanos.IsSupported(reached) ? reached : None(from, count, day, walked, ref tooFew);
    }

    /// <summary>The end of the working day a number of them from a date; <see cref="Nanos.None"/>, and why, when there is none.</summary>
    private long EndOfDay(Instant from, int date, int count, ref CalendarShortfall? tooFew)
    {
        int? day = Walk(date, count, out int walked);
        return day is { } found && EndOf(found) is not Nanos.None and var end ? end : None(from, count, day, walked, ref tooFew);
    }

    private long None(Instant from, int count, int? reached, int walked, ref CalendarShortfall? tooFew)
    {
        tooFew = TooFewDays(from, count, reached, walked);
        return Nanos.None;
    }

    /// <summary>The first end of a working day that has not passed.</summary>
    private long NextEndOfDay(long from)
    {
        for (int? day = NextBusinessDay(LocalDay(from) - 1); day is { } candidate; day = NextBusinessDay(candidate))
        {
            long end = EndOf(candidate);
            if (end != Nanos.None && end >= from)
            {
                return end;
            }
        }

        return Nanos.None;
    }

    /// <summary>The last end of a working day that is not yet to come.</summary>
    private long LastEndOfDay(long from)
    {
        for (int? day = PreviousBusinessDay(LocalDay(from) + 1); day is { } candidate; day = PreviousBusinessDay(candidate))
        {
            long end = EndOf(candidate);
            if (end != Nanos.None && end <= from)
            {
                return end;
            }
        }

        return Nanos.None;
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

    /// <summary>There are not so many working days; or the last of them is reached, and has nothing of what was asked for within the supported range.</summary>
    private CalendarShortfall TooFewDays(Instant from, int requested, int? reached, int walked) => Shortfall(from, ShortfallReason.NotEnoughBusinessDays) with
    {
        RequestedDays = requested,
        ConsumedDays = reached is null ? walked : walked - Math.Sign(walked),
    };

    /// <summary>The first working day after a day, of those that the supported range touches; null for none.</summary>
    private int? NextBusinessDay(int day)
    {
        long start = StartOf(day + 1);
        if (start < Nanos.Min)
        {
            int first = LocalDay(Nanos.Min);
            return IsWorkingDay(first) ? first : NextBusinessDay(first);
        }

        long opening = RollForward(Clamp(start));
        if (opening != Nanos.None)
        {
            return LocalDay(opening);
        }

        int last = LocalDay(Nanos.Max);
        return day < last && OpensAfter(last) ? last : null;
    }

    /// <summary>The last working day before a day, of those that the supported range touches; null for none.</summary>
    private int? PreviousBusinessDay(int day)
    {
        long end = StartOf(day);
        if (end > Nanos.Max)
        {
            int last = LocalDay(Nanos.Max);
            return IsWorkingDay(last) ? last : PreviousBusinessDay(last);
        }

        long closing = RollBackward(Clamp(end));
        if (closing != Nanos.None)
        {
            return LocalDay(closing - 1);
        }

        int first = LocalDay(Nanos.Min);
        return day > first && OpensBefore(first) ? first : null;
    }

    private bool IsWorkingDay(int day) => timeline.Between(Clamp(StartOf(day)), Clamp(StartOf(day + 1))) > 0 || OpensBefore(day) || OpensAfter(day);

    /// <summary>
    /// Whether a day is open before the supported range begins in the midst of it. No question reaches there, but the day is a working day all the same.
    /// </summary>
    private bool OpensBefore(int day) => StartOf(day) < Nanos.Min && Source.Compile(StartOf(day), Math.Min(StartOf(day + 1), Nanos.Min), new WorkMeter()).Count > 0;

    /// <summary>Whether a day is open after the supported range ends in the midst of it.</summary>
    private bool OpensAfter(int day) => StartOf(day + 1) > Nanos.Max && Source.Compile(Math.Max(StartOf(day), Nanos.Max), StartOf(day + 1), new WorkMeter()).Count > 0;

    private int LocalDay(long instant) => ZoneClock.DayAt(Zone, instant);

    private long StartOf(int day) => ZoneClock.StartOf(Zone, day);

    private static long Clamp(long instant) => Math.Clamp(instant, Nanos.Min, Nanos.Max);
}
