using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>An amount counted in working days, of one of two kinds that are easily mistaken for one another.</summary>
/// <remarks>
/// <para>A working day is a local date with any open time. An amount of business days is not a multiple of hours and never
/// converts to or from <see cref="BusinessTime"/> or <see cref="NodaTime.Duration"/>: days differ in length.</para>
/// <para>An immutable, thread-safe value. <c>default</c> is no business days, of the kind
/// <see cref="BusinessDayKind.SameClockTime"/>, as received. Equality compares kind, count and receipt; there is no order, because kinds do not compare.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct BusinessDays
{
    private BusinessDays(BusinessDayKind kind, int count, Receipt receipt)
    {
        Kind = kind;
        Count = Guard.InRange(count, 0, int.MaxValue);
        Receipt = receipt is Receipt.AsReceived or Receipt.AtNextOpening
            ? receipt
            : throw Guard.Undefined(receipt);
    }

    /// <summary>What the end of the amount is: the same clock time, or the end of the day.</summary>
    public BusinessDayKind Kind { get; }

    /// <summary>The number of working days, zero or more.</summary>
    public int Count { get; }

    /// <summary>When an amount that is given outside opening hours begins.</summary>
    public Receipt Receipt { get; }

    /// <summary>The same clock time, a number of working days on.</summary>
    /// <param name="count">Working days, zero or more. Zero is the instant of receipt itself.</param>
    /// <param name="receipt">When the amount begins outside opening hours; as received by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative (subtract instead), or <paramref name="receipt"/> is undefined.</exception>
    public static BusinessDays SameClockTime(int count, Receipt receipt = Receipt.AsReceived) => new(BusinessDayKind.SameClockTime, count, receipt);

    /// <summary>The end of the working day that is a number of working days on: of its last open time, or its midnight where a shift runs past that.</summary>
    /// <param name="count">
    /// Working days, zero or more. Zero is the end of the first working day whose end has not passed: today's, on a working
    /// day before closing; one is the end of the working day after today.
    /// </param>
    /// <param name="receipt">When the amount begins outside opening hours; as received by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative (subtract instead), or <paramref name="receipt"/> is undefined.</exception>
    public static BusinessDays EndOfDay(int count, Receipt receipt = Receipt.AsReceived) => new(BusinessDayKind.EndOfDay, count, receipt);

    /// <summary>Reads an amount as people write it, such as <c>2 business days, end of day</c>.</summary>
    /// <param name="text">
    /// A number, <c>business days</c> or <c>working days</c>, then <c>end of day</c> or <c>same clock time</c>, and perhaps <c>, received at the next opening</c>: what <see cref="ToString"/> writes. In English, in any case. The
    /// culture plays no part.
    /// </param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not such an amount; the message says what to write.</exception>
    public static BusinessDays Parse(string text) => AmountTextParser.ParseBusinessDays(Guard.NotNull(text));

    /// <summary>Reads an amount as <see cref="Parse"/> does, for text that may well be wrong, such as what a person typed.</summary>
    /// <param name="text">The text; null is not a valid amount.</param>
    /// <param name="days">The amount, when there is one; otherwise <c>default</c>.</param>
    /// <param name="error">What is wrong with the text, and what to write instead, when there is no amount.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(string? text, out BusinessDays days, [NotNullWhen(false)] out string? error) => AmountTextParser.TryParse(text, Parse, out days, out error);

    /// <summary>The amount in words, such as <c>3 business days, same clock time</c> or <c>1 business day, end of day, received at the next opening</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} business day{(Count == 1 ? "" : "s")}, {(Kind == BusinessDayKind.SameClockTime ? "same clock time" : "end of day")}{(Receipt == Receipt.AtNextOpening ? ", received at the next opening" : "")}");
}
