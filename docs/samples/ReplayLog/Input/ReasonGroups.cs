namespace ReplayLog.Input;

/// <summary>What could not be used, by reason.</summary>
internal sealed class ReasonGroups
{
    /// <summary>Reasons beyond these are counted together: a log of the wrong kind must not fill memory.</summary>
    public const int ReasonsKept = 100;

    public const string Others = "for other reasons";

    private readonly Dictionary<string, ReasonGroup> byReason = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    /// <summary>The reasons, the most frequent first, those of equal frequency in the order of the file.</summary>
    public IReadOnlyList<ReasonGroup> ByFrequency => [.. byReason.Values.OrderByDescending(each => each.Count).ThenBy(each => each.Examples[0].Line)];

    public void Add(long line, RowProblem problem)
    {
        Count++;
        if (!byReason.TryGetValue(problem.Reason, out ReasonGroup? group))
        {
            string kept = byReason.Count < ReasonsKept ? problem.Reason : Others;
            if (!byReason.TryGetValue(kept, out group))
            {
                group = new ReasonGroup(kept);
                byReason.Add(kept, group);
            }
        }

        group.Add(line, problem.Value);
    }
}
