using System.Reflection;
using System.Xml.Linq;
using Helpdesk.Core.Tests.Conventions;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.ICalendar.Tests.Conventions;

/// <summary>What the package shows of itself, and what it needs.</summary>
public class PublicSurfaceTests
{
    private static readonly Assembly Package = typeof(HolidayICalendar).Assembly;

    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        string file = Repository.PathOf("src", "Helpdesk.ICalendar", "PublicAPI.txt");
        string[] actual = PublicApi.Describe(Package);
        if (string.Equals(Environment.GetEnvironmentVariable("HELPDESK_ACCEPT"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        Assert.Equal(File.ReadAllLines(file), actual);
    }

    [Fact]
    public void The_package_references_Core_its_library_and_the_time_it_speaks_of_only()
    {
        string[] others = [.. Package.GetReferencedAssemblies().Select(each => each.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal))];
        Assert.Equal(["Helpdesk.Core", "Ical.Net", "NodaTime"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_type_of_Ical_Net_is_part_of_the_public_surface() =>
        Assert.DoesNotContain(PublicApi.Describe(Package), line => line.Contains("CalDateTime", StringComparison.Ordinal) || line.Contains("CalendarEvent", StringComparison.Ordinal));

    [Fact]
    public void Every_public_class_says_how_threads_may_use_it()
    {
        XDocument comments = XDocument.Load(Path.ChangeExtension(Package.Location, ".xml"));
        foreach (Type type in Package.GetExportedTypes().Where(each => !each.IsEnum && !each.IsSubclassOf(typeof(Exception))))
        {
            XElement comment = comments.Descendants("member").Single(each => each.Attribute("name")!.Value == "T:" + type.FullName);
            Assert.Contains("thread", comment.Value, StringComparison.Ordinal);
        }
    }
}
