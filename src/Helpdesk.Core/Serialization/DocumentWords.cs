using System.Text.Encodings.Web;
using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>Values from a document in messages: short, in one line, whatever was in them.</summary>
internal static class DocumentWords
{
    public const int LongestQuote = 60;

    /// <summary>A text as JSON writes it, so that what cannot be seen can be read, cut where it is long.</summary>
    public static string Quote(string text) => $"\"{Shorten(text)}\"";

    public static string Shorten(string text) => text.Length <= LongestQuote ? Escape(text) : Escape(text[..LongestQuote]) + "...";

    /// <summary>A message of the library, which may quote a text with line breaks in it.</summary>
    public static string InOneLine(string message) =>
        string.Create(message.Length, message, (line, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });

    /// <summary>Why an argument was refused, without the name that it has in the library: that means nothing to the author of a document.</summary>
    public static string Reason(ArgumentException refusal)
    {
        int parameter = refusal.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? refusal.Message : refusal.Message[..parameter];
    }

    private static string Escape(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
}
