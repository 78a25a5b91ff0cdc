using Helpdesk.Tickets;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>A row that a ticket could not take.</summary>
/// <param name="Row">The row, nothing of which has been applied.</param>
/// <param name="Refusal">The rule that its first refused command broke.</param>
internal sealed record RefusedRow(LogRow Row, TicketRefusal Refusal);
