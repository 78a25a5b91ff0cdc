using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives the ticket a priority, said or made of an impact and an urgency by <see cref="TicketRules.PriorityMatrix"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangePriority : TicketCommand
{
    /// <summary>A command with the priority itself. The ticket has no impact and urgency from then on.</summary>
    /// <param name="to">The priority.</param>
    /// <param name="by">Who wants it.</param>
    public ChangePriority(Priority to, Author by)
        : base(by) => To = Guard.NotNull(to);

    /// <summary>A command with what makes the priority.</summary>
    /// <param name="impact">The impact.</param>
    /// <param name="urgency">The urgency.</param>
    /// <param name="by">Who wants it.</param>
    public ChangePriority(Impact impact, Urgency urgency, Author by)
        : base(by)
    {
        Impact = Guard.NotNull(impact);
        Urgency = Guard.NotNull(urgency);
    }

    /// <summary>The priority; null where impact and urgency make it.</summary>
    public Priority? To { get; }

    /// <summary>The impact; null where the priority is said.</summary>
    public Impact? Impact { get; }

    /// <summary>The urgency; null where the priority is said.</summary>
    public Urgency? Urgency { get; }

    internal override TicketRefusal? Check(DecisionContext context) => null;

    internal override void Emit(DecisionContext context)
    {
        Priority to = To ?? context.Rules.PriorityMatrix[Impact!, Urgency!];
        Ticket ticket = context.Before;
        if (ticket.Priority != to || ticket.Impact != Impact || ticket.Urgency != Urgency)
        {
            context.Emit(header => new PriorityChanged(header, to, Impact, Urgency));
        }
    }
}
