using System.Text.Json;
using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Converters;

/// <summary>Values that are a document, or a part of one.</summary>
/// <param name="type">Their type.</param>
/// <param name="read">The value of a document.</param>
/// <param name="write">The document of a value.</param>
internal sealed class ShapeConverter(Type type, Func<string, object> read, Func<object, string> write) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => type.IsAssignableFrom(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // As a text of its own, since the depth and the duplicates that are allowed are not those of what is around it.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        object value;
        try
        {
            value = read(document.RootElement.GetRawText());
        }
        catch (DocumentException refusal)
        {
            throw new JsonException(refusal.Message, refusal);
        }

        return type.IsInstanceOfType(value) ? value : throw new JsonException($"The document is a {value.GetType().Name}, and no {type.Name}.");
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        string json;
        try
        {
            json = write(value);
        }
        catch (ArgumentException refusal)
        {
            throw new JsonException(DocumentVocabulary.Reason(refusal), refusal);
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }
}
