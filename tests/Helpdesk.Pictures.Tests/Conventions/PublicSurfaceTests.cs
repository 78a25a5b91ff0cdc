using System.Reflection;
using System.Xml.Linq;
using Helpdesk.Core.Tests.Conventions;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Pictures.Tests.Conventions;

/// <summary>What the package shows of itself, and what it needs.</summary>
public class PublicSurfaceTests
{
    private static readonly Assembly Pictures = typeof(CalendarPicture).Assembly;

    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        string file = Repository.PathOf("src", "Helpdesk.Pictures", "PublicAPI.txt");
        string[] actual = PublicApi.Describe(Pictures);
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        Assert.Equal(File.ReadAllLines(file), actual);
    }

    [Fact]
    public void The_package_references_Core_and_the_time_it_speaks_of_and_the_framework_only()
    {
        string[] others = [.. Pictures.GetReferencedAssemblies().Select(each => each.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal))];
        Assert.Equal(["Helpdesk.Core", "NodaTime"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_public_type_says_how_threads_may_use_it_and_cannot_be_extended()
    {
        XDocument comments = XDocument.Load(Path.ChangeExtension(Pictures.Location, ".xml"));
        foreach (Type type in Pictures.GetExportedTypes())
        {
            XElement comment = comments.Descendants("member").Single(each => each.Attribute("name")!.Value == "T:" + type.FullName);
            Assert.Contains("thread", comment.Value, StringComparison.Ordinal);
            Assert.Contains("Equality", comment.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), each => each.IsPublic || each.IsFamily);
            Assert.All(type.GetProperties(), property => Assert.Null(property.SetMethod));
        }
    }
}
