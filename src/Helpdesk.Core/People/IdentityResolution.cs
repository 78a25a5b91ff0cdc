using System.Collections.Immutable;
using Helpdesk.People.Requesters;

namespace Helpdesk.People;

/// <summary>Who a sender is, as far as it is proven, and who else they may be.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="IdentityResolver"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record IdentityResolution
{
    internal IdentityResolution(ImmutableArray<Requester> owners, ImmutableArray<Identity> unlinked, ImmutableArray<MergeSuggestion> suggestions)
    {
        Owners = owners;
        Unlinked = unlinked;
        Suggestions = suggestions;
    }

    /// <summary>What the proven identities say.</summary>
    public IdentityOutcome Outcome => Owners.Length switch
    {
        0 => IdentityOutcome.New,
        1 => IdentityOutcome.Known,
        _ => IdentityOutcome.Ambiguous,
    };

    /// <summary>Who the sender is; null when they are new, or when that is ambiguous.</summary>
    public Requester? Requester => Owners.Length == 1 ? Owners[0] : null;

    /// <summary>The living requesters whose the proven identities are, in ordinal order of key: none when the sender is new, several when they are ambiguous.</summary>
    public ImmutableArray<Requester> Owners { get; }

    /// <summary>The proven identities that are nobody's yet, in their order: to link to a requester who is known, or to add a new one with. Whose they are when that is ambiguous, nobody has proven.</summary>
    public ImmutableArray<Identity> Unlinked { get; }

    /// <summary>Who else the sender may be, by key of the candidate, and the strongest evidence first. For one who is ambiguous, that each other owner may be the first; lesser evidence waits until that is settled.</summary>
    public ImmutableArray<MergeSuggestion> Suggestions { get; }

    /// <summary>Whether two resolutions have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(IdentityResolution? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Owners.SequenceEqual(other.Owners) && Unlinked.SequenceEqual(other.Unlinked) && Suggestions.SequenceEqual(other.Suggestions));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owners.Length, Unlinked.Length, Suggestions.Length, Requester);

    /// <summary>The outcome in words, such as <c>Known: r-17 (Mario Rossi)</c>; the same in every culture.</summary>
    public override string ToString() => Owners.IsEmpty ? "New" : $"{Outcome}: {string.Join(", ", Owners)}";
}
