using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization;

/// <summary>Documents to text and back. The text is the same on every machine.</summary>
internal static class DocumentText
{
    /// <summary>In characters: room for a named break or two on every day of all the years that calendars support.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>As many characters take up to three bytes each.</summary>
    private const int LongestBytes = 3 * Longest;

    public const string NoText = "There is no text.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The source, an argument of that name, has no document.</exception>
    public static string Write<T>(T source, Action<Utf8JsonWriter, T> write, bool indented, string name)
    {
        using DocumentBuffer buffer = DocumentBuffer.Rent();
        Fill(buffer, source, write, indented, name);
        string text = Utf8.GetString(buffer.Written);

        // Before .NET 9 an indented line ends as the machine's lines do. Within texts line ends are escaped.
        text = indented ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        ExpectLength(text.Length, "characters", name);
        return text;
    }

    /// <summary>Writes a document in one piece, so that nothing is written when it cannot be.</summary>
    /// <exception cref="ArgumentException">The source, an argument of that name, has no document.</exception>
    public static void Write<T>(T source, Action<Utf8JsonWriter, T> write, IBufferWriter<byte> to, string name)
    {
        using DocumentBuffer buffer = DocumentBuffer.Rent();
        Fill(buffer, source, write, indented: false, name);
        ExpectLength(buffer.Written.Length, "bytes", name);
        to.Write(buffer.Written);
    }

    public static T Read<T>(string json, Shape<T> shape, DocumentFormat format, DocumentReading? reading = null) => Read(Encode(json), shape, format, reading);

    /// <summary>Reads a document from outside.</summary>
    /// <exception cref="DocumentException">The text is not such a document.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Shape<T> shape, DocumentFormat format, DocumentReading? reading = null)
    {
        ReadOnlySpan<byte> text = WithoutMark(json);
        ExpectText(text);
        format.Expect(text);
        return Read(text, shape, reading ?? new DocumentReading(), format.Options);
    }

    /// <summary>Reads a text of which the format is known.</summary>
    /// <exception cref="DocumentException">It is wrong.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Shape<T> shape, DocumentReading reading, JsonReaderOptions options)
    {
        reading.Return(0);
        var reader = new Utf8JsonReader(json, options);
        try
        {
            reader.Read();
            T value = shape.Read(ref reader, reading);

            // Only white space may follow; the reader refuses anything else.
            reader.Read();
            return value;
        }
        catch (Exception refusal) when (DocumentReading.IsRefusal(refusal))
        {
            throw reading.Explain(refusal, json, ref reader);
        }
    }

    public static bool TryRead<T>(string? json, Func<string, T> read, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out DocumentProblem? problem)
    {
        value = default;
        if (json is null)
        {
            problem = new DocumentProblem(DocumentPath.Root.ToString(), NoText);
            return false;
        }

        try
        {
            value = read(json);
            problem = null;
            return true;
        }
        catch (DocumentException refusal)
        {
            problem = refusal.Problem;
            return false;
        }
    }

    /// <summary>A document in bytes.</summary>
    /// <exception cref="DocumentException">The text is too long, or cannot be written down.</exception>
    public static byte[] Encode(string json)
    {
        if (json.Length > Longest)
        {
            throw TooLong(json.Length, Longest, "characters");
        }

        try
        {
            return Utf8.GetBytes(json);
        }
        catch (EncoderFallbackException halved)
        {
            throw DocumentPath.Root.Fail(string.Create(CultureInfo.InvariantCulture, $"Holds an unpaired surrogate at position {halved.Index}."), halved);
        }
    }

    /// <exception cref="DocumentException">The bytes are not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> json)
    {
        try
        {
            return Utf8.GetString(json);
        }
        catch (DecoderFallbackException malformed)
        {
            throw DocumentPath.Root.Fail(string.Create(CultureInfo.InvariantCulture, $"Is not UTF-8 at byte {malformed.Index}."), malformed);
        }
    }

    /// <summary>A document from outside in bytes, without the mark that some editors put before a file and that is no part of its text.</summary>
    /// <exception cref="DocumentException">It is too long.</exception>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;

        return text.Length <= LongestBytes ? text : throw TooLong(text.Length, LongestBytes, "bytes");
    }

    /// <exception cref="DocumentException">There is none, or it is not UTF-8.</exception>
    public static void ExpectText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw DocumentPath.Root.Fail(NoText);
        }

        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            Decode(json);
        }
    }

    private static void Fill<T>(DocumentBuffer buffer, T source, Action<Utf8JsonWriter, T> write, bool indented, string name)
    {
        try
        {
            buffer.Write(source, write, indented);
        }
        catch (FormatException unwritable)
        {
            throw new ArgumentException(unwritable.Message, name, unwritable);
        }
    }

    private static void ExpectLength(int length, string unit, string name)
    {
        if (length > Longest)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The document would be {length} {unit} long; the most is {Longest}."), name);
        }
    }

    private static DocumentException TooLong(int length, int most, string unit) =>
        DocumentPath.Root.Fail(string.Create(CultureInfo.InvariantCulture, $"Is {length} {unit} long; the most is {most}."));
}
