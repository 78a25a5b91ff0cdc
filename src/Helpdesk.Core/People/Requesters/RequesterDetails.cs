using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.People.Requesters;

/// <summary>What is known of a requester besides their identities. All of it may change by a single command, usually made from the present details by <c>with</c>.</summary>
/// <remarks>
/// <para>What the host knows besides (orders, contracts) stays with the host, under the same key.</para>
/// <para>Immutable and thread-safe. Equality compares all parts; the order in which identities were given does not matter.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterDetails
{
    private const int LongestWord = 64;

    /// <summary>What the person is called, with at most 200 characters; null, the default, when it is not known. It loses control and hidden characters and line breaks, and is null when nothing of it can be seen.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds an unpaired surrogate.</exception>
    public string? Name
    {
        get;
        init => field = Guard.GivenName(value, nameof(Name));
    }

    /// <summary>What the person, or somebody, said to be theirs too, and nobody has proven; it suggests and never decides. None by default, at most <see cref="RequesterLimits.Claims"/>; in order of identity.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public ImmutableSortedSet<Identity> ClaimedIdentities
    {
        get;
        init => field = Bounded(Guard.NotNull(value, nameof(ClaimedIdentities)).WithComparer(Comparer<Identity>.Default), nameof(ClaimedIdentities));
    }

        = [];

    /// <summary>The language in which the person is answered; not known by default.</summary>
    public Language Language { get; init; }

    /// <summary>The id of the time zone in which the person is told times, such as <c>Europe/Rome</c>, with at most 64 characters; null, the default, when it is not known.
    /// Whether there is such a zone depends on the time-zone data that are asked, and is not checked.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds a control or hidden character or an unpaired surrogate.</exception>
    public string? ZoneId
    {
        get;
        init => field = value is null ? null : Guard.Name(value, LongestWord, nameof(ZoneId));
    }

    /// <summary>The host's word for how the person is served, such as <c>gold</c>, with at most 64 characters; null, the default, for everybody else.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds a control or hidden character or an unpaired surrogate.</exception>
    public string? Tier
    {
        get;
        init => field = value is null ? null : Guard.Name(value, LongestWord, nameof(Tier));
    }

    /// <summary>Whether two have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RequesterDetails? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Language == other.Language
            && string.Equals(ZoneId, other.ZoneId, StringComparison.Ordinal)
            && string.Equals(Tier, other.Tier, StringComparison.Ordinal)
            && ClaimedIdentities.SequenceEqual(other.ClaimedIdentities));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Language, ZoneId, Tier, ClaimedIdentities.Count);

    /// <summary>The name, or <c>somebody</c>; the same in every culture.</summary>
    public override string ToString() => Name ?? "somebody";

    private static ImmutableSortedSet<Identity> Bounded(ImmutableSortedSet<Identity> identities, string name) => identities.Count <= RequesterLimits.Claims
        ? identities
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' may hold {RequesterLimits.Claims} identities, but holds {identities.Count}."), name);
}
