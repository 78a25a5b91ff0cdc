using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>What a page says that its code gives: a block indented by four, alone between blank lines.</summary>
internal static class Shown
{
    public static void OnPage(string page, string text)
    {
        Assert.NotEqual("", text);
        string indented = string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : "    " + line));
        string shown = File.ReadAllText(Repository.PathOf("docs", "guide", page));
        Assert.True(shown.Contains("\n\n" + indented + "\n\n", StringComparison.Ordinal), $"docs/guide/{page} does not show:\n{indented}");
    }

    /// <summary>A picture that a page shows, beside it in <c>docs/guide</c>; <c>HELPDESK_ACCEPT=1</c> draws it again.</summary>
    public static void AsPicture(string name, string svg)
    {
        string file = Repository.PathOf("docs", "guide", name);
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
        {
            File.WriteAllText(file, svg);
        }

        Assert.Equal(File.ReadAllText(file), svg);
    }
}
