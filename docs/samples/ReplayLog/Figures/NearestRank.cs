namespace ReplayLog.Figures;

/// <summary>Percentiles by nearest rank: of n values in order, the one at position ceil(p/100 * n). Always a value that occurred, never a mean of two.</summary>
internal static class NearestRank
{
    /// <param name="ordered">The values in ascending order; at least one.</param>
    /// <param name="percent">1 to 100.</param>
    public static T Percentile<T>(IReadOnlyList<T> ordered, int percent)
    {
        // In whole numbers, so that no rounding error can move a rank that is exact.
        long rank = (((long)percent * ordered.Count) + 99) / 100;
        return ordered[(int)rank - 1];
    }
}
