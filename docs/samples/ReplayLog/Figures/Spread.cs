namespace ReplayLog.Figures;

/// <summary>The middle and the far end of some amounts, by <see cref="NearestRank"/>.</summary>
internal sealed record Spread<T>(T Median, T Ninetieth)
    where T : struct
{
    /// <param name="amounts">The amounts, which are put in order.</param>
    /// <param name="make">What an amount is.</param>
    /// <returns>The spread; null when there are no amounts, because an empty set has none.</returns>
    public static Spread<T>? Of(List<long> amounts, Func<long, T> make)
    {
        amounts.Sort();
        return amounts.Count == 0 ? null : new Spread<T>(make(NearestRank.Percentile(amounts, 50)), make(NearestRank.Percentile(amounts, 90)));
    }
}
