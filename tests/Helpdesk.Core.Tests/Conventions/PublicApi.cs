using System.Globalization;
using System.Reflection;

namespace Helpdesk.Core.Tests.Conventions;

/// <summary>A library's public surface as sorted lines of text, for a person to review.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string[] Describe(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe),
    ];

    public static string[] Describe(Type type) => [Head(type), .. MembersOf(type).Order(StringComparer.Ordinal)];

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : "class";
        string[] bases = [.. BasesOf(type)];
        return $"{kind} {type.FullName}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            yield return Name(parent);
        }

        if (!type.IsEnum)
        {
            foreach (string each in type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(Name).Order(StringComparer.Ordinal))
            {
                yield return each;
            }
        }
    }

    private static IEnumerable<string> MembersOf(Type type) =>
        type.IsEnum
            ? Enum.GetNames(type).Select(name => $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Select(Describe).OfType<string>();

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"  new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.Contains('<', StringComparison.Ordinal) =>
            $"  {Modifier(method)}{Name(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{TypeParameters(method)}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } getter && IsVisible(getter) =>
            $"  {Modifier(getter)}{Name(new NullabilityInfoContext().Create(property))} {property.Name}{Index(property)} {{ get;{(property.SetMethod is { } setter && IsVisible(setter) ? " init;" : "")} }}",
        FieldInfo field when field.IsPublic || field.IsFamily => $"  {(field.IsStatic ? "static " : "")}{Name(new NullabilityInfoContext().Create(field))} {field.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifier(MethodInfo method) => method.IsStatic ? "static " : method.IsFamily ? "protected " : "";

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string text = $"{Passing(parameter)}{Name(new NullabilityInfoContext().Create(parameter))} {parameter.Name}";
        return parameter.HasDefaultValue
            ? text + " = " + (parameter.DefaultValue switch { null => "null", IFormattable value => value.ToString(null, CultureInfo.InvariantCulture), var other => other.ToString() })
            : text;
    }

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(each => each.Name))}>" : "";

    private static string Passing(ParameterInfo parameter) =>
        parameter.IsOut ? "out "
        : parameter.IsIn ? "in "
        : parameter.ParameterType.IsByRef ? "ref "
        : parameter.CustomAttributes.Any(each => each.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute") ? "params "
        : "";

    /// <summary>A type with a question mark behind each reference in it that may be null; nullable values have theirs in their name.</summary>
    private static string Name(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string mark = info.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        if (info.ElementType is { } element && type.IsArray)
        {
            return Name(element) + "[]" + mark;
        }

        return type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length == type.GetGenericArguments().Length
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}"
            : Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
