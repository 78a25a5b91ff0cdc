using System.Text.Json;
using System.Text.Json.Serialization;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Whether what stands in a document is the scalar that it should be.</summary>
internal interface IScalarConverter
{
    /// <summary>Refuses what it is not, at its path.</summary>
    /// <exception cref="DocumentException">It is not.</exception>
    void Check(ref Utf8JsonReader reader, DocumentPath path);

    /// <summary>The scalar in words of JSON Schema.</summary>
    System.Text.Json.Nodes.JsonObject Describe(SchemaDefinitions definitions);
}

/// <summary>A scalar to JSON and back, by its shape.</summary>
internal sealed class ScalarConverter<T>(Shape<T> shape) : JsonConverter<Scalar<T>>, IScalarConverter
{
    public override Scalar<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(shape.Read(ref reader, new DocumentReading()));

    public override void Write(Utf8JsonWriter writer, Scalar<T> value, JsonSerializerOptions options) => shape.Write(writer, value.Value);

    public void Check(ref Utf8JsonReader reader, DocumentPath path)
    {
        var reading = new DocumentReading();
        try
        {
            shape.Read(ref reader, reading);
        }
        catch (Exception refusal) when (DocumentReading.IsRefusal(refusal) && refusal is not JsonException)
        {
            throw reading.Explain(refusal, default, ref reader).Within(path);
        }
    }

    public System.Text.Json.Nodes.JsonObject Describe(SchemaDefinitions definitions) => shape.Describe(definitions);
}
