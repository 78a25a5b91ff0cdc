using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives the ticket to a team or an agent, or to nobody. A new ticket that goes to an agent becomes open; one that waits in a team's queue stays new.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Assign : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">Who has it from now on; null for nobody.</param>
    /// <param name="by">Who wants it.</param>
    public Assign(Assignment? to, Author by)
        : base(by) => To = to;

    /// <summary>Who has it from now on; null for nobody.</summary>
    public Assignment? To { get; }

    // Imported history may tell that who has the ticket had it before anyone was known to.
    internal override TicketRefusal? Check(DecisionContext context) => null;

    internal override void Emit(DecisionContext context)
    {
        if (context.Before.Assignment == To && !(context.HappensAt < context.Before.FirstAssignedAt))
        {
            return;
        }

        context.Emit(header => new AssignmentChanged(header, To));
        if (To?.Agent is not null)
        {
            context.EmitPickUp();
        }
    }
}
