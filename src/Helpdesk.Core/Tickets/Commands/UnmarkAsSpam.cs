using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that the ticket is not unsolicited after all.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnmarkAsSpam : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public UnmarkAsSpam(Author by)
        : base(by)
    {
    }

    internal override bool SuitsClosed => true;

    internal override bool Suits(TicketStanding standing) => true;

    internal override TicketRejection? Decide(Deciding on) => on.Ticket.Standing != TicketStanding.Spam ? on.Refuse(TicketRule.NotSpam, $"{on.Id} is not marked as spam.") : on.Record(header => new UnmarkedAsSpam(header));
}
