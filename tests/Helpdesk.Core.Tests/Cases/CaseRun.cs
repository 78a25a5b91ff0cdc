using System.Text.Json;
using Helpdesk.Testing;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>What became of every line of a file of cases.</summary>
internal sealed class CaseRun
{
    private CaseRun(string fileName, int lines, IReadOnlyDictionary<string, string?> problems)
    {
        FileName = fileName;
        Lines = lines;
        Problems = problems;
    }

    public string FileName { get; }

    public int Lines { get; }

    /// <summary>What is wrong with each case that belongs here, by id; null for one that passed.</summary>
    public IReadOnlyDictionary<string, string?> Problems { get; }

    /// <summary>Runs every line of a file. One case's failure, of whatever kind, is kept as its result, so that it does not hide the others.</summary>
    /// <param name="fileName">The file.</param>
    /// <param name="belongs">Whether a line is about calendars.</param>
    /// <param name="check">The checks that a line makes.</param>
    public static CaseRun Of(string fileName, Func<JsonElement, bool> belongs, Func<JsonElement, IEnumerable<CaseCheck>> check)
    {
        var problems = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        int lines = 0;
        foreach (string line in File.ReadLines(SharedFolder.CasesFile(fileName)))
        {
            lines++;
            using var document = JsonDocument.Parse(line);
            if (belongs(document.RootElement))
            {
                problems.Add(document.RootElement.Id(), ProblemOf(document.RootElement, check));
            }
        }

        return new CaseRun(fileName, lines, problems);
    }

    private static string? ProblemOf(JsonElement line, Func<JsonElement, IEnumerable<CaseCheck>> check)
    {
        try
        {
            CaseCheck[] checks = [.. check(line)];
            CaseCheck[] failures = [.. checks.Where(each => !each.Holds)];
            return checks.Length == 0 ? "asks nothing"
                : failures.Length > 0 ? string.Join("; ", failures.AsEnumerable())
                : null;
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
}
