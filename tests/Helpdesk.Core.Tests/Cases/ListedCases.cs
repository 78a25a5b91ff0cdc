namespace Helpdesk.Core.Tests.Cases;

/// <summary>The cases that do not hold, each with the reason: <c>listed-cases.txt</c>, one a line, as file/id, a tab, and the reason.</summary>
internal static class ListedCases
{
    /// <summary>The file, id and reason of every listed case.</summary>
    public static IReadOnlyList<(string FileName, string Id, string Reason)> All { get; } = [.. Read()];

    /// <summary>The listed ids of one file.</summary>
    public static IReadOnlySet<string> In(string fileName) =>
        All.Where(each => string.Equals(each.FileName, fileName, StringComparison.Ordinal)).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string FileName, string Id, string Reason)> Read()
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "listed-cases.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split('\t');
            string[] name = parts[0].Split('/');
            yield return parts.Length == 2 && name.Length == 2
                ? (name[0], name[1], parts[1])
                : throw new FormatException($"'{line}' is not a file/id, a tab and a reason.");
        }
    }
}
