namespace ReplayLog.Figures;

/// <summary>The middle and the far end of some amounts, by <see cref="NearestRank"/>.</summary>
internal sealed record Spread<T>(T Median, T Ninetieth)
    where T : struct
{
    /// <returns>The spread; null when there are no amounts, because an empty set has none.</returns>
    public static Spread<T>? Of(IEnumerable<T> amounts)
    {
        T[] ordered = [.. amounts.Order()];
        return ordered.Length == 0 ? null : new Spread<T>(NearestRank.Percentile(ordered, 50), NearestRank.Percentile(ordered, 90));
    }
}
