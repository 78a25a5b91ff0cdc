using System.Text.RegularExpressions;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>Every line of C# in the documentation stands, in the same order, in a test of this folder, which compiles and runs it; the program at the beginning of a page is run from there (<see cref="PageProgramTests"/>).</summary>
public partial class SnippetTests
{
    [Fact]
    public void Every_snippet_is_run_by_a_test()
    {
        string[] tests = [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Helpdesk.Samples.Tests", "Snippets"), "*Snippets.cs").Select(file => Flat(File.ReadAllText(file)))];
        string[] pages = [.. PageProgram.FrontPages.Select(each => Repository.PathOf(each)), .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)];
        int seen = 0;
        foreach (string page in pages)
        {
            foreach (Match snippet in Snippet().Matches(File.ReadAllText(page)))
            {
                seen++;
                if (PageProgram.Of(Repository.Relative(page))?.Code == snippet.Groups["code"].Value)
                {
                    continue;
                }

                string code = Flat(snippet.Groups["code"].Value);
                string[] usings = [.. code.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal))];
                string rest = string.Join('\n', code.Split('\n').Skip(usings.Length));
                Assert.True(tests.Any(test => usings.All(each => test.Contains(each, StringComparison.Ordinal)) && test.Contains(rest, StringComparison.Ordinal)), $"{Path.GetFileName(page)} shows code that no test runs:\n{snippet.Groups["code"].Value}");
            }
        }

        Assert.True(seen >= 5, $"Only {seen} snippets were found.");
    }

    /// <summary>Code without its indentation, blank lines and usings, which differ between a page and a method.</summary>
    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !(line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('(') && !line.Contains('='))));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    internal static partial Regex Snippet();
}
