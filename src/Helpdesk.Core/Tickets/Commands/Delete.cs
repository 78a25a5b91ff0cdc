using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Deletes the ticket, whatever it is. Its history is kept, and it can be restored.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Delete : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Delete(Author by)
        : base(by)
    {
    }

    internal override bool SuitsClosed => true;

    internal override bool Suits(TicketStanding standing) => standing != TicketStanding.Deleted;

    internal override TicketRejection? Decide(Deciding on) => on.Record(header => new TicketDeleted(header));
}
