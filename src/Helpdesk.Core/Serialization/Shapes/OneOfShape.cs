using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>A kind of value: a line of the table of kinds.</summary>
/// <param name="Name">The property that says the kind.</param>
/// <param name="Shape">How the value stands in that property.</param>
/// <param name="Applies">Whether a value is of the kind; the first that it is of is written.</param>
internal sealed record Case<T>(string Name, Shape<T> Shape, Func<T, bool> Applies)
{
    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(Name);
}

/// <summary>Values of several kinds: objects with exactly one property, which says the kind.</summary>
internal sealed class OneOfShape<T>(params Case<T>[] cases) : Shape<T>
{
    public override string Expected => "an object";

    /// <summary>The names of the kinds, in order.</summary>
    public IEnumerable<string> Names => cases.Select(each => each.Name);

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartObject;

    public override void Write(Utf8JsonWriter writer, T value)
    {
        Case<T> kind = Array.Find(cases, each => each.Applies(value)) ?? throw new UnreachableException($"No document is known for '{value}'.");
        writer.WriteStartObject();
        writer.WritePropertyName(kind.Encoded);
        kind.Shape.Write(writer, value);
        writer.WriteEndObject();
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(cases.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Shape.Describe(definitions)))),
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
    };

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        DocumentToken.ExpectDepth(ref reader);
        int depth = reading.Depth;
        var given = new bool[cases.Length];
        T value = default!;
        int count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = 0;
            while (index < cases.Length && !reader.ValueTextEquals(cases[index].Encoded.EncodedUtf8Bytes))
            {
                index++;
            }

            reading.Enter(index < cases.Length ? cases[index].Name : DocumentToken.Text(ref reader));
            if (index == cases.Length)
            {
                throw new FormatException($"Is not known here; the properties are {string.Join(", ", Names)}.");
            }

            if (given[index])
            {
                throw new FormatException("Is given twice.");
            }

            given[index] = true;
            reader.Read();
            if (count++ == 0)
            {
                value = cases[index].Shape.Read(ref reader, reading);
            }
            else
            {
                reader.Skip();
            }

            reading.Return(depth);
        }

        return count == 1
            ? value
            : throw new FormatException($"Must have exactly one of {string.Join(", ", Names)}, but has {(count == 0 ? "none" : string.Join(" and ", Names.Where((_, index) => given[index])))}.");
    }
}
