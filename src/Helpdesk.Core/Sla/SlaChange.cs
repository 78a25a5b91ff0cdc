using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A change of a cycle's terms while it was open, or its restart.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="At">When it happened.</param>
/// <param name="BySequence">The sequence of the event that brought it about; the last one's when a book or a calendar changed.</param>
/// <param name="Kind">Why.</param>
/// <param name="Mode">What happened to the cycle.</param>
/// <param name="From">The terms before.</param>
/// <param name="To">The terms after.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaChange(Instant At, int BySequence, SlaChangeKind Kind, ChangeMode Mode, SlaTerms From, SlaTerms To)
{
    /// <summary>Whether another version of policies or calendars brought it about (<see cref="SlaEngine.WithVersion"/>), and no event.</summary>
    public bool IsByVersion { get; init; }
}
