namespace Helpdesk.Sla.Policies;

/// <summary>
/// How many conditions may still be compared in looking for policies and targets that never apply. Each is held against all before it, so that the work would grow with the square of a book; past the
/// budget a book is taken as it stands, with a warning that says so.
/// </summary>
internal sealed class ComparisonBudget
{
    /// <summary>A book of 1,000 policies with plain conditions needs a quarter of it.</summary>
    public const int Most = 4_000_000;

    /// <summary>More than two conditions of any desk need. Two that are both deep can be taken apart in more ways than there is time for.</summary>
    public const int MostPerPair = 10_000;

    public int Used { get; private set; }

    public bool IsSpent => Used >= Most;

    /// <summary>Takes some of the budget; false when there is none left.</summary>
    public bool TryUse(int count)
    {
        Used = Math.Min(Most, Used + count);
        return !IsSpent;
    }
}
