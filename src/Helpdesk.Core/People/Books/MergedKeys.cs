using System.Collections.Immutable;

namespace Helpdesk.People.Books;

/// <summary>The keys of one person, which of them lives, and the merges that made them one, by their place among all merges of the book.</summary>
internal sealed record MergedKeys(RequesterId Living, ImmutableSortedSet<RequesterId> Keys, ImmutableSortedDictionary<int, RequesterMerge> Merges)
{
    public static MergedKeys Of(RequesterId single) =>
        new(single, ImmutableSortedSet.Create(KeyOrder<RequesterId>.Instance, single), ImmutableSortedDictionary<int, RequesterMerge>.Empty);

    /// <summary>The keys of both, of whom the living one is given, at the cost of the smaller.</summary>
    public MergedKeys With(MergedKeys smaller, RequesterId living, int place, RequesterMerge merge) =>
        new(living, Keys.Union(smaller.Keys), Merges.AddRange(smaller.Merges).Add(place, merge));
}
