using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels;

/// <summary>One reason why an answer is expected when it is, as data: its kind says which of the other parts it has.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="SupportChannel.ExpectReply"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ReplyReason
{
    internal ReplyReason(ReplyReasonKind kind) => Kind = kind;

    /// <summary>Which reason it is.</summary>
    public ReplyReasonKind Kind { get; }

    /// <summary>The next opening or moment of triage; null for other kinds.</summary>
    public Instant? At { get; internal init; }

    /// <summary>The promise or the recent median; null for other kinds.</summary>
    public TimeAmount? Amount { get; internal init; }

    /// <summary>The holiday's name, with <c>(observed)</c> behind it on a day of observance; null for other kinds.</summary>
    public string? HolidayName { get; internal init; }

    /// <summary>The ISO dates on which the holiday takes away hours before the answer, in order; empty for other kinds.</summary>
    public ImmutableArray<LocalDate> HolidayDates { get; internal init; } = [];

    /// <summary>How many come first; null for other kinds.</summary>
    public int? QueueAhead { get; internal init; }

    /// <summary>How far the calendar got that ended too early; null for other kinds, and when nobody looks any more at all.</summary>
    public CalendarShortfall? Shortfall { get; internal init; }

    /// <inheritdoc/>
    public bool Equals(ReplyReason? other) =>
        other is not null
        && Kind == other.Kind
        && At == other.At
        && Amount == other.Amount
        && string.Equals(HolidayName, other.HolidayName, StringComparison.Ordinal)
        && HolidayDates.AsSpan().SequenceEqual(other.HolidayDates.AsSpan())
        && QueueAhead == other.QueueAhead
        && Shortfall == other.Shortfall;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, At, Amount, HolidayName, HolidayDates.Length, QueueAhead);

    /// <summary>The reason in words, such as <c>closed until 2026-04-27T07:00:00Z</c> or <c>holiday Liberation Day on 2026-04-25</c>; the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        ReplyReasonKind.NotOffered => "not offered",
        ReplyReasonKind.ClosedUntil => $"closed until {Text(At!.Value)}",
        ReplyReasonKind.Holiday => $"holiday {HolidayName} on {DatesText()}",
        ReplyReasonKind.TriageAt => $"triage at {Text(At!.Value)}",
        ReplyReasonKind.Promise => $"promise of {Amount}",
        ReplyReasonKind.RecentlySlower => $"recently slower, at a median of {Amount}",
        ReplyReasonKind.RecentlyFaster => $"recently faster, at a median of {Amount}",
        ReplyReasonKind.RecentMedian => $"recent median of {Amount}",
        ReplyReasonKind.QueueAhead => string.Create(CultureInfo.InvariantCulture, $"{QueueAhead} ahead in the queue"),
        _ => Shortfall?.ToString() ?? "nobody looks any more",
    };

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private string DatesText() => HolidayDates.Length == 1
        ? LocalDatePattern.Iso.Format(HolidayDates[0])
        : string.Create(CultureInfo.InvariantCulture, $"{HolidayDates.Length} dates from {LocalDatePattern.Iso.Format(HolidayDates[0])} to {LocalDatePattern.Iso.Format(HolidayDates[^1])}");
}
