using System.Text.RegularExpressions;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>The habits of source files.</summary>
public partial class SourceTests
{
    private const int LongestFile = 400;

    [Fact]
    public void A_file_holds_one_idea()
    {
        string[] files = [.. Repository.SourceFiles("src", "tests", "benchmarks", "docs")];
        Assert.NotEmpty(files);
        Assert.Empty(files
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(each => each.Lines > LongestFile)
            .Select(each => $"{each.File}: {each.Lines} lines"));
    }

    [Fact]
    public void A_file_holds_one_public_type_and_is_called_like_it()
    {
        int seen = 0;
        foreach (string file in Repository.SourceFiles("src"))
        {
            string[] types = [.. PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)];
            seen += types.Length;
            Assert.True(types.Length <= 1, $"{Repository.Relative(file)} holds {string.Join(", ", types)}.");
            if (types.Length == 1)
            {
                Assert.Equal(types[0], Path.GetFileName(file).Split('.')[0]);
            }
        }

        Assert.True(seen > 10, "The pattern no longer finds public types.");
    }

    // Namespaces are file-scoped, so a type that is not nested begins its line.
    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|readonly|partial|ref) )*(?:class|record struct|record|struct|enum|interface|delegate \S+) (?<name>\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PublicType();
}
