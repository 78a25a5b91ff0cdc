using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Gives the ticket a status, by <see cref="TicketRules.Transitions"/>.</summary>
/// <remarks>
/// <para>From one waiting status to another the ticket keeps the time at which it wakes. Where there is more to say than the status, <see cref="PutOnHold"/> and <see cref="Solve"/> say it.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChangeStatus : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="to">The status.</param>
    /// <param name="by">Who wants it.</param>
    public ChangeStatus(TicketStatus to, Author by)
        : base(by) => To = Guard.NotNull(to);

    /// <summary>The status.</summary>
    public TicketStatus To { get; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) => context.CheckMove(To, wakesAt: context.KeptWakeTime(To));

    internal override void Emit(DecisionContext context) => context.EmitMove(To, wakesAt: context.KeptWakeTime(To));
}
