using System.Collections.Immutable;

namespace Helpdesk;

/// <summary>An array that is equal to one of equal items, so that records that hold it compare as they say.</summary>
/// <param name="Items">The items.</param>
internal readonly record struct EquatableArray<T>(ImmutableArray<T> Items)
{
    public int Length => Items.Length;

    public bool Equals(EquatableArray<T> other) => Items == other.Items || Sequences.Same(Items, other.Items);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T each in Items)
        {
            hash.Add(each);
        }

        return hash.ToHashCode();
    }
}
