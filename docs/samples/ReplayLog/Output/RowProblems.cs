using ReplayLog.Input;

namespace ReplayLog.Output;

/// <summary>What could not be used of the rows of a log, in lines.</summary>
internal static class RowProblems
{
    private const int ReasonsShown = 20;

    public static IEnumerable<string> Of(RowCounts rows)
    {
        foreach (string column in rows.RepeatedColumns)
        {
            yield return $"The header has the column {Printable.Quote(column)} more than once; the first is read. Name it under repeatedColumns in the mapping if that is right.";
        }

        foreach (string line in Of("Rejected rows", rows.Rejections).Concat(Of("Values that could not be used, in rows that could", rows.LostValues)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Of(string heading, ReasonGroups groups)
    {
        if (groups.Count == 0)
        {
            yield break;
        }

        yield return $"{heading}: {Texts.Count(groups.Count)}";
        IReadOnlyList<ReasonGroup> reasons = groups.ByFrequency;
        foreach (ReasonGroup each in reasons.Take(ReasonsShown))
        {
            yield return $"{Texts.Count(each.Count)}: {each.Reason}";
            string lines = string.Join(", ", each.Examples.Select(one => one.Value is null ? Texts.Count(one.Line) : $"{Texts.Count(one.Line)} ({one.Value})"));
            string rest = each.Count > each.Examples.Count ? $" and {Texts.Count(each.Count - each.Examples.Count)} more" : "";
            yield return $"  {(each.Count == 1 ? "line" : "lines")} {lines}{rest}";
        }

        if (reasons.Count > ReasonsShown)
        {
            yield return $"and {Texts.Count(reasons.Skip(ReasonsShown).Sum(each => each.Count))} for {Texts.Count(reasons.Count - ReasonsShown)} other reasons";
        }
    }
}
