using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>The habits of public types. That every public member has a comment is checked by the compiler.</summary>
public class PublicTypeTests
{
    private static readonly Type[] PublicTypes = typeof(BusinessCalendar).Assembly.GetExportedTypes();

    [Fact]
    public void Nothing_public_is_mutable_but_builders()
    {
        foreach (Type type in PublicTypes.Where(each => !each.Name.EndsWith("Builder", StringComparison.Ordinal)))
        {
            const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            Assert.All(
                type.GetFields(all).Where(field => !type.IsEnum),
                field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{type.Name}.{field.Name} can be assigned."));
            Assert.All(
                type.GetProperties(all).Where(property => property.SetMethod is { IsPublic: true }),
                property => Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
            Assert.True(type.IsSealed || type.IsAbstract, $"{type.Name} can be inherited from.");
        }
    }

    [Fact]
    public void Every_public_type_says_what_it_is_and_how_threads_may_use_it()
    {
        string file = Path.ChangeExtension(typeof(BusinessCalendar).Assembly.Location, ".xml");
        Dictionary<string, XElement> members = XDocument.Load(file).Descendants("member").ToDictionary(each => each.Attribute("name")!.Value, StringComparer.Ordinal);
        foreach (Type type in PublicTypes)
        {
            Assert.True(members.TryGetValue("T:" + type.FullName, out XElement? comment), $"{type.Name} has no comment.");
            Assert.False(string.IsNullOrWhiteSpace(comment.Element("summary")?.Value), $"{type.Name} has no summary.");
            if (!type.IsEnum && !typeof(Exception).IsAssignableFrom(type))
            {
                Assert.True(comment.Value.Contains("thread", StringComparison.Ordinal), $"{type.Name} does not say how threads may use it.");
            }
        }
    }
}
