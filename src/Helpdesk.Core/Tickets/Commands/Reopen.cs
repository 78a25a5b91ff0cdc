using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Reopens a solved ticket, or a closed one where <see cref="TicketRules.Transitions"/> allow it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Reopen : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Reopen(Author by)
        : base(by)
    {
    }

    /// <summary>The status, of <see cref="StatusCategory.Open"/>; null, the default, for the usual one.</summary>
    public TicketStatus? Status { get; init; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckCategory(To(context), StatusCategory.Open)
        ?? (context.Before.Status.Category.IsSolved ? null : context.Refuse(TicketRule.NotSolved, $"{context.Id} is '{context.Before.Status}', neither solved nor closed.") with { From = context.Before.Status, To = To(context) })
        ?? context.CheckMove(To(context));

    internal override void Emit(DecisionContext context) => context.EmitMove(To(context));

    private TicketStatus To(DecisionContext context) => Status ?? context.Rules.StatusOf(StatusCategory.Open);
}
