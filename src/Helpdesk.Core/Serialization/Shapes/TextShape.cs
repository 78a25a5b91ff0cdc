using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Values that stand in documents as a text.</summary>
/// <param name="make">The value of a text.</param>
/// <param name="text">The text of a value.</param>
/// <param name="shortest">How many characters the text has at least.</param>
/// <param name="longest">How many it may have; null where that is told by <paramref name="make"/>.</param>
/// <param name="pattern">What a schema says of the text.</param>
internal sealed class TextShape<T>(Func<string, T> make, Func<T, string> text, int shortest = 0, int? longest = null, string? pattern = null) : Shape<T>
{
    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(text(value));

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (shortest > 0)
        {
            schema["minLength"] = shortest;
        }

        if (longest is { } most)
        {
            schema["maxLength"] = most;
        }

        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading) => make(reader.GetString()!);

    /// <summary>Refuses texts of people that are too long, or have no visible character.</summary>
    public static TextShape<T> OfPeople(int longest, Func<string, T> make, Func<T, string> text) => new(
        each => each.Length > longest ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"May have {longest} characters, but has {each.Length}."))
            : string.IsNullOrWhiteSpace(each) ? throw new ExpectedException("a text with a visible character")
            : make(each),
        text,
        shortest: 1,
        longest);
}
