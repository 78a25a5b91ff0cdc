using ReplayLog.Histories;
using ReplayLog.Promises;

namespace ReplayLog.Figures;

/// <summary>All that is known of a ticket while it passes by.</summary>
/// <param name="Replayed">Its history.</param>
/// <param name="Reaction">The time to the first reaction; null where there was none.</param>
/// <param name="Resolution">The time to the last resolution; null where there was none.</param>
/// <param name="Clocks">How its promises stood; null without policies.</param>
internal sealed record MeasuredTicket(ReplayedTicket Replayed, TicketSpan? Reaction, TicketSpan? Resolution, TicketClocks? Clocks);
