using System.Globalization;
using System.Text.Json;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Texts of people: with a visible character, and of limited length.</summary>
internal sealed class TextConverter<T>(int longest, Func<string, T> make) : ScalarConverter<T>
    where T : struct, ITextScalar
{
    public override T Parse(ref Utf8JsonReader reader)
    {
        string text = reader.GetString() ?? throw new UnlikeException(Expectation);
        if (text.Length > longest)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"May have {longest} characters, but has {text.Length}."));
        }

        return string.IsNullOrWhiteSpace(text) ? throw new UnlikeException("a text with a visible character") : make(text);
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);
}

/// <summary>Texts of the form of a key.</summary>
internal sealed class NameConverter<T>(Func<string, T> make, Func<T, string> text) : ScalarConverter<T>
{
    public override T Parse(ref Utf8JsonReader reader) => make(reader.GetString() ?? throw new UnlikeException(Expectation));

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(text(value));
}

/// <summary>The words of a closed set, compared where they stand.</summary>
internal sealed class WordConverter<T> : ScalarConverter<T>
{
    private readonly (JsonEncodedText Word, T Value)[] words;
    private readonly string expected;

    public WordConverter(IEnumerable<(string Word, T Value)> words)
    {
        this.words = [.. words.Select(each => (JsonEncodedText.Encode(each.Word), each.Value))];
        expected = $"one of {string.Join(", ", this.words.Select(each => each.Word.Value))}";
    }

    public override T Parse(ref Utf8JsonReader reader)
    {
        foreach ((JsonEncodedText word, T value) in words)
        {
            if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                return value;
            }
        }

        throw new UnlikeException(expected);
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
}

/// <summary>The format of a document, which has been held against the right one before anything else was read.</summary>
internal sealed class FormatConverter : ScalarConverter<FormatName>
{
    public override FormatName Parse(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? default : throw new UnlikeException(Expectation);

    public override void Write(Utf8JsonWriter writer, FormatName value) => writer.WriteStringValue(value.Value);
}
