namespace Helpdesk.Tickets;

/// <summary>
/// What one event of a history did to its ticket, found once, when the history was made: whoever asks for the course of a ticket reads these one after another, and puts no event to a ticket again.
/// </summary>
/// <param name="Event">The event.</param>
/// <param name="At">When it happened, in nanoseconds.</param>
/// <param name="Sequence">Its place in the history.</param>
/// <param name="Happened">What happened (<see cref="TicketHappenings"/>).</param>
/// <param name="Changed">The parts of the ticket that it set.</param>
/// <param name="Standing">The standing after it.</param>
/// <param name="Status">The status after it.</param>
/// <param name="Assignment">Who has the ticket after it.</param>
/// <param name="Head">What seldom changes, after it.</param>
/// <param name="Extras">What many tickets do not have, after it.</param>
internal readonly record struct TicketEntry(
    TicketEvent Event, long At, int Sequence, uint Happened, TicketParts Changed, TicketStanding Standing, TicketStatus Status, Assignment? Assignment, TicketHead Head, TicketExtras Extras);
