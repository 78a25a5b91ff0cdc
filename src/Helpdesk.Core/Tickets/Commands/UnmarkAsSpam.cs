using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that the ticket is not unsolicited after all.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnmarkAsSpam : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public UnmarkAsSpam(Author by)
        : base(by)
    {
    }

    internal override bool AllowedOnClosed => true;

    internal override bool IsAllowedOn(TicketStanding standing) => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.Before.Standing == TicketStanding.Spam ? null : context.Refuse(TicketRule.NotSpam, $"{context.Id} is not marked as spam.");

    internal override void Emit(DecisionContext context) => context.Emit(header => new UnmarkedAsSpam(header));
}
