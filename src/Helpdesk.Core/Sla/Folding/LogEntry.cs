using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>
/// What clocks keep of an event. From these a clock can be run as if a policy had always applied, and its time be given to those who had the ticket, without the events themselves.
/// </summary>
/// <param name="At">When it happened, in nanoseconds; never before the opening.</param>
/// <param name="Sequence">Its place in the history.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Holds">Which conditions of the book hold after it.</param>
/// <param name="Status">The status after it.</param>
/// <param name="Assignment">Who has the ticket after it.</param>
internal readonly record struct LogEntry(long At, int Sequence, uint Happened, ulong Holds, TicketStatus Status, Assignment? Assignment);
