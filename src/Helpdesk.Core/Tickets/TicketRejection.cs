using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>Why a command was refused. Nothing of the command has been applied.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketRejection
{
    internal TicketRejection(TicketRule rule, TicketId ticket, string message)
    {
        Rule = rule;
        Ticket = ticket;
        Message = message;
    }

    /// <summary>The rule that the command broke.</summary>
    public TicketRule Rule { get; }

    /// <summary>The ticket that the command was for.</summary>
    public TicketId Ticket { get; }

    /// <summary>What is wrong, with the values, in English: for a log or a developer.</summary>
    public string Message { get; }

    /// <summary>
    /// The other ticket that has to do with it: one that the command names, or the one that goes on in place of a merged ticket (the last in the row where <c>others</c>
    /// told of those between, the next otherwise); null when there is none.
    /// </summary>
    public TicketId? Other { get; internal init; }

    /// <summary>The status that the ticket has, where the refusal is about a change of status; null otherwise and for a ticket that is yet to be opened.</summary>
    public TicketStatus? From { get; internal init; }

    /// <summary>The status that it should have had, where the refusal is about a change of status; null otherwise.</summary>
    public TicketStatus? To { get; internal init; }

    /// <summary>The tickets of the circle that a link would close, each linked to the next and the last to the first; empty otherwise.</summary>
    public ImmutableArray<TicketId> Circle { get; internal init; } = [];

    /// <summary>Whether two refusals say the same.</summary>
    /// <param name="other">The other refusal.</param>
    public bool Equals(TicketRejection? other) =>
        other is not null
        && Rule == other.Rule
        && Ticket == other.Ticket
        && string.Equals(Message, other.Message, StringComparison.Ordinal)
        && Other == other.Other
        && From == other.From
        && To == other.To
        && Sequences.Same(Circle, other.Circle);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Ticket, Message);

    /// <summary>Rule and message, such as <c>TextMissing: The note of INC-7 has no visible character.</c></summary>
    public override string ToString() => $"{Rule.Name}: {Message}";
}
