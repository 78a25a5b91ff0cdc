using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Says that the desk has done what it would.</summary>
/// <remarks>
/// <para>On a ticket that is solved already, the command changes what was done.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Solve : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Solve(Author by)
        : base(by)
    {
    }

    /// <summary>What was done, of at most <see cref="TicketLimits.Text"/> characters; null, the default, when nothing is said, which leaves what was said before.</summary>
    public string? Resolution { get; init; }

    /// <summary>The status, of <see cref="StatusCategory.Solved"/>; null, the default, for the usual one.</summary>
    public TicketStatus? Status { get; init; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckCategory(To(context), StatusCategory.Solved) ?? context.CheckText(Resolution, "resolution", TicketLimits.Text) ?? context.CheckMove(To(context), Resolution);

    internal override void Emit(DecisionContext context) => context.EmitMove(To(context), Resolution);

    private TicketStatus To(DecisionContext context) => Status ?? context.Rules.StatusOf(StatusCategory.Solved);
}
