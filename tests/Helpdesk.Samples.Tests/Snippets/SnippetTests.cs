using System.Text.RegularExpressions;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>Every line of C# in the documentation stands, in the same order, in a test of this folder, which compiles and runs it.</summary>
public partial class SnippetTests
{
    [Fact]
    public void Every_snippet_is_run_by_a_test()
    {
        string root = FindRoot();
        string[] tests = [.. Directory.EnumerateFiles(Path.Combine(root, "tests", "Helpdesk.Samples.Tests", "Snippets"), "*Snippets.cs").Select(file => Flat(File.ReadAllText(file)))];
        string[] pages = [Path.Combine(root, "README.md"), .. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)];
        int seen = 0;
        foreach (string page in pages)
        {
            foreach (Match snippet in Snippet().Matches(File.ReadAllText(page)))
            {
                seen++;
                string code = Flat(snippet.Groups["code"].Value);
                Assert.True(tests.Any(test => test.Contains(code, StringComparison.Ordinal)), $"{Path.GetFileName(page)} shows code that no test runs:\n{snippet.Groups["code"].Value}");
            }
        }

        Assert.True(seen >= 5, $"Only {seen} snippets were found.");
    }

    /// <summary>Code without its indentation and blank lines, which differ between a page and a method.</summary>
    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Helpdesk.Core.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Helpdesk.Core.sln.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Snippet();
}
