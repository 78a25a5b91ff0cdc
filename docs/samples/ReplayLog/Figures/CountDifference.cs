using ReplayLog.Histories;

namespace ReplayLog.Figures;

/// <summary>Two counts of one thing.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Counted">The count of its history.</param>
/// <param name="Stated">The count of the log's own system.</param>
internal sealed record CountDifference(ReplayedTicket Ticket, int Counted, int Stated);
