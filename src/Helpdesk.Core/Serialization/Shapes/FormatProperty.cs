using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The format, which a document says first of itself, and its parts do not say again. That it is the right one is checked before anything else is read.</summary>
/// <param name="format">The format.</param>
/// <param name="isAlwaysWhole">Whether the object is a document wherever it stands.</param>
internal sealed class FormatProperty<T>(DocumentFormat format, bool isAlwaysWhole) : Property<T>("format", isAlwaysWhole)
{
    public override object? Read(ref Utf8JsonReader reader, DocumentReading reading) => reading.Depth == 1 || IsRequired
        ? Texts.Any.Read(ref reader, reading)
        : throw new FormatException("Is said once, for the whole document.");

    public override void Write(Utf8JsonWriter writer, T value)
    {
        // One bracket is open already.
        if (IsRequired || writer.CurrentDepth == 1)
        {
            writer.WriteString(Encoded, format.Current);
        }
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["const"] = format.Current };
}
