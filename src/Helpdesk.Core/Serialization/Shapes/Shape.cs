using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>How the values of a type stand in documents: told once, and read, written and described from that.</summary>
internal abstract class Shape<T>
{
    /// <summary>The JSON type that the value must have, as it reads after "Must be".</summary>
    public virtual string Expected => "a text";

    /// <summary>Whether the value can begin with a token.</summary>
    public virtual bool Begins(JsonTokenType token) => token == JsonTokenType.String;

    /// <summary>Reads the value at whose first token the reader stands, and leaves the reader at its last.</summary>
    /// <exception cref="Exception">It is wrong, in any of the ways that <see cref="DocumentReading.Explain"/> knows. The place is where reader and reading stand.</exception>
    public T Read(ref Utf8JsonReader reader, DocumentReading reading) =>
        Begins(reader.TokenType) ? Parse(ref reader, reading) : throw new ExpectedException(Expected);

    /// <exception cref="FormatException">The value cannot be written.</exception>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>The value in words of JSON Schema: no narrower than what is read.</summary>
    public abstract JsonObject Describe(SchemaDefinitions definitions);

    /// <summary>The same values by another type. What refuses one of them refuses the document.</summary>
    public Shape<TOther> As<TOther>(Func<T, TOther> make, Func<TOther, T> part) => new ConvertedShape<T, TOther>(this, make, part);

    /// <summary>Reads a value that begins with a right token.</summary>
    protected abstract T Parse(ref Utf8JsonReader reader, DocumentReading reading);
}
