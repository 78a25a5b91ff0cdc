using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Takes the ticket back from the deleted ones. It is active then, even if it was marked as spam; one that was merged is again merged.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Restore : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Restore(Author by)
        : base(by)
    {
    }

    internal override bool SuitsClosed => true;

    internal override bool Suits(TicketStanding standing) => true;

    internal override TicketRejection? Decide(Deciding on) => on.Ticket.Standing != TicketStanding.Deleted ? on.Refuse(TicketRule.NotDeleted, $"{on.Id} is not deleted.") : on.Record(header => new TicketRestored(header));
}
