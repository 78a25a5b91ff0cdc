using Helpdesk.Tickets.Decisions;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Lets the ticket wait for someone outside the desk, until a certain time if need be, at which the host wakes it up with <see cref="WakeUp"/>.</summary>
/// <remarks>
/// <para>On a ticket that has the status already, the command moves the time to wake at, or takes it away.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PutOnHold : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public PutOnHold(Author by)
        : base(by)
    {
    }

    /// <summary>When the desk resumes the ticket automatically, after the command; null, the default, for never.</summary>
    public Instant? Until { get; init; }

    /// <summary>The status, one that waits; null, the default, for the usual one of <see cref="StatusCategory.OnHold"/>.</summary>
    public TicketStatus? Status { get; init; }

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckCategory(To(context), StatusCategory.Pending, StatusCategory.OnHold) ?? context.CheckAhead(Until, "time to wake at") ?? context.CheckMove(To(context), wakesAt: Until);

    internal override void Emit(DecisionContext context) => context.EmitMove(To(context), wakesAt: Until);

    private TicketStatus To(DecisionContext context) => Status ?? context.Rules.StatusOf(StatusCategory.OnHold);
}
