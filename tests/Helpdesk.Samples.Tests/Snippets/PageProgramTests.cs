using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The front pages and every page of the guide begin with a program that can be pasted and run, and show what it prints. <c>HELPDESK_ACCEPT=1</c> writes that again.</summary>
[Collection(nameof(ConsoleUsers))]
public class PageProgramTests
{
    public static TheoryData<string> Pages => [.. PageProgram.FrontPages, .. Directory.EnumerateFiles(Repository.PathOf("docs", "guide"), "*.md").Select(Repository.Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_begins_with_a_program_and_shows_what_it_prints(string page)
    {
        PageProgram? program = PageProgram.Of(page);
        Assert.True(program is not null, $"{page} must begin with a block ```csharp that is a complete program, and go on with a block ```text that holds what it prints.");
        string printed = program.Run();
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
        {
            program.Accept(printed);
            program = PageProgram.Of(page)!;
        }

        Assert.NotEqual("", printed);
        Assert.Equal(program.Shown, printed);
    }

    [Fact]
    public void The_guide_has_pages() => Assert.True(Pages.Count > 10);
}
