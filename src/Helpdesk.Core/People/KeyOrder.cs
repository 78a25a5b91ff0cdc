namespace Helpdesk.People;

/// <summary>The order of keys by their characters, so that every list of keys is the same on every machine.</summary>
internal sealed class KeyOrder<T> : IComparer<T>
    where T : struct, IKey
{
    public static KeyOrder<T> Instance { get; } = new();

    public int Compare(T x, T y) => string.CompareOrdinal(x.Value, y.Value);
}
