using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.People;

/// <summary>What a message says of who sent it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts; the order in which identities were given does not matter.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Sender
{
    private const int MostIdentities = 100;

    /// <summary>A sender.</summary>
    /// <param name="proven">
    /// The identities that are proven to be the sender's: the one that the channel itself carries, and any other that the host has verified, such as a login. None for one who is
    /// unknown, as a visitor in a chat may be; at most 100. How far a channel is to be believed, as a mail without a valid signature, is for the host to judge.
    /// </param>
    /// <exception cref="ArgumentException">There are more.</exception>
    public Sender(params Identity[] proven)
        : this((IEnumerable<Identity>)proven)
    {
    }

    /// <summary>A sender.</summary>
    /// <param name="proven">The identities that are proven to be the sender's, at most 100; none for one who is unknown.</param>
    /// <exception cref="ArgumentException">There are more.</exception>
    public Sender(IEnumerable<Identity> proven) => Proven = Bounded([.. Guard.NotNull(proven).Select(each => Guard.NotNull(each, nameof(proven)))], nameof(proven));

    /// <summary>The identities that are proven to be the sender's, in their order.</summary>
    public ImmutableSortedSet<Identity> Proven { get; }

    /// <summary>The identities that the sender says are their own, typed into a form or a signature; none by default, at most 100. They suggest, and never decide. In their order.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public ImmutableSortedSet<Identity> Claimed
    {
        get;
        init => field = Bounded(Guard.NotNull(value, nameof(Claimed)).WithComparer(Comparer<Identity>.Default), nameof(Claimed));
    }

        = [];

    /// <summary>The display name, with at most 200 characters; null, the default, when there is none. It loses control and hidden characters and line breaks, and is null when nothing of it can be seen.</summary>
    /// <exception cref="ArgumentException">The text is blank, too long or holds an unpaired surrogate.</exception>
    public string? Name
    {
        get;
        init => field = Guard.GivenName(value, nameof(Name));
    }

    /// <summary>Whether two senders have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Sender? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Proven.SequenceEqual(other.Proven) && Claimed.SequenceEqual(other.Claimed));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Proven.Count, Claimed.Count);

    /// <summary>The name, if any, and the proven identities; the same in every culture.</summary>
    public override string ToString() => $"{Name ?? "someone"} ({(Proven.IsEmpty ? "unknown" : string.Join(", ", Proven))})";

    // Each is looked up, and may suggest all namesakes at its domain.
    private static ImmutableSortedSet<Identity> Bounded(ImmutableSortedSet<Identity> identities, string name) => identities.Count <= MostIdentities
        ? identities
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' may hold {MostIdentities} identities, but holds {identities.Count}."), name);
}
