using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Whether a value has a part, and which.</summary>
internal delegate bool PartOf<in T, TPart>(T value, out TPart part);

/// <summary>A property of an object: a line of its table.</summary>
internal abstract class Property<T>(string name, bool isRequired)
{
    private readonly JsonEncodedText encoded = JsonEncodedText.Encode(name);

    public string Name => name;

    public bool IsRequired => isRequired;

    protected JsonEncodedText Encoded => encoded;

    /// <summary>Whether the reader stands at the name of this property.</summary>
    public bool IsAt(ref Utf8JsonReader reader) => reader.ValueTextEquals(encoded.EncodedUtf8Bytes);

    public abstract object? Read(ref Utf8JsonReader reader, DocumentReading reading);

    /// <summary>Writes name and value, if there is a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    public abstract JsonObject Describe(SchemaDefinitions definitions);
}

/// <inheritdoc/>
internal sealed class Property<T, TPart>(string name, Shape<TPart> shape, bool isRequired, PartOf<T, TPart> partOf) : Property<T>(name, isRequired)
{
    public override object? Read(ref Utf8JsonReader reader, DocumentReading reading) => shape.Read(ref reader, reading);

    public override void Write(Utf8JsonWriter writer, T value)
    {
        if (partOf(value, out TPart part))
        {
            writer.WritePropertyName(Encoded);
            shape.Write(writer, part);
        }
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => shape.Describe(definitions);
}
