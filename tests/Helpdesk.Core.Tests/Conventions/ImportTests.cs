using Mono.Cecil;
using Xunit;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>Who may use whom, read from the compiled code, where no <c>using</c> line can hide or pretend anything.</summary>
public class ImportTests
{
    private static readonly string[] Packages = ["NodaTime", "Ardalis.SmartEnum", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    /// <summary>The rooms of the house, lowest first, and the rooms that each may use besides itself.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Calendars"] = [""],
        ["Channels"] = ["", "Calendars"],
        ["People"] = ["", "Calendars", "Channels"],
        ["Tickets"] = ["", "Calendars", "Channels", "People"],
        ["Sla"] = ["", "Calendars", "Channels", "People", "Tickets"],
        ["Escalation"] = ["", "Calendars", "Channels", "People", "Tickets", "Sla"],
        ["Feedback"] = ["", "Calendars", "Channels", "People", "Tickets"],
        ["Knowledge"] = ["", "Calendars", "Channels", "People", "Tickets"],
        ["Metrics"] = ["", "Calendars", "Channels", "People", "Tickets", "Sla", "Feedback", "Knowledge"],
        ["Serialization"] = ["", "Calendars", "Channels", "People", "Tickets", "Sla", "Escalation", "Feedback", "Knowledge", "Metrics"],
        ["Storage"] = ["", "Calendars", "Channels", "People", "Tickets", "Sla", "Escalation", "Feedback", "Knowledge", "Metrics"],
        ["Desk"] = ["", "Calendars", "Channels", "People", "Tickets", "Sla", "Escalation", "Feedback", "Knowledge", "Metrics", "Serialization", "Storage"],
    };

    /// <summary>Inner rooms whose types are data, which those say who may read them: documents are written of them, and policies ask what their conditions cover.</summary>
    private static readonly Dictionary<string, string[]> Data = new(StringComparer.Ordinal)
    {
        ["Helpdesk.Calendars.Algebra"] = ["Serialization"],
        ["Helpdesk.Calendars.Rules"] = ["Serialization"],
        ["Helpdesk.Calendars.Sets"] = ["Serialization"],
        ["Helpdesk.Tickets.Conditions.Tree"] = ["Serialization", "Sla"],
        ["Helpdesk.Sla.Clocks.Tree"] = ["Serialization"],
    };

    [Fact]
    public void Core_references_its_three_packages_and_the_framework_only()
    {
        using ModuleDefinition module = ReadCore();
        string[] others = [.. module.AssemblyReferences.Select(each => each.Name).Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))];
        Assert.Contains("NodaTime", others);
        Assert.Empty(others.Except(Packages));
    }

    [Fact]
    public void No_room_imports_upward()
    {
        using ModuleDefinition module = ReadCore();
        var offences = new SortedSet<string>(StringComparer.Ordinal);
        int seen = 0;
        foreach (TypeDefinition type in module.GetTypes().Where(each => IsOurs(each.Namespace, each.DeclaringType)))
        {
            string room = RoomOf(type);
            if (!Rooms.TryGetValue(room, out string[]? allowed))
            {
                offences.Add($"{type.FullName} is in a room that the house does not have.");
                continue;
            }

            foreach (TypeReference used in TypesUsedBy(type).Where(each => IsOurs(each.Namespace, each.DeclaringType)))
            {
                seen++;
                string target = RoomOf(used);
                if (target != room && !allowed.Contains(target, StringComparer.Ordinal))
                {
                    offences.Add($"{type.FullName} ({room}) uses {used.FullName} ({target}).");
                }
            }
        }

        Assert.Empty(offences);
        Assert.True(seen > 500, $"Only {seen} uses were read: the reader no longer reads.");
    }

    /// <summary>A room within a room that shows nothing to users is a matter of that room alone.</summary>
    [Fact]
    public void No_room_reaches_into_an_inner_room_of_another()
    {
        using ModuleDefinition module = ReadCore();
        HashSet<string> inner = [.. module.GetTypes().Where(each => IsOurs(each.Namespace, each.DeclaringType) && each.Namespace.Split('.').Length > 2)
            .GroupBy(each => each.Namespace).Where(each => !each.Any(type => type.IsPublic)).Select(each => each.Key)];
        Assert.Contains("Helpdesk.Calendars.Timeline", inner);
        Assert.Contains("Helpdesk.Sla.Folding", inner);
        var offences = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in module.GetTypes().Where(each => IsOurs(each.Namespace, each.DeclaringType)))
        {
            foreach (TypeReference used in TypesUsedBy(type).Where(each => IsOurs(each.Namespace, each.DeclaringType)))
            {
                string within = OutermostOf(used).Namespace;
                if (inner.Contains(within) && RoomOf(used) != RoomOf(type) && !(Data.TryGetValue(within, out string[]? readers) && readers.Contains(RoomOf(type), StringComparer.Ordinal)))
                {
                    offences.Add($"{OutermostOf(type).FullName} uses {used.FullName}.");
                }
            }
        }

        Assert.True(offences.Count == 0, string.Join(Environment.NewLine, offences));
    }

    private static ModuleDefinition ReadCore() => ModuleDefinition.ReadModule(typeof(Helpdesk.Calendars.BusinessCalendar).Assembly.Location);

    private static bool IsOurs(string space, TypeReference? declaring) =>
        declaring is not null ? IsOurs(declaring.Namespace, declaring.DeclaringType) : space == "Helpdesk" || space.StartsWith("Helpdesk.", StringComparison.Ordinal);

    private static string RoomOf(TypeReference type) => OutermostOf(type).Namespace.Split('.').ElementAtOrDefault(1) is { } room and not "Time" ? room : "";

    private static TypeReference OutermostOf(TypeReference type) => type.DeclaringType is { } around ? OutermostOf(around) : type;

    private static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(each => each.InterfaceType),
            .. type.Fields.Select(each => each.FieldType),
            .. type.CustomAttributes.Select(each => each.AttributeType),
            .. type.Methods.SelectMany(UsedByMethod),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> UsedByMethod(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (Mono.Cecil.Cil.VariableDefinition variable in method.Body.Variables)
        {
            yield return variable.VariableType;
        }

        foreach (object operand in method.Body.Instructions.Select(each => each.Operand))
        {
            yield return operand switch
            {
                TypeReference used => used,
                MemberReference member => member.DeclaringType,
                _ => null,
            };
        }
    }

    /// <summary>A type with those inside it: elements of arrays, arguments of generics.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
