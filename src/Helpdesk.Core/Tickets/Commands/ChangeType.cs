using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives the ticket a type.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeType : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The type.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeType(TicketType to, Author by)
        : base(by) => To = Guard.NotNull(to);

    /// <summary>The type.</summary>
    public TicketType To { get; }

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckType(To);

    internal override void Emit(DecisionContext context)
    {
        if (context.Before.Type != To)
        {
            context.Emit(header => new TypeChanged(header, To));
        }
    }
}
