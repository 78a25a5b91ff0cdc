using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Deletes the ticket, whatever it is. Its history is kept, and it can be restored.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Delete : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Delete(Author by)
        : base(by)
    {
    }

    internal override bool AllowedOnClosed => true;

    internal override bool IsAllowedOn(TicketStanding standing) => standing != TicketStanding.Deleted;

    internal override TicketRefusal? Check(DecisionContext context) => null;

    internal override void Emit(DecisionContext context) => context.Emit(header => new TicketDeleted(header));
}
