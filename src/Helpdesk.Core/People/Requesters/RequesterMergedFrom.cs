using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>A requester stands for another too from now on, with all that the other was known by. The other's history ends with a <see cref="RequesterMerged"/> of the same decision.</summary>
/// <remarks>
/// <para>It holds what it takes over, so that the history of the one who goes on can be read without any other.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterMergedFrom : RequesterEvent
{
    /// <summary>A merge.</summary>
    /// <param name="requesterId">The remaining requester.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When it was decided.</param>
    /// <param name="from">The requester who was merged.</param>
    /// <param name="reason">The evidence, with at most <see cref="RequesterLimits.Reason"/> characters.</param>
    /// <param name="name">What the merged requester was called; null when that is not known.</param>
    /// <param name="links">The identities that the merged requester had, each with its evidence; of two of one identity the last counts. At most <see cref="RequesterLimits.Identities"/>.</param>
    /// <param name="claimedIdentities">What the merged requester claimed; at most <see cref="RequesterLimits.Claims"/>.</param>
    /// <param name="merges">The merges by which others had become the merged requester; at most <see cref="RequesterLimits.Merges"/>.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the two are one, the sequence is below 1, a list is too long, or a text is blank, too long or holds an unpaired surrogate.</exception>
    public RequesterMergedFrom(
        RequesterId requesterId,
        int sequence,
        Instant happenedAt,
        RequesterId from,
        string reason,
        string? name,
        IEnumerable<IdentityLink> links,
        IEnumerable<Identity> claimedIdentities,
        IEnumerable<RequesterMerge> merges)
        : this(
            requesterId,
            sequence,
            happenedAt,
            from,
            reason,
            name,
            ImmutableSortedDictionary<Identity, IdentityLink>.Empty.SetItems(Guard.NotNull(links).Select(each => KeyValuePair.Create(Checked(each, Guard.NotNull(each, nameof(links)).RequesterId, each.Reason, nameof(links)).Identity, each))),
            [.. Guard.NotNull(claimedIdentities).Select(each => Guard.NotNull(each, nameof(claimedIdentities)))],
            Requester.NoMerges.SetItems(Guard.NotNull(merges).Select(each => KeyValuePair.Create(Checked(each, Guard.NotNull(each, nameof(merges)).Into, each.Reason, nameof(merges)).From, each with { Name = Guard.GivenName(each.Name, nameof(merges)) }))))
    {
    }

    private RequesterMergedFrom(
        RequesterId requesterId,
        int sequence,
        Instant happenedAt,
        RequesterId from,
        string reason,
        string? name,
        ImmutableSortedDictionary<Identity, IdentityLink> links,
        ImmutableSortedSet<Identity> claimedIdentities,
        ImmutableSortedDictionary<RequesterId, RequesterMerge> merges)
        : base(requesterId, sequence, happenedAt)
    {
        From = Guard.Key(from);
        Reason = Guard.Text(reason, RequesterLimits.Reason);
        Name = Guard.GivenName(name);
        Links = AtMost(links, links.Count, RequesterLimits.Identities, nameof(links));
        ClaimedIdentities = AtMost(claimedIdentities, claimedIdentities.Count, RequesterLimits.Claims, nameof(claimedIdentities));
        Merges = AtMost(merges, merges.Count, RequesterLimits.Merges, nameof(merges));
        if (from == requesterId)
        {
            throw new ArgumentException($"{from} cannot be merged into itself.", nameof(from));
        }
    }

    /// <summary>The requester who was merged.</summary>
    public RequesterId From { get; }

    /// <summary>The evidence, as the host put it.</summary>
    public string Reason { get; }

    /// <summary>What the merged requester was called; null when that is not known.</summary>
    public string? Name { get; }

    /// <summary>The identities that the merged requester had, each with its evidence.</summary>
    public ImmutableSortedDictionary<Identity, IdentityLink> Links { get; }

    /// <summary>What the merged requester claimed.</summary>
    public ImmutableSortedSet<Identity> ClaimedIdentities { get; }

    /// <summary>The merges by which others had become the merged requester, by the keys of those.</summary>
    public ImmutableSortedDictionary<RequesterId, RequesterMerge> Merges { get; }

    /// <summary>Whether two events have all parts in common.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(RequesterMergedFrom? other) =>
        base.Equals(other)
        && From == other!.From
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal)
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Links.SequenceEqual(other.Links)
        && ClaimedIdentities.SequenceEqual(other.ClaimedIdentities)
        && Merges.SequenceEqual(other.Merges);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), From, Reason, Name, Links.Count, ClaimedIdentities.Count, Merges.Count);

    private protected override string Description => $"merged from {From}";

    /// <summary>The event that takes over all of a requester, whose collections it shares.</summary>
    internal static RequesterMergedFrom Of(Requester from, Requester into, Instant at, string reason) =>
        new(into.Id, into.Version + 1, at, from.Id, reason, from.Name, from.Links, from.Details.ClaimedIdentities, from.Merges);

    /// <summary>Unions at the cost of the smaller, so that a person of many merges may be merged many times.</summary>
    internal override Requester ApplyTo(Requester before) => before with
    {
        Details = before.Details with { ClaimedIdentities = Both(before.Details.ClaimedIdentities, ClaimedIdentities) },
        Links = Both(before.Links, Links),
        Merges = Both(before.Merges, Merges).SetItem(From, new RequesterMerge(From, RequesterId, Reason, HappenedAt, Name)),
    };

    private static ImmutableSortedSet<Identity> Both(ImmutableSortedSet<Identity> left, ImmutableSortedSet<Identity> right) => left.Count > right.Count ? left.Union(right) : right.Union(left);

    private static ImmutableSortedDictionary<TKey, T> Both<TKey, T>(ImmutableSortedDictionary<TKey, T> left, ImmutableSortedDictionary<TKey, T> right)
        where TKey : notnull => left.Count > right.Count ? left.SetItems(right) : right.SetItems(left);

    /// <summary>A part that anyone may have made, of which a document must be able to hold the words.</summary>
    private static T Checked<T>(T part, RequesterId key, string reason, string name)
    {
        Guard.Key(key, name);
        Guard.Text(reason, RequesterLimits.Reason, name);
        return part;
    }

    private static T AtMost<T>(T items, int count, int max, string name) => count <= max
        ? items
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' may hold {max}, but holds {count}."), name);
}
