using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;

namespace Helpdesk.Serialization;

/// <summary>The documents that people write in words of JSON Schema (2020-12), from the tables by which they are read.</summary>
internal static class DocumentSchema
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each with the name of its file.</summary>
    public static IEnumerable<(string File, string Schema)> All =>
    [
        ("calendar.json", Of(DocumentFormat.Calendar, CalendarTable.Calendar)),
        ("holidays.json", Of(DocumentFormat.Holidays, CalendarTable.Holidays)),
        ("rule.json", Of(DocumentFormat.Rule, HolidayRuleTable.Document)),
        ("channel.json", Of(DocumentFormat.Channel, ChannelTable.Channel)),
        ("channels.json", Of(DocumentFormat.Directory, ChannelTable.Directory)),
        ("condition.json", Of(DocumentFormat.Condition, TicketConditionTable.Document)),
        ("sla-book.json", Of(DocumentFormat.SlaBook, BookTable.Book)),
    ];

    private static string Of<T>(DocumentFormat format, Shape<T> shape)
    {
        var definitions = new SchemaDefinitions();
        JsonObject document = shape.Describe(definitions);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = format.Current };
        foreach ((string name, JsonNode? value) in document)
        {
            schema[name] = value?.DeepClone();
        }

        // A part of a document does not say the format, and is otherwise the same.
        JsonArray required = schema["required"] as JsonArray ?? [];
        required.Insert(0, "format");
        schema["required"] = required;
        if (definitions.ToJson() is { } parts)
        {
            schema["$defs"] = parts;
        }

        return schema.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
    }
}
