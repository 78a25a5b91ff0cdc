using System.Text.Json;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Where an object stands in a document, for one that is read by itself.</summary>
internal readonly record struct Slice(int Start, int Length);

/// <summary>Objects by their place. They are not looked into here.</summary>
internal sealed class SliceConverter : ScalarConverter<Slice>
{
    protected override string Expectation => "an object";

    protected override bool IsOfKind(JsonTokenType token) => token == JsonTokenType.StartObject;

    public override Slice Parse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new UnlikeException(Expectation);
        }

        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new Slice(start, (int)reader.BytesConsumed - start);
    }

    public override void Write(Utf8JsonWriter writer, Slice value) => throw new NotSupportedException("What is read by itself is written by itself.");
}
