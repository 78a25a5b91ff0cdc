using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Takes the ticket back from the deleted ones. It is active then, even if it was marked as spam; one that was merged is again merged.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Restore : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Restore(Author by)
        : base(by)
    {
    }

    internal override bool AllowedOnClosed => true;

    internal override bool IsAllowedOn(TicketStanding standing) => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.Before.Standing == TicketStanding.Deleted ? null : context.Refuse(TicketRule.NotDeleted, $"{context.Id} is not deleted.");

    internal override void Emit(DecisionContext context) => context.Emit(header => new TicketRestored(header));
}
