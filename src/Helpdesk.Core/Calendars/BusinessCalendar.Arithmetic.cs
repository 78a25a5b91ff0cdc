using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <content>Adding, subtracting and measuring business time.</content>
public sealed partial class BusinessCalendar
{
    private const string DurationHint = "A Duration is elapsed time and needs no calendar: write start + duration. For business time add BusinessTime.FromDuration(duration).";

    /// <summary>The instant at which an amount of business time has passed since another: when "within eight business hours" falls due.</summary>
    /// <param name="start">Where to start, open or not.</param>
    /// <param name="amount">The business time, zero or more.</param>
    /// <param name="boundary">Where to end when a period of open time is used up exactly; at its closing time by default.</param>
    /// <returns>The instant. Under the default boundary it is the earliest <c>t</c> with <c>Between(start, t) == amount</c>, and <paramref name="start"/> for zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative (subtract instead), or <paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">Too little open time is left after <paramref name="start"/>, or it is outside the supported range.</exception>
    public Instant Add(Instant start, BusinessTime amount, Boundary boundary = Boundary.Closing) =>
        boundary == Boundary.Closing && OpenTimeline.TryAddWithin(timeline.Table, Nanos.From(start), amount.TotalNanoseconds, out long end)
            ? Nanos.ToInstant(end)
            : AddSlowly(start, amount, boundary, index: null);

    /// <summary>The instant at which an amount of any kind is over, counted on this calendar: a promise as it was configured.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="amount">The amount. Elapsed time passes around the clock, whatever the calendar.</param>
    /// <param name="boundary">Where business time and business days end; at the closing time by default.</param>
    /// <returns>The instant, as <see cref="TimeAmount.After"/> gives it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">Too little open time or too few working days are left after <paramref name="start"/>, or it is outside the supported range.</exception>
    /// <exception cref="OverflowException">The end of elapsed time is later than Noda Time's last instant.</exception>
    public Instant Add(Instant start, TimeAmount amount, Boundary boundary = Boundary.Closing)
    {
        CheckBoundary(boundary);
        return amount.After(start, this, boundary);
    }

    /// <summary>Does not compile: a <see cref="Duration"/> is elapsed time, to which a calendar adds nothing, and would otherwise be taken for a <see cref="TimeAmount"/> in silence.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="elapsed">The length.</param>
    /// <param name="boundary">Where it ends.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(DurationHint, error: true)]
    public Instant Add(Instant start, Duration elapsed, Boundary boundary = Boundary.Closing) => throw new NotSupportedException(DurationHint);

    /// <summary>Adds as <see cref="Add(Instant, BusinessTime, Boundary)"/> does, for calendars that may run out of open time.</summary>
    /// <param name="start">Where to start, open or not.</param>
    /// <param name="amount">The business time, zero or more.</param>
    /// <param name="result">The instant, when there is one.</param>
    /// <param name="shortfall">How far the calendar got, when there is none.</param>
    /// <param name="boundary">Where to end when a period of open time is used up exactly; at its closing time by default.</param>
    /// <returns>Whether there is such an instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, or <paramref name="boundary"/> is undefined.</exception>
    public bool TryAdd(
        Instant start,
        BusinessTime amount,
        out Instant result,
        [NotNullWhen(false)] out CalendarShortfall? shortfall,
        Boundary boundary = Boundary.Closing)
    {
        CheckAmount(amount, boundary);
        long from = Nanos.From(start);
        if (!Nanos.IsSupported(from))
        {
            result = default;
            shortfall = new CalendarShortfall(Id, Version, start, ShortfallReason.OutsideSupportedRange, amount, BusinessTime.Zero);
            return false;
        }

        bool latest = boundary == Boundary.NextOpening;
        long end = amount > BusinessTime.Zero ? timeline.Forward(from, amount.TotalNanoseconds, latest)
            : latest ? RollForward(from)
            : from;
        shortfall = TryGive(end, out result) ? null : TooLittle(start, amount, BusinessTime.FromNanoseconds(timeline.Between(from, Nanos.Max)));
        return shortfall is null;
    }

