namespace ReplayLog.Figures;

/// <summary>A list of which only both ends are shown when it is long.</summary>
/// <param name="First">The items at its beginning, or all.</param>
/// <param name="Between">The items that are left out; none, or more than one.</param>
/// <param name="Last">The items at its end; none where all are in <paramref name="First"/>.</param>
internal sealed record Ends<T>(IReadOnlyList<T> First, IReadOnlyList<T> Between, IReadOnlyList<T> Last)
{
    /// <summary>How many items are kept at either end of a long list.</summary>
    private const int KeptAtEitherEnd = 10;

    public static Ends<T> Of(IReadOnlyList<T> all)
    {
        // One item is shown rather than a line that says that one is left out.
        int between = all.Count - (2 * KeptAtEitherEnd);
        return between > 1
            ? new Ends<T>([.. all.Take(KeptAtEitherEnd)], [.. all.Skip(KeptAtEitherEnd).Take(between)], [.. all.TakeLast(KeptAtEitherEnd)])
            : new Ends<T>(all, [], []);
    }
}
