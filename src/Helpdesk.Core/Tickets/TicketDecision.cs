using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Tickets;

/// <summary>What became of a command on a ticket: the events that it yields, or the rule that refused it.</summary>
/// <remarks>
/// <para>An accepted command that changes nothing, such as one that gives a ticket the priority that it has, yields no events.</para>
/// <para>Immutable and thread-safe. Equality compares the refusal, the events and the ticket.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketDecision : Decision<TicketEvent>
{
    private readonly Ticket? ticket;
    private readonly ImmutableArray<Ticket> others = [];

    internal TicketDecision(TicketRefusal refusal)
        : base([]) => Refusal = refusal;

    internal TicketDecision(Ticket ticket, ImmutableArray<TicketEvent> events, ImmutableArray<Ticket> others)
        : base(events)
    {
        this.ticket = ticket;
        this.others = others;
    }

    /// <inheritdoc/>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public override bool IsAccepted => Refusal is null;

    /// <inheritdoc/>
    public override TicketRefusal? Refusal { get; }

    /// <summary>The ticket that the command was for, after the events.</summary>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public Ticket Ticket => Accepted(ticket!);

    /// <summary>The other tickets that the events change, or open, after them: both sides of a link, a merge, a follow-up. In the order in which the events come to them.</summary>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public ImmutableArray<Ticket> Others => Accepted(others);

    private protected override object? Result => ticket;

    /// <inheritdoc/>
    public override TicketDecision EnsureAccepted() => Accepted(this);

    /// <summary>Those of the events that belong to one ticket, in order.</summary>
    /// <param name="id">The ticket.</param>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public ImmutableArray<TicketEvent> EventsOf(TicketId id) => [.. Events.Where(each => each.TicketId == id)];
}