    /// <summary>The instant from which an amount of business time leads up to another: when to begin to be done by then.</summary>
    /// <param name="end">Where to end, open or not.</param>
    /// <param name="amount">The business time, zero or more.</param>
    /// <param name="boundary">
    /// The mirror of an addition's: by default, the opening of a period that is used up exactly; under <see cref="Boundary.NextOpening"/>, the closing before it.
    /// </param>
    /// <returns>The instant. Under the default boundary it is the latest <c>t</c> with <c>Between(t, end) == amount</c>, and <paramref name="end"/> for zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative (add instead), or <paramref name="boundary"/> is undefined.</exception>
    /// <exception cref="CalendarHorizonException">There is too little open time before <paramref name="end"/>, or it is outside the supported range.</exception>
    public Instant Subtract(Instant end, BusinessTime amount, Boundary boundary = Boundary.Closing) =>
        TrySubtract(end, amount, out Instant start, out CalendarShortfall? shortfall, boundary) ? start : throw new CalendarHorizonException(shortfall);

    /// <summary>Subtracts as <see cref="Subtract(Instant, BusinessTime, Boundary)"/> does, for calendars that may run out of open time.</summary>
    /// <param name="end">Where to end, open or not.</param>
    /// <param name="amount">The business time, zero or more.</param>
    /// <param name="result">The instant, when there is one.</param>
    /// <param name="shortfall">How far the calendar got, when there is none; its amounts are negative.</param>
    /// <param name="boundary">The mirror of an addition's: by default, the opening of a period that is used up exactly.</param>
    /// <returns>Whether there is such an instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, or <paramref name="boundary"/> is undefined.</exception>
    public bool TrySubtract(
        Instant end,
        BusinessTime amount,
        out Instant result,
        [NotNullWhen(false)] out CalendarShortfall? shortfall,
        Boundary boundary = Boundary.Closing)
    {
        CheckAmount(amount, boundary);
        long from = Nanos.From(end);
        if (!Nanos.IsSupported(from))
        {
            result = default;
            shortfall = new CalendarShortfall(Id, Version, end, ShortfallReason.OutsideSupportedRange, -amount, BusinessTime.Zero);
            return false;
        }

        bool earliest = boundary == Boundary.NextOpening;
        long start = amount > BusinessTime.Zero ? timeline.Backward(from, amount.TotalNanoseconds, earliest)
            : earliest ? RollBackward(from)
            : from;
        shortfall = TryGive(start, out result) ? null : TooLittle(end, -amount, BusinessTime.FromNanoseconds(timeline.Between(from, Nanos.Min)));
        return shortfall is null;
    }

    /// <summary>The business time from one instant to another: how long it was open between them.</summary>
    /// <param name="start">The first instant, included.</param>
    /// <param name="end">The instant after the last. When it comes before <paramref name="start"/>, the result is negative.</param>
    /// <returns>The open time between them, to the nanosecond; <c>Between(a, b) == -Between(b, a)</c>.</returns>
    /// <exception cref="CalendarHorizonException">An instant is outside the supported range.</exception>
    public BusinessTime Between(Instant start, Instant end)
    {
        OpenTimeTable table = timeline.Table;
        long from = Nanos.From(start);
        long to = Nanos.From(end);
        return table.Covers(from) && table.Covers(to)
            ? BusinessTime.FromNanoseconds(table.WorkBefore(to) - table.WorkBefore(from))
            : BetweenSlowly(start, end, index: null);
    }

