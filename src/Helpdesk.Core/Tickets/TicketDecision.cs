using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Tickets;

/// <summary>What became of a command: the events that it yields, or the rule that it broke.</summary>
/// <remarks>
/// <para>An accepted command that changes nothing, such as one that gives a ticket the priority that it has, yields no events.</para>
/// <para>The events of one decision belong together: store all of them or none. None can be stored once one of their sequences is taken, which tells that a ticket has gone on since it
/// was given; then decide anew on the tickets as they stand.</para>
/// <para>Immutable and safe from any number of threads. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class TicketDecision
{
    private readonly Ticket? ticket;

    internal TicketDecision(Ticket? ticket, TicketRejection rejection)
    {
        this.ticket = ticket;
        Rejection = rejection;
    }

    internal TicketDecision(Ticket ticket, ImmutableArray<TicketEvent> events, ImmutableArray<Ticket> others)
    {
        this.ticket = ticket;
        Events = events;
        Others = others;
    }

    /// <summary>Whether the command was accepted.</summary>
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsAccepted => Rejection is null;

    /// <summary>Why the command was refused; null when it was accepted.</summary>
    public TicketRejection? Rejection { get; }

    /// <summary>The events, of all tickets that the command touches, in the order in which they are to be stored; none when it was refused or changes nothing.</summary>
    public ImmutableArray<TicketEvent> Events { get; } = [];

    /// <summary>The ticket that the command was for: after the events, or as it was when the command was refused.</summary>
    /// <exception cref="InvalidOperationException">The opening of the ticket was refused, so that there is none.</exception>
    public Ticket Ticket => ticket ?? throw new InvalidOperationException($"The ticket was not opened. {Rejection}");

    /// <summary>The other tickets that the events change, or open, after them: both sides of a link, a merge, a follow-up. In the order in which the events come to them.</summary>
    public ImmutableArray<Ticket> Others { get; } = [];

    /// <summary>Those of <see cref="Events"/> that belong to one ticket, in order.</summary>
    /// <param name="id">The ticket.</param>
    public ImmutableArray<TicketEvent> EventsOf(TicketId id) => [.. Events.Where(each => each.Ticket == id)];
}
