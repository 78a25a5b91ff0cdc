using System.Collections.Immutable;

namespace Helpdesk.Sla.WhatIf;

/// <summary>A ticket that a change of policies or calendars would make come out otherwise, or that could not be compared.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfChange
{
    internal WhatIfChange(TicketId ticket, ImmutableArray<SlaMove> moves, WhatIfFailure? failure)
    {
        TicketId = ticket;
        Moves = moves;
        Failure = failure;
    }

    /// <summary>The ticket.</summary>
    public TicketId TicketId { get; }

    /// <summary>The cycles that would be due at another instant, or stand otherwise, with the reason; at least one, and none when there is a <see cref="Failure"/>.</summary>
    public ImmutableArray<SlaMove> Moves { get; }

    /// <summary>Why the ticket could not be compared; null when it could.</summary>
    public WhatIfFailure? Failure { get; }

    /// <summary>Whether two changes are the same.</summary>
    /// <param name="other">The other change.</param>
    public bool Equals(WhatIfChange? other) =>
        ReferenceEquals(this, other) || (other is not null && TicketId == other.TicketId && Failure == other.Failure && Sequences.Same(Moves, other.Moves));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TicketId, Moves.Length, Failure);
}
