using System.Text.Json;
using System.Text.Json.Serialization;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Whether what stands in a document is the scalar that it should be.</summary>
internal interface IScalarConverter
{
    /// <summary>Refuses what it is not, at its path.</summary>
    /// <exception cref="DocumentException">It is not.</exception>
    void Check(ref Utf8JsonReader reader, DocumentPath path);
}

/// <summary>
/// A scalar to JSON and back. Reading is the only check: it throws whatever comes to hand, and <see cref="Check"/> turns that into a problem, so that what is right costs
/// nothing more and what is wrong is told once.
/// </summary>
internal abstract class ScalarConverter<T> : JsonConverter<Scalar<T>>, IScalarConverter
{
    public sealed override Scalar<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(Parse(ref reader));

    public sealed override void Write(Utf8JsonWriter writer, Scalar<T> value, JsonSerializerOptions options) => Write(writer, value.Value);

    public virtual void Check(ref Utf8JsonReader reader, DocumentPath path)
    {
        DocumentScan.Expect(IsOfKind(reader.TokenType), ref reader, Expectation, path);
        if (reader.TokenType == JsonTokenType.String)
        {
            DocumentScan.Text(ref reader, path);
        }

        try
        {
            Parse(ref reader);
        }
        catch (UnlikeException unlike)
        {
            throw path.FailUnlike(unlike.Message, DocumentScan.Found(ref reader, path));
        }
        catch (FormatException malformed)
        {
            throw path.Fail(malformed.Message, malformed);
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
    }

    /// <summary>The JSON type that it must have, in words.</summary>
    protected virtual string Expectation => "a text";

    protected virtual bool IsOfKind(JsonTokenType token) => token == JsonTokenType.String;

    /// <exception cref="UnlikeException">It is not of the form that the message names.</exception>
    /// <exception cref="FormatException">It is wrong for the reason in the message.</exception>
    /// <exception cref="ArgumentException">The domain refuses it.</exception>
    /// <exception cref="InvalidOperationException">It is not of the JSON type.</exception>
    public abstract T Parse(ref Utf8JsonReader reader);

    /// <exception cref="FormatException">The value cannot be written.</exception>
    public abstract void Write(Utf8JsonWriter writer, T value);
}
