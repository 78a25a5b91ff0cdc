using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Where an object stands in a document, for one that is read by itself.</summary>
internal readonly record struct Slice(int Start, int Length);

/// <summary>Objects by their place. They are not looked into here, and written by themselves.</summary>
internal sealed class SliceShape : Shape<Slice>
{
    public override string Expected => "an object";

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartObject;

    public override void Write(Utf8JsonWriter writer, Slice value) => throw new NotSupportedException("What is read by itself is written by itself.");

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "object" };

    protected override Slice Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new Slice(start, (int)reader.BytesConsumed - start);
    }
}
