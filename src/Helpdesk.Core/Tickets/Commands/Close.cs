using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Ends the ticket for good.</summary>
/// <remarks>
/// <para>By default only a solved ticket is closed; <see cref="TicketRules.Transitions"/> may allow more.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Close : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Close(Author by)
        : base(by)
    {
    }

    /// <summary>What was done, of at most <see cref="TicketLimits.Text"/> characters; null, the default, when nothing is said, which leaves what was said before.</summary>
    public string? Resolution { get; init; }

    /// <summary>The status, of <see cref="StatusCategory.Closed"/>; null, the default, for the usual one.</summary>
    public TicketStatus? Status { get; init; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckCategory(To(context), StatusCategory.Closed) ?? context.CheckText(Resolution, "resolution", TicketLimits.Text) ?? context.CheckMove(To(context), Resolution);

    internal override void Emit(DecisionContext context) => context.EmitMove(To(context), Resolution);

    private TicketStatus To(DecisionContext context) => Status ?? context.Rules.StatusOf(StatusCategory.Closed);
}
