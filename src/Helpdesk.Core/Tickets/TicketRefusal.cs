using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>Why a command on a ticket was refused. Nothing of the command has been applied.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketRefusal : Refusal
{
    internal TicketRefusal(TicketRule rule, TicketId ticket, string message)
        : base(rule.ToString(), rule.Kind(), message)
    {
        Rule = rule;
        TicketId = ticket;
    }

    /// <summary>The rule that the command broke.</summary>
    public TicketRule Rule { get; }

    /// <summary>The ticket that the command was for.</summary>
    public TicketId TicketId { get; }

    /// <summary>
    /// The other ticket that has to do with it: one that the command names, or the one that goes on in place of a merged ticket (the last in the chain of merges as far as it is loaded); null when there is none.
    /// </summary>
    public TicketId? Other { get; internal init; }

    /// <summary>The status that the ticket has, where the refusal is about a change of status; null otherwise and for a ticket that is yet to be opened.</summary>
    public TicketStatus? From { get; internal init; }

    /// <summary>The status that it should have had, where the refusal is about a change of status; null otherwise.</summary>
    public TicketStatus? To { get; internal init; }

    /// <summary>The tickets of the circle that a link would close, each linked to the next and the last to the first; empty otherwise.</summary>
    public ImmutableArray<TicketId> Circle { get; internal init; } = [];

    /// <summary>
    /// The tickets to load before the command is decided again, each once; empty when the refusal is final. With <see cref="TicketRule.NotLoaded"/> nothing can be said without them; with
    /// <see cref="TicketRule.TicketNotActive"/> the command stays refused, and they only tell which ticket goes on in the end.
    /// </summary>
    public ImmutableArray<TicketId> Missing { get; internal init; } = [];

    /// <summary>Whether two refusals say the same.</summary>
    /// <param name="other">The other refusal.</param>
    public bool Equals(TicketRefusal? other) =>
        base.Equals(other)
        && TicketId == other!.TicketId
        && Other == other.Other
        && From == other.From
        && To == other.To
        && Sequences.Same(Circle, other.Circle)
        && Sequences.Same(Missing, other.Missing);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), TicketId, Other);
}
