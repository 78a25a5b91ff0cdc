using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A time in which a cycle was paused.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="Start">Its first instant.</param>
/// <param name="StartedBySequence">The sequence of the event that began it.</param>
/// <param name="End">The first instant after it; null while it lasts.</param>
/// <param name="EndedBySequence">The sequence of the event that ended it; null while it lasts.</param>
/// <param name="Status">The name of the ticket's status in it, when it began.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaPause(Instant Start, int StartedBySequence, Instant? End, int? EndedBySequence, string Status);