    /// <summary>Adds one amount to many instants, as <see cref="Add(Instant, BusinessTime, Boundary)"/> does to one. Allocates nothing.</summary>
    /// <param name="starts">Where to start, in any order.</param>
    /// <param name="amount">The business time, zero or more.</param>
    /// <param name="results">Takes the result for each start at the same index; may be the memory of <paramref name="starts"/>.</param>
    /// <param name="boundary">Where to end when a period of open time is used up exactly; at its closing time by default.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="results"/> differs in length from <paramref name="starts"/>, or is the same memory moved by some entries; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, or <paramref name="boundary"/> is undefined; nothing is written.</exception>
    /// <exception cref="CalendarHorizonException">
    /// An entry has no result; <see cref="CalendarHorizonException.Index"/> says which. The results before it are written, the others are untouched.
    /// </exception>
    public void Add(ReadOnlySpan<Instant> starts, BusinessTime amount, Span<Instant> results, Boundary boundary = Boundary.Closing)
    {
        CheckLength(starts.Length, results.Length, nameof(results));
        CheckAmount(amount, boundary);
        if (starts.Overlaps(results, out int offset) && offset != 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"'{nameof(results)}' is the memory of the starts moved by {offset} entries; results would overwrite starts yet to be read."), nameof(results));
        }

        bool isFast = boundary == Boundary.Closing && amount > BusinessTime.Zero;
        for (int done = 0; done < starts.Length; done++)
        {
            if (isFast)
            {
                done += timeline.Table.AddMany(starts[done..], amount.TotalNanoseconds, results[done..]);
            }

            if (done < starts.Length)
            {
                results[done] = AddSlowly(starts[done], amount, boundary, done);
            }
        }
    }

    /// <summary>Measures the business time between many pairs of instants, as <see cref="Between(Instant, Instant)"/> does for one. Allocates nothing.</summary>
    /// <param name="starts">The first instants.</param>
    /// <param name="ends">The instants after the last, at the same indexes.</param>
    /// <param name="results">Takes the business time of each pair at the same index.</param>
    /// <exception cref="ArgumentException">The three differ in length; nothing is written.</exception>
    /// <exception cref="CalendarHorizonException">
    /// An instant is outside the supported range; <see cref="CalendarHorizonException.Index"/> says which. The results before it are written, the others are untouched.
    /// </exception>
    public void Between(ReadOnlySpan<Instant> starts, ReadOnlySpan<Instant> ends, Span<BusinessTime> results)
    {
        CheckLength(starts.Length, ends.Length, nameof(ends));
        CheckLength(starts.Length, results.Length, nameof(results));
        OpenTimeTable table = timeline.Table;
        for (int i = 0; i < starts.Length; i++)
        {
            long from = Nanos.From(starts[i]);
            long to = Nanos.From(ends[i]);
            if (table.Covers(from) && table.Covers(to))
            {
                results[i] = BusinessTime.FromNanoseconds(table.WorkBefore(to) - table.WorkBefore(from));
            }
            else
            {
                results[i] = BetweenSlowly(starts[i], ends[i], i);
                table = timeline.Table;
            }
        }
    }

    /// <summary>The open nanoseconds between two instants of the supported range, for those who count in nanoseconds as the engine does.</summary>
    internal long WorkBetween(long start, long end)
    {
        OpenTimeTable table = timeline.Table;
        return table.Covers(start) && table.Covers(end) ? table.WorkBefore(end) - table.WorkBefore(start) : timeline.Between(start, end);
    }

    /// <summary>Adds open nanoseconds, zero or more, to an instant of the supported range; <see cref="Nanos.None"/> where there are too few.</summary>
    internal long AddWork(long start, long amount, Boundary boundary) =>
        boundary == Boundary.Closing && OpenTimeline.TryAddWithin(timeline.Table, start, amount, out long end) ? end
        : amount > 0 ? timeline.Forward(start, amount, latest: boundary == Boundary.NextOpening)
        : boundary == Boundary.NextOpening ? RollForward(start)
        : start;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Instant AddSlowly(Instant start, BusinessTime amount, Boundary boundary, int? index) =>
        TryAdd(start, amount, out Instant end, out CalendarShortfall? shortfall, boundary) ? end : throw new CalendarHorizonException(shortfall, index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private BusinessTime BetweenSlowly(Instant start, Instant end, int? index) =>
        BusinessTime.FromNanoseconds(timeline.Between(Supported(start, index), Supported(end, index)));

    /// <summary>There is not so much open time; or there is just so much, and no opening behind it for the boundary asked for.</summary>
    private CalendarShortfall TooLittle(Instant from, BusinessTime requested, BusinessTime consumed) =>
        new(Id, Version, from, consumed == requested ? ShortfallReason.NoSuchMoment : ShortfallReason.NotEnoughOpenTime, requested, consumed);

    private static void CheckAmount(BusinessTime amount, Boundary boundary)
    {
        CheckBoundary(boundary);
        if (amount < BusinessTime.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), $"The business time must be zero or more, but was {amount}; the opposite operation takes its magnitude.");
        }
    }

    private static void CheckBoundary(Boundary boundary)
    {
        if (boundary is not (Boundary.Closing or Boundary.NextOpening))
        {
            throw Guard.Undefined(boundary);
        }
    }

    private static void CheckLength(int expected, int actual, string name)
    {
        if (expected != actual)
        {
            throw new ArgumentException(FormattableString.Invariant($"'{name}' must hold {expected} entries, as the starts do, but holds {actual}."), name);
        }
    }
}
