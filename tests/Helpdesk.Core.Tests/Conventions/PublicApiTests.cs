using System.Reflection;
using Helpdesk.Calendars;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>The public surface equals the reviewed file beside each packable project. <c>HELPDESK_ACCEPT=1</c> rewrites the file.</summary>
public class PublicApiTests
{
    public static TheoryData<string, Assembly> Packages => new() { { "src/Helpdesk.Core", typeof(BusinessCalendar).Assembly } };

    [Theory]
    [MemberData(nameof(Packages), DisableDiscoveryEnumeration = true)]
    public void The_public_surface_is_the_reviewed_one(string project, Assembly assembly)
    {
        string file = Path.Combine(Repository.Root, project, "PublicAPI.txt");
        string[] actual = PublicApi.Describe(assembly);
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        string[] reviewed = File.Exists(file) ? File.ReadAllLines(file) : [];
        string[] difference = [.. reviewed.Except(actual).Select(line => "- " + line), .. actual.Except(reviewed).Select(line => "+ " + line)];
        Assert.True(difference.Length == 0, $"The public surface is not that of {project}/PublicAPI.txt (HELPDESK_ACCEPT=1 rewrites it):\n{string.Join('\n', difference)}");
        Assert.Equal(reviewed, actual);
    }
}
