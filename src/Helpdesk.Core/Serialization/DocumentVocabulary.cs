using System.Text.Encodings.Web;
using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>Values from a document in messages: short, in one line, whatever was in them.</summary>
internal static class DocumentVocabulary
{
    public const int LongestQuote = 60;

    private const int LongestMessage = 1000;

    /// <summary>A text as JSON writes it, so that what cannot be seen can be read, cut where it is long.</summary>
    public static string Quote(string text) => $"\"{Shorten(text)}\"";

    public static string Shorten(string text) => Cut(text, LongestQuote, JsonEncode);

    /// <summary>What stands in the document as JSON already.</summary>
    public static string ShortenJson(string json) => Cut(json, LongestQuote, each => each);

    /// <summary>A message of the library, which may quote a text with line breaks in it, or a rule that is made of very many.</summary>
    public static string Line(string message)
    {
        string start = Cut(message, LongestMessage, each => each);
        return PlainName.Masked(start);
    }

    /// <summary>Why an argument was refused, without the name that it has in the library: that means nothing to the author of a document.</summary>
    public static string Reason(ArgumentException refusal)
    {
        int parameter = refusal.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? refusal.Message : refusal.Message[..parameter];
    }

    private static string JsonEncode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;

    /// <summary>The start of a text, never with half of a character that takes two.</summary>
    private static string Cut(string text, int longest, Func<string, string> encode) =>
        text.Length <= longest ? encode(text) : encode(text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)]) + "...";
}
