using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>The part of a ticket's state that many tickets do not have; those share one.</summary>
internal sealed record TicketExtras
{
    public static readonly TicketExtras None = new();

    public ImmutableSortedSet<string> Tags { get; init; } = Sequences.NoNames;

    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = Sequences.NoPairs<FieldValue>();

    public ImmutableArray<TicketLink> Links { get; init; } = [];

    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public ImmutableSortedDictionary<string, Duration> TimeSpent { get; init; } = Sequences.NoPairs<Duration>();

    public string? Resolution { get; init; }

    public Instant? WakesAt { get; init; }

    public TicketId? MergedInto { get; init; }

    public ImmutableArray<TicketId> MergedFrom { get; init; } = [];

    public int UnknownEvents { get; init; }

    public bool Equals(TicketExtras? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Sequences.Same(Tags, other.Tags)
            && Sequences.Same(Fields, other.Fields)
            && Sequences.Same(Links, other.Links)
            && Sequences.Same(Commitments, other.Commitments)
            && Sequences.Same(TimeSpent, other.TimeSpent)
            && string.Equals(Resolution, other.Resolution, StringComparison.Ordinal)
            && WakesAt == other.WakesAt
            && MergedInto == other.MergedInto
            && Sequences.Same(MergedFrom, other.MergedFrom)
            && UnknownEvents == other.UnknownEvents);

    public override int GetHashCode() => HashCode.Combine(Tags.Count, Fields.Count, Links.Length, Resolution);
}
