using System.Collections.Immutable;
using Helpdesk.Channels;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>The part of a ticket's state that seldom changes, apart so that an event that changes the other part copies little.</summary>
internal sealed record TicketHead
{
    public required Instant OpenedAt { get; init; }

    public required Author OpenedBy { get; init; }

    public required string Subject { get; init; }

    public required RequesterId Requester { get; init; }

    public required string? RequesterTier { get; init; }

    public required ImmutableArray<RequesterId> Collaborators { get; init; }

    public required ChannelReference Channel { get; init; }

    public required Language Language { get; init; }

    public required TicketType Type { get; init; }

    public required Priority Priority { get; init; }

    public required Impact? Impact { get; init; }

    public required Urgency? Urgency { get; init; }

    public required ContactReason? Reason { get; init; }

    public bool Equals(TicketHead? other) =>
        other is not null
        && OpenedAt == other.OpenedAt
        && OpenedBy == other.OpenedBy
        && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && Requester == other.Requester
        && string.Equals(RequesterTier, other.RequesterTier, StringComparison.Ordinal)
        && Sequences.Same(Collaborators, other.Collaborators)
        && Channel == other.Channel
        && Language == other.Language
        && Type == other.Type
        && Priority == other.Priority
        && Impact == other.Impact
        && Urgency == other.Urgency
        && Reason == other.Reason;

    public override int GetHashCode() => HashCode.Combine(OpenedAt, Subject, Requester);
}
