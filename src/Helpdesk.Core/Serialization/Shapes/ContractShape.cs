using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Values that are told by the contract of a class, a reader and a writer.</summary>
internal sealed class ContractShape<TDocument, T>(JsonTypeInfo<TDocument> contract, Func<TDocument, DocumentPath, T> read, Func<T, TDocument> write) : Shape<T>
{
    public override string Expected => "an object";

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.StartObject;

    public override void Write(Utf8JsonWriter writer, T value) => JsonSerializer.Serialize(writer, write(value), contract);

    public override JsonObject Describe(SchemaDefinitions definitions) => ContractSchema.Describe(contract, definitions);

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        DocumentPath path = reading.Path();
        Utf8JsonReader ahead = reader;
        DocumentScan.Check(ref ahead, contract, path);
        return read(JsonSerializer.Deserialize(ref reader, contract)!, path);
    }
}
