using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Scalars;

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
            properties[each.Name] = Describe(each.PropertyType, contract, definitions);
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

    private static string NameOf(Type type)
    {
        string name = type.Name.Replace("Document", "", StringComparison.Ordinal);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
