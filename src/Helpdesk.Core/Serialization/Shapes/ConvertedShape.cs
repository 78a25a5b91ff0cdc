using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Values that stand in documents as others do.</summary>
internal sealed class ConvertedShape<TPart, T>(Shape<TPart> shape, Func<TPart, T> make, Func<T, TPart> part) : Shape<T>
{
    public override string Expected => shape.Expected;

    public override bool Begins(JsonTokenType token) => shape.Begins(token);

    public override void Write(Utf8JsonWriter writer, T value) => shape.Write(writer, part(value));

    public override JsonObject Describe(SchemaDefinitions definitions) => shape.Describe(definitions);

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading) => make(shape.Read(ref reader, reading));
}
