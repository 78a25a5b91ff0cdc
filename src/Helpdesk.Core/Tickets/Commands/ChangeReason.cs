using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives the ticket a reason for contact.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeReason : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The reason for contact; null when it is not known.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeReason(ContactReason? to, Author by)
        : base(by) => To = to;

    /// <summary>The reason for contact; null when it is not known.</summary>
    public ContactReason? To { get; }

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckReason(To);

    internal override void Emit(DecisionContext context)
    {
        if (context.Before.Reason != To)
        {
            context.Emit(header => new ReasonChanged(header, To));
        }
    }
}
