using System.Globalization;

namespace Helpdesk.Tickets;

/// <summary>Thrown when an event cannot be the next of a ticket's history: of another ticket, at another place, earlier than the last without being imported, of a promise whose key the ticket has, or one after which the ticket would hold more than <see cref="TicketLimits"/> says. Nothing of it has been applied.</summary>
public sealed class TicketHistoryException : InvalidOperationException
{
    internal TicketHistoryException(EventHeader header, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"Event {header.Sequence} of {header.TicketId} at {header.HappenedAt} cannot be applied: {problem}.")) => Header = header;

    /// <summary>The header of the event.</summary>
    public EventHeader Header { get; }
}
