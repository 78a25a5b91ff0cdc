using Helpdesk.Tickets.Decisions;
using NodaTime;

namespace Helpdesk.Tickets.Commands;

/// <summary>Lets the ticket wait for someone outside the desk, until a moment if need be, at which the host wakes it up with <see cref="WakeUp"/>.</summary>
/// <remarks>
/// <para>On a ticket that has the status already, the command moves the moment to wake at, or takes it away.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
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

    /// <summary>When the desk takes the ticket up again by itself, which lies after the command; null, the default, for never.</summary>
    public Instant? Until { get; init; }

    /// <summary>The status, one that waits; null, the default, for the usual one of <see cref="StatusCategory.OnHold"/>.</summary>
    public TicketStatus? Status { get; init; }

    internal override bool SuitsClosed => true;

    internal override TicketRejection? Decide(Deciding on)
    {
        TicketStatus to = Status ?? on.Rules.StatusOf(StatusCategory.OnHold);
        return on.JudgeCategory(to, StatusCategory.Pending, StatusCategory.OnHold)
            ?? on.JudgeAhead(Until, "moment to wake at")
            ?? on.MoveTo(to, wakesAt: Until);
    }
}
