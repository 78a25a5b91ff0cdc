using System.Text.Json;
using System.Text.Json.Nodes;
using Ardalis.SmartEnum;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The words of a closed set, compared where they stand. Documents keep them permanently, whatever the library calls what they mean.</summary>
internal sealed class WordShape<T> : Shape<T>
{
    private readonly (JsonEncodedText Word, T Value)[] words;
    private readonly string expected;

    public WordShape(params IEnumerable<(string Word, T Value)> words)
    {
        this.words = [.. words.Select(each => (JsonEncodedText.Encode(each.Word), each.Value))];
        expected = this.words is [var only] ? $"\"{only.Word.Value}\"" : $"one of {string.Join(", ", this.words.Select(each => each.Word.Value))}";
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        foreach ((JsonEncodedText word, T each) in words)
        {
            if (EqualityComparer<T>.Default.Equals(each, value))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new FormatException($"{typeof(T).Name} '{value}' is not {expected}.");
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["enum"] = new JsonArray([.. words.Select(each => (JsonNode)each.Word.Value)]) };

    protected override T Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        foreach ((JsonEncodedText word, T value) in words)
        {
            if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                return value;
            }
        }

        throw new ExpectedException(expected);
    }
}

/// <summary>Closed sets by the names that their values have.</summary>
internal static class WordShapes
{
    public static WordShape<T> Of<T>()
        where T : SmartEnum<T, int> =>
        new(SmartEnum<T, int>.List.OrderBy(each => each.Value).Select(each => (each.Name, each)));

    public static WordShape<T> OfEnum<T>()
        where T : struct, Enum =>
        new(Enum.GetValues<T>().Select(each => (each.ToString(), each)));
}
