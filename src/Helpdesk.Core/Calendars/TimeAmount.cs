using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>The amount that a promise or a target names: elapsed time, business time or business days, and never two of them at once.</summary>
/// <remarks>
/// <para>Each of the three converts into this type by itself, so that <c>WithPromise(BusinessTime.FromHours(8))</c> reads as it is said. There is no way back but
/// to ask which it is: "24 hours" of one kind are never taken for those of another.</para>
/// <para>An amount is never negative, since nothing is promised for the past. Elapsed and business time reach up to a signed 64-bit count of nanoseconds, about 292 years.</para>
/// <para>An immutable, thread-safe value. Equality compares kind and amount: 24 hours of elapsed time and of business time differ. There is no
/// order, because kinds do not compare. <c>default</c> is no elapsed time at all: at once.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct TimeAmount
{
    // Elapsed and business time are both a length; the kind says which it is.
    private readonly long nanoseconds;
    private readonly BusinessDays days;

    private TimeAmount(TimeAmountKind kind, long nanoseconds, BusinessDays days)
    {
        Kind = kind;
        this.nanoseconds = nanoseconds;
        this.days = days;
    }

    /// <summary>Which of the three it is.</summary>
    public TimeAmountKind Kind { get; }

    /// <summary>Whether only a calendar can say when the amount is over: true but for elapsed time.</summary>
    public bool NeedsCalendar => Kind != TimeAmountKind.Elapsed;

    /// <summary>Whether the amount is none of its kind. Zero business days are not when they run to the end of the day or from the next opening.</summary>
    public bool IsZero => nanoseconds == 0 && days == default;

    /// <summary>An amount of elapsed time, 24 hours a day.</summary>
    /// <param name="elapsed">The length, from zero to 2^63 - 1 nanoseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or too long.</exception>
    public static TimeAmount FromElapsed(Duration elapsed) =>
        elapsed < Duration.Zero || elapsed > Duration.FromNanoseconds(long.MaxValue)
            ? throw new ArgumentOutOfRangeException(nameof(elapsed), FormattableString.Invariant($"'{nameof(elapsed)}' must be from zero to 2^63 - 1 nanoseconds, both included, but was {elapsed:-D:hh:mm:ss.FFFFFFFFF}."))
            : new TimeAmount(TimeAmountKind.Elapsed, elapsed.ToInt64Nanoseconds(), default);

    /// <summary>An amount of business time.</summary>
    /// <param name="businessTime">The length, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static TimeAmount FromBusinessTime(BusinessTime businessTime) =>
        businessTime < BusinessTime.Zero
            ? throw new ArgumentOutOfRangeException(nameof(businessTime), $"'{nameof(businessTime)}' must be zero or more, but was {businessTime}.")
            : new TimeAmount(TimeAmountKind.BusinessTime, businessTime.TotalNanoseconds, default);

    /// <summary>An amount of business days.</summary>
    /// <param name="businessDays">The days.</param>
    public static TimeAmount FromBusinessDays(BusinessDays businessDays) => new(TimeAmountKind.BusinessDays, 0, businessDays);

    /// <summary>Reads an amount of any kind as people write it, such as <c>8 h business time</c>, <c>8 business hours</c>, <c>24 h elapsed time</c> or <c>1 business day, end of day</c>.</summary>
    /// <param name="text">
    /// A length as <see cref="BusinessTime.Parse"/> reads it, not negative, followed by <c>business time</c> or <c>elapsed time</c>; or business days as <see cref="BusinessDays.Parse"/> reads them. What <see cref="ToString"/>
    /// writes is read back. The culture plays no part.
    /// </param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not an amount, or does not say of which kind; the message says what to write.</exception>
    public static TimeAmount Parse(string text) => AmountTextParser.ParseAmount(Guard.NotNull(text));

    /// <summary>Reads an amount as <see cref="Parse"/> does, for text that may well be wrong, such as what a person typed.</summary>
    /// <param name="text">The text; null is not a valid amount.</param>
    /// <param name="amount">The amount, when there is one; otherwise <c>default</c>.</param>
    /// <param name="error">What is wrong with the text, and what to write instead, when there is no amount.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(string? text, out TimeAmount amount, [NotNullWhen(false)] out string? error) => AmountTextParser.TryParse(text, Parse, out amount, out error);

    /// <summary>Elapsed time as an amount; see <see cref="FromElapsed"/>.</summary>
    /// <param name="elapsed">The length, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or too long.</exception>
    public static implicit operator TimeAmount(Duration elapsed) => FromElapsed(elapsed);

    /// <summary>Business time as an amount; see <see cref="FromBusinessTime"/>.</summary>
    /// <param name="businessTime">The length, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static implicit operator TimeAmount(BusinessTime businessTime) => FromBusinessTime(businessTime);

    /// <summary>Business days as an amount; see <see cref="FromBusinessDays"/>.</summary>
    /// <param name="businessDays">The days.</param>
    public static implicit operator TimeAmount(BusinessDays businessDays) => FromBusinessDays(businessDays);

    /// <summary>The length, when it is elapsed time.</summary>
    /// <param name="elapsed">The length; zero for another kind.</param>
    /// <returns>Whether the amount is of this kind.</returns>
    public bool TryGetElapsed(out Duration elapsed)
    {
        elapsed = Kind == TimeAmountKind.Elapsed ? Duration.FromNanoseconds(nanoseconds) : Duration.Zero;
        return Kind == TimeAmountKind.Elapsed;
    }

    /// <summary>The length, when it is business time.</summary>
    /// <param name="businessTime">The length; zero for another kind.</param>
    /// <returns>Whether the amount is of this kind.</returns>
    public bool TryGetBusinessTime(out BusinessTime businessTime)
    {
        businessTime = Kind == TimeAmountKind.BusinessTime ? BusinessTime.FromNanoseconds(nanoseconds) : BusinessTime.Zero;
        return Kind == TimeAmountKind.BusinessTime;
    }

    /// <summary>The days, when it is business days.</summary>
    /// <param name="businessDays">The days; none for another kind.</param>
    /// <returns>Whether the amount is of this kind.</returns>
    public bool TryGetBusinessDays(out BusinessDays businessDays)
    {
        businessDays = days;
        return Kind == TimeAmountKind.BusinessDays;
    }

    /// <summary>The instant at which the amount is over.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="calendar">The calendar on which business time and business days count. Elapsed time needs none, and takes no notice of one.</param>
    /// <param name="boundary">Where business time and business days end, as <see cref="BusinessCalendar.Add(Instant, BusinessTime, Boundary)"/> takes it; at the closing time by default.</param>
    /// <returns>The instant, never before <paramref name="start"/>.</returns>
    /// <exception cref="ArgumentNullException">The amount needs a calendar, and there is none.</exception>
    /// <exception cref="CalendarHorizonException">The calendar has too little open time or too few working days left, or the start is outside its range.</exception>
    /// <exception cref="OverflowException">The end of elapsed time is later than Noda Time's last instant.</exception>
    [Pure]
    public Instant After(Instant start, BusinessCalendar? calendar = null, Boundary boundary = Boundary.Closing) => Kind switch
    {
        TimeAmountKind.Elapsed => start.PlusNanoseconds(nanoseconds),
        TimeAmountKind.BusinessTime => Counting(calendar).Add(start, BusinessTime.FromNanoseconds(nanoseconds), boundary),
        _ => Counting(calendar).Add(start, days, boundary),
    };

    /// <summary>Asks as <see cref="After"/> does, of calendars that may run out of open time.</summary>
    /// <param name="start">When the amount begins.</param>
    /// <param name="calendar">The calendar on which business time and business days count.</param>
    /// <param name="end">The instant at which the amount is over, when there is one.</param>
    /// <param name="shortfall">How far the calendar got, when there is none.</param>
    /// <param name="boundary">Where business time and business days end; at the closing time by default.</param>
    /// <returns>Whether there is such an instant.</returns>
    /// <exception cref="ArgumentNullException">The amount needs a calendar, and there is none.</exception>
    /// <exception cref="OverflowException">The end of elapsed time is later than Noda Time's last instant.</exception>
    public bool TryAfter(
        Instant start,
        BusinessCalendar? calendar,
        out Instant end,
        [NotNullWhen(false)] out CalendarShortfall? shortfall,
        Boundary boundary = Boundary.Closing)
    {
        switch (Kind)
        {
            case TimeAmountKind.BusinessTime:
                return Counting(calendar).TryAdd(start, BusinessTime.FromNanoseconds(nanoseconds), out end, out shortfall, boundary);
            case TimeAmountKind.BusinessDays:
                return Counting(calendar).TryAdd(start, days, out end, out shortfall, boundary);
            default:
                end = start.PlusNanoseconds(nanoseconds);
                shortfall = null;
                return true;
        }
    }

    /// <summary>The amount in words, such as <c>24:00:00 elapsed time</c>, <c>8:00:00 business time</c> or <c>1 business day, end of day</c>; the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        TimeAmountKind.Elapsed => AmountText.Format(nanoseconds) + " elapsed time",
        TimeAmountKind.BusinessTime => AmountText.Format(nanoseconds) + " business time",
        _ => days.ToString(),
    };

    private BusinessCalendar Counting(BusinessCalendar? calendar) =>
        calendar ?? throw new ArgumentNullException(nameof(calendar), $"Only a calendar can say when {this} is over.");
}
