using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The named parts of a JSON Schema.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject?> all = new(StringComparer.Ordinal);

    /// <summary>A reference to a part, which is described when it is first referred to.</summary>
    public JsonObject Refer(string name, Func<JsonObject> describe)
    {
        if (all.TryAdd(name, null))
        {
            all[name] = describe();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>All parts, in order of name; null when there is none.</summary>
    public JsonObject? ToJson() => all.Count == 0 ? null : new JsonObject(all.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)));
}
