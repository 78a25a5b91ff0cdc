using Xunit;

namespace Helpdesk.Testing;

/// <summary>
/// Finds the cases and data that come from other systems. They are not the project's own and so lie outside the repository; where
/// they are absent, tests that need them are skipped, unless the environment says that their absence is a fault.
/// </summary>
internal static class SharedFolder
{
    /// <summary>The path of a file of cases.</summary>
    public static string CasesFile(string name) => Find("HELPDESK_CASES", "cases", name);

    /// <summary>The path of a file of data.</summary>
    public static string DataFile(string name) => Find("HELPDESK_DATA", "data", name);

    private static string Find(string variable, string folder, string name)
    {
        string place = Environment.GetEnvironmentVariable(variable) ?? Path.Combine(Repository.Root, "..", "shared", folder);
        string path = Path.GetFullPath(Path.Combine(place, name));
        if (File.Exists(path))
        {
            return path;
        }

        string absence = $"The shared file {path} is absent; {variable} may name another folder.";
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_REQUIRE_SHARED"), "1", StringComparison.Ordinal))
        {
            Assert.Fail(absence + " HELPDESK_REQUIRE_SHARED makes that a failure.");
        }

        Assert.Skip(absence);
        return path;
    }
}
