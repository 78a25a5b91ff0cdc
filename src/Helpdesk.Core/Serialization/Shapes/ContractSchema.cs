using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The contracts of classes in words of JSON Schema.</summary>
internal static class ContractSchema
{
    public static JsonObject Describe(JsonTypeInfo contract, SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (JsonPropertyInfo each in contract.Properties)
        {
            properties[each.Name] = NamesOf(contract.Type, each.Name) is { } names
                ? new JsonObject { ["enum"] = new JsonArray([.. names.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]) }
                : Describe(each.PropertyType, contract, definitions);
            if (each.IsRequired)
            {
                required.Add((JsonNode)each.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }
        else
        {
            // A contract that requires nothing is of several kinds, of which one property says which it is.
            schema["minProperties"] = 1;
            schema["maxProperties"] = 1;
        }

        return schema;
    }

    private static JsonObject Describe(Type type, JsonTypeInfo contract, SchemaDefinitions definitions)
    {
        Type known = Nullable.GetUnderlyingType(type) ?? type;
        return known == typeof(string) ? new JsonObject { ["type"] = "string" }
            : known.IsArray ? new JsonObject { ["type"] = "array", ["items"] = Describe(known.GetElementType()!, contract, definitions) }
            : known.IsValueType ? ((IScalarConverter)contract.Options.GetTypeInfo(known).Converter).Describe(definitions)
            : definitions.Refer(NameOf(known), () => Describe(contract.Options.GetTypeInfo(known), definitions));
    }

    /// <summary>The names that a text may be, where the readers look it up in a table.</summary>
    private static IEnumerable<string>? NamesOf(Type contract, string property) => (contract.Name, property) switch
    {
        (nameof(ClockConditionDocument), "happens") => ClockFact.Table.Where(static each => each.Occurrence is not null).Select(static each => each.Name),
        (nameof(ClockConditionDocument), "by") => ClockFact.Table.Where(static each => each.Trait is not null).Select(static each => each.Name),
        (nameof(ClockConditionDocument), "response") => ClockFact.Table.Where(static each => each.StateBefore is not null).Select(static each => each.Name),
        (nameof(ConditionDocument), "exists" or "missing") => TicketProperty.Table.Where(static each => each.IsPresent is not null).Select(static each => each.Name),
        (nameof(NamesDocument), "of") => TicketProperty.Table.Where(static each => each.IsValue || each.HasValue is not null).Select(static each => each.Name),
        (nameof(LevelDocument), "of") => TicketProperty.Table.Where(static each => each.IsLevel).Select(static each => each.Name),
        (nameof(CountDocument), "of") => TicketProperty.Table.Where(static each => each.IsCount).Select(static each => each.Name),
        _ => null,
    };

    private static string NameOf(Type type)
    {
        string name = type.Name.Replace("Document", "", StringComparison.Ordinal);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
