using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla.Explanations;

/// <summary>A stretch of a cycle that counts throughout, or does not for one reason.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaSegment
{
    internal SlaSegment(Instant start, Instant end, SlaSegmentKind kind, SlaTerms terms)
    {
        Start = start;
        End = end;
        Kind = kind;
        Terms = terms;
    }

    /// <summary>Its first instant.</summary>
    public Instant Start { get; }

    /// <summary>The first instant after it; later than <see cref="Start"/>.</summary>
    public Instant End { get; }

    /// <summary>Whether it counts, or why not.</summary>
    public SlaSegmentKind Kind { get; }

    /// <summary>What it counts by, with the versions of policy and calendar. Parts of one cycle differ after a change that carried over what was consumed.</summary>
    public SlaTerms Terms { get; }

    /// <summary>The name that the calendar has for it: of the holiday, break or exception; null where there is none, and of pauses.</summary>
    public string? Name { get; internal init; }

    /// <summary>The pause; null for a segment of another kind.</summary>
    public SlaPause? Pause { get; internal init; }

    /// <summary>What it adds to what is consumed, to the nanosecond: its whole length where it counts, and zero elsewhere.</summary>
    public Duration Counted { get; internal init; }

    /// <summary>What a pause leaves out: what would have counted without it; zero for a segment of another kind.</summary>
    public Duration LeftOut { get; internal init; }

    /// <summary>What is consumed at its end.</summary>
    public Duration Running { get; internal init; }

    /// <summary>Whether it lies after the moment asked for: what is to come up to the due instant if nothing else happens.</summary>
    public bool IsAhead { get; internal init; }

    /// <summary>Whether it lies behind the due instant. Time behind it is overdue where it counts. No segment has the due instant inside it.</summary>
    public bool IsAfterDue { get; internal init; }

    /// <summary>Its length around the clock.</summary>
    public Duration Elapsed => End - Start;

    /// <summary>The segment in words, such as <c>2026-03-02T09:00:00Z to 2026-03-02T12:00:00Z: counted 3:00:00, 3:00:00 in all</c>; the same in every culture.</summary>
    public override string ToString() => $"{InstantPattern.ExtendedIso.Format(Start)} to {InstantPattern.ExtendedIso.Format(End)}: {ExplanationText.Words(this)}";
}
