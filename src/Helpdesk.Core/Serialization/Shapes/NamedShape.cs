using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>A shape by name, so that one can hold others of its own kind, and a schema describes it once.</summary>
internal sealed class NamedShape<T>(string name, Func<Shape<T>> find) : Shape<T>
{
    private Shape<T>? found;

    public override string Expected => Found.Expected;

    private Shape<T> Found => found ??= find();

    public override bool Begins(JsonTokenType token) => Found.Begins(token);

    public override void Write(Utf8JsonWriter writer, T value) => Found.Write(writer, value);

    public override JsonObject Describe(SchemaDefinitions definitions) => definitions.Refer(name, () => Found.Describe(definitions));

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading) => Found.Read(ref reader, reading);
}
