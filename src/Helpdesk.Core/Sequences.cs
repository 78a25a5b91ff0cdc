using System.Collections.Immutable;

namespace Helpdesk;

/// <summary>Collections inside records, which by themselves compare by reference.</summary>
internal static class Sequences
{
    /// <summary>No strings, in ordinal order.</summary>
    public static ImmutableSortedSet<string> NoNames { get; } = Array.Empty<string>().Ordinal();

    /// <summary>No pairs, in ordinal order of their keys.</summary>
    public static ImmutableSortedDictionary<string, T> NoPairs<T>() => Shared<T>.None;

    public static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    public static bool Same(ImmutableSortedSet<string> left, ImmutableSortedSet<string> right) =>
        ReferenceEquals(left, right) || left.SequenceEqual(right, StringComparer.Ordinal);

    public static bool Same<T>(ImmutableSortedDictionary<string, T> left, ImmutableSortedDictionary<string, T> right) =>
        ReferenceEquals(left, right) || left.SequenceEqual(right);

    /// <summary>Strings without repetition in ordinal order.</summary>
    public static ImmutableSortedSet<string> Ordinal(this IEnumerable<string> values) =>
        values as ImmutableSortedSet<string> is { } set && ReferenceEquals(set.KeyComparer, StringComparer.Ordinal) ? set : values.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Pairs in ordinal order of their keys.</summary>
    public static ImmutableSortedDictionary<string, T> Ordinal<T>(this IEnumerable<KeyValuePair<string, T>> pairs) =>
        pairs as ImmutableSortedDictionary<string, T> is { } map && ReferenceEquals(map.KeyComparer, StringComparer.Ordinal) ? map : pairs.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static class Shared<T>
    {
        public static readonly ImmutableSortedDictionary<string, T> None = Array.Empty<KeyValuePair<string, T>>().Ordinal();
    }
}
