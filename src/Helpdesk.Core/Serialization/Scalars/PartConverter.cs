using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Small objects that are read by hand, and of which a contract tells what is wrong.</summary>
internal interface IPartConverter : IScalarConverter
{
    /// <summary>The contract, against which <see cref="DocumentScan"/> holds the object first.</summary>
    JsonTypeInfo Contract { get; }
}

/// <summary>
/// Small objects within a document. For an object within an object the serializer takes a third of a microsecond and more than half a kilobyte, which is as much as for the
/// rest of an event: so that they are read by hand, while what is wrong with them is told by their contract.
/// </summary>
internal abstract class PartConverter<T> : ScalarConverter<T>, IPartConverter
{
    public abstract JsonTypeInfo Contract { get; }

    protected sealed override string Expectation => "an object";

    protected sealed override bool IsOfKind(JsonTokenType token) => token == JsonTokenType.StartObject;

    public sealed override T Parse(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject ? ParseProperties(ref reader) : throw new UnlikeException(Expectation);

    /// <summary>Reads the object at whose beginning the reader stands, up to its end.</summary>
    protected abstract T ParseProperties(ref Utf8JsonReader reader);

    /// <summary>Goes on to the next property, if there is one.</summary>
    protected static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The value of the property at which the reader stands.</summary>
    protected static TValue Value<TValue>(ref Utf8JsonReader reader, ScalarConverter<TValue> converter)
    {
        reader.Read();
        return converter.Parse(ref reader);
    }

    /// <summary>The refusal of a property at which the contract fails too, in better words.</summary>
    protected static FormatException Unfit() => new("A property is not known, missing or given twice.");
}
