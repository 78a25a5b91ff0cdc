using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that the ticket is unsolicited. It is left alone from then on, until it is unmarked.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MarkAsSpam : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public MarkAsSpam(Author by)
        : base(by)
    {
    }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) => null;

    internal override void Emit(DecisionContext context) => context.Emit(header => new MarkedAsSpam(header));
}
