using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Helpdesk.Serialization;

/// <summary>Documents to text and back. The text is the same on every machine.</summary>
internal static class DocumentText
{
    /// <summary>In characters: room for a named break or two on every day of all the years that calendars support.</summary>
    public const int Longest = 16 * 1024 * 1024;

    public const string NoText = "There is no text.";

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Names stay readable in the script of any living language, and so does the apostrophe of "New Year's Day", which the other encoders escape. The name of this
    // one warns of pasting its text into HTML unescaped, which is no place for a document.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <exception cref="ArgumentException">The source, an argument of that name, has no document.</exception>
    public static string Write<TSource, T>(
        TSource source,
        Func<TSource, T> toDocument,
        JsonTypeInfo<T> contract,
        bool indented,
        string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder, Indented = indented }))
        {
            try
            {
                JsonSerializer.Serialize(writer, toDocument(source), contract);
            }
            catch (FormatException unwritable)
            {
                throw new ArgumentException(unwritable.Message, name, unwritable);
            }
        }

        // Before .NET 9 an indented line ends as the machine's lines do. Within texts line ends are escaped.
        string text = Utf8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Length <= Longest
            ? text
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The document would be {text.Length} characters long; the most is {Longest}."), name);
    }

    public static T Read<T>(string json, JsonTypeInfo<T> contract, DocumentFormat format)
        where T : class
    {
        if (json.Length > Longest)
        {
            throw DocumentPath.Root.Fail(string.Create(CultureInfo.InvariantCulture, $"Is {json.Length} characters long; the most is {Longest}."));
        }

        // A mark that some editors put before a file is no part of its text.
        string text = json.StartsWith(ByteOrderMark) ? json[1..] : json;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw DocumentPath.Root.Fail(NoText);
        }

        byte[] bytes = Encode(text);
        format.Expect(bytes);
        DocumentScan.Check(bytes, contract);
        return JsonSerializer.Deserialize(bytes, contract)!;
    }

    private static byte[] Encode(string text)
    {
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException halved)
        {
            throw DocumentPath.Root.Fail(string.Create(CultureInfo.InvariantCulture, $"Holds half of a surrogate pair at position {halved.Index}."), halved);
        }
    }
}
