using System.Globalization;
using System.Text.RegularExpressions;
using Helpdesk.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>What a page uses is on the page: its snippets compile in their order, each with what those before it declare.</summary>
public class PageNotebookTests
{
    /// <summary>Pages whose later snippets take tickets, chats or people from the test that runs them.</summary>
    private static readonly string[] WithSetUpElsewhere = ["channels", "documents", "people", "service-levels", "what-if"];

    public static TheoryData<string> Pages => [.. PageProgramTests.Pages.Select(row => row.Data).Where(page => !WithSetUpElsewhere.Contains(Path.GetFileNameWithoutExtension(page), StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_snippets_of_a_page_go_on_from_its_program(string page)
    {
        ScriptOptions options = ScriptOptions.Default
            .WithReferences(PageProgram.References)
            .WithImports("System", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic");
        Script<object>? script = null;
        var problems = new List<string>();
        foreach (Match snippet in SnippetTests.Snippet().Matches(File.ReadAllText(Repository.PathOf(page))))
        {
            string code = snippet.Groups["code"].Value;
            Script<object> next = script is null ? CSharpScript.Create(code, options) : script.ContinueWith(code);
            string[] errors =
            [
                .. next.GetCompilation().GetDiagnostics(TestContext.Current.CancellationToken)
                    .Where(each => each.Severity == DiagnosticSeverity.Error)
                    .Select(each => $"{each.GetMessage(CultureInfo.InvariantCulture)}\n    {code.Split('\n')[each.Location.GetLineSpan().StartLinePosition.Line].Trim()}"),
            ];
            problems.AddRange(errors);
            script = errors.Length == 0 ? next : script;
        }

        Assert.NotNull(script);
        Assert.True(problems.Count == 0, $"{page} uses what it does not show:\n{string.Join('\n', problems)}");
    }
}
