using Helpdesk.Calendars;
using NodaTime;

namespace ReplayLog.Figures;

/// <summary>How long a ticket took from its opening to a milestone.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="End">The milestone.</param>
/// <param name="Business">The business time up to it.</param>
internal sealed record TicketSpan(TicketTimes Ticket, Instant End, BusinessTime Business)
{
    public Instant Start => Ticket.Opened;

    /// <summary>The time around the clock.</summary>
    public Duration Elapsed => End - Start;
}
