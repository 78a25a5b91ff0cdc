using NodaTime;

namespace ReplayLog.Input;

/// <summary>An event of a log.</summary>
/// <param name="Ticket">The ticket it happened to.</param>
/// <param name="Meaning">What it means for the ticket.</param>
/// <param name="At">When it happened.</param>
/// <param name="Opened">When the ticket was opened, where the row states it.</param>
internal readonly record struct LogRow(string Ticket, Meaning Meaning, Instant At, Instant? Opened);
