using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Files of the repository that the tests were built from, and of the folder beside it.</summary>
internal static class RepositoryFiles
{
    private const string Marker = "Helpdesk.Core.sln";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Sample(params string[] path) => Path.Combine([Root, "docs", "samples", "ReplayLog", .. path]);

    public static string Test(params string[] path) => Path.Combine([Root, "tests", "Helpdesk.Samples.Tests", .. path]);

    /// <summary>A log of a real desk, which is never part of the repository. Skips the test where it is absent, unless it is required to be there.</summary>
    public static string RealLog(string name)
    {
        string folder = Environment.GetEnvironmentVariable("HELPDESK_DATA") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        string file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            string absence = $"The log of a real desk {file} is absent; HELPDESK_DATA may name the folder that holds it.";
            bool isRequired = string.Equals(Environment.GetEnvironmentVariable("HELPDESK_REQUIRE_SHARED"), "1", StringComparison.Ordinal);
            Assert.False(isRequired, absence);
            Assert.Skip(absence);
        }

        return file;
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Marker)))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
