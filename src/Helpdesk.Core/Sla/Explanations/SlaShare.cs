using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Sla.Explanations;

/// <summary>The part of a cycle's time that one party had.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="Party">The party.</param>
/// <param name="Elapsed">How long, around the clock except for closed time, which is a party of its own; above zero.</param>
/// <param name="Counted">How much of it counts: all of it, or nothing of what was paused.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaShare(SlaParty Party, Duration Elapsed, Duration Counted)
{
    /// <summary>The share in words, such as <c>agent ada of first-line 3:00:00, of which 2:00:00 counted</c>; the same in every culture.</summary>
    public override string ToString() => $"{Party} {AmountText.Format(Elapsed.ToInt64Nanoseconds())}, of which {AmountText.Format(Counted.ToInt64Nanoseconds())} counted";
}
