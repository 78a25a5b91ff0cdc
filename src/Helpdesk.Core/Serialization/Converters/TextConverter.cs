using System.Text.Json;
using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Converters;

/// <summary>Values that are a text, which may be the key of a dictionary too.</summary>
/// <param name="type">Their type.</param>
/// <param name="read">The value of a text.</param>
/// <param name="write">The text of a value.</param>
internal sealed class TextConverter(Type type, Func<string, object> read, Func<object, string> write) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => type.IsAssignableFrom(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? Parse(reader.GetString()!)
        : throw new JsonException($"{type.Name} must be a text.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    public override object ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

    private object Parse(string text)
    {
        try
        {
            return read(text);
        }
        catch (Exception refusal) when (refusal is FormatException or ArgumentException)
        {
            string reason = refusal is ArgumentException argument ? DocumentVocabulary.Reason(argument) : refusal.Message;
            throw new JsonException($"{DocumentVocabulary.Quote(text)} is no {type.Name}. {reason}", refusal);
        }
    }

    private string Text(object value) => write(value) is { Length: > 0 } text ? text : throw new NotSupportedException($"A default {type.Name} names nothing and has no JSON.");
}
