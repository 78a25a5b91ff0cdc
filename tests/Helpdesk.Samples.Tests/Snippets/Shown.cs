using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>What a page says that its code gives: a block indented by four, alone between blank lines.</summary>
internal static class Shown
{
    public static void OnPage(string page, string text)
    {
        Assert.NotEqual("", text);
        string indented = string.Join('\n', text.Split('\n').Select(line => "    " + line));
        Assert.Contains("\n\n" + indented + "\n\n", File.ReadAllText(Repository.PathOf("docs", "guide", page)), StringComparison.Ordinal);
    }
}
