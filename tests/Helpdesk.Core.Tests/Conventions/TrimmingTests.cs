using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;
using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>A linker removes what nothing names, and a closed set reads its own fields by reflection: <c>List</c> would be empty in a trimmed application.</summary>
public class TrimmingTests
{
    [Fact]
    public void A_closed_set_keeps_its_fields()
    {
        Type[] sets = [.. typeof(BusinessCalendar).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(SmartEnum<>))];
        Assert.NotEmpty(sets);
        Assert.All(sets, set => Assert.True(
            set.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Any(method =>
                method.IsDefined(typeof(ModuleInitializerAttribute))
                && method.GetCustomAttributes<DynamicDependencyAttribute>().Any(each => each.Type == set && each.MemberTypes == DynamicallyAccessedMemberTypes.PublicFields)),
            $"{set} has no module initializer with [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof({set.Name}))]."));
    }
}
