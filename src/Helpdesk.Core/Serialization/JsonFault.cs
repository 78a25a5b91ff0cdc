using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Helpdesk.Serialization;

/// <summary>
/// What is wrong with a text that is not JSON, for those who write documents by hand. The reader's own messages are for programmers: of a comma too many they say that options of the reader should be changed.
/// </summary>
internal static class JsonFault
{
    public static string Describe(ReadOnlySpan<byte> json, JsonException malformed)
    {
        long line = malformed.LineNumber ?? 0;
        long inLine = malformed.BytePositionInLine ?? 0;
        int at = Math.Min(StartOfLine(json, line) + (int)inLine, json.Length);
        return string.Create(CultureInfo.InvariantCulture, $"Is not valid JSON at line {line + 1}, byte {inLine + 1}: {Advice(json, at) ?? Short(malformed.Message)}");
    }

    private static int StartOfLine(ReadOnlySpan<byte> json, long line)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }

    /// <summary>What to do about a usual slip; null when it is another.</summary>
    private static string? Advice(ReadOnlySpan<byte> json, int at)
    {
        ReadOnlySpan<byte> before = json[..at].TrimEnd(" \t\r\n"u8);
        ReadOnlySpan<byte> rest = json[at..];
        bool follows = IsBehindComma(before) || IsBehindComma(WithoutComment(before));
        if (rest.IsEmpty)
        {
            return "The text ends before the document does: a bracket or a quotation mark is not closed, or the text was cut off.";
        }

        return rest[0] switch
        {
            (byte)'}' or (byte)']' when follows => $"There is a comma before the closing '{(char)rest[0]}'. Remove the comma, or write what should follow it.",
            (byte)',' when follows => "There are two commas in a row. Remove one.",
            (byte)'/' => "Comments are for documents that people write. Remove the comment.",
            (byte)'#' => "No comment begins with '#'. Remove it, or write // before a comment in a document that people write.",
            (byte)'\'' => "Names and texts stand in double quotation marks, \"…\", not in single ones.",
            0xE2 when StartsWithCurlyQuote(rest) => "Names and texts stand in straight quotation marks, \"…\", not in typographic ones.",
            (byte)'\n' or (byte)'\r' => "A text in quotation marks goes over the end of the line. Close it, or write \\n for a line break in it.",
            (byte)'\t' => "A text in quotation marks holds a tab. Write \\t for it.",
            (byte)'"' when !before.IsEmpty && before[^1] is (byte)'"' or (byte)'}' or (byte)']' or (>= (byte)'0' and <= (byte)'9') => "There is no comma between two items. Add one.",
            _ => null,
        };
    }

    private static bool IsBehindComma(ReadOnlySpan<byte> text) => !text.IsEmpty && text[^1] == (byte)',';

    /// <summary>A text without the comment that it ends in, if it does.</summary>
    private static ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> text)
    {
        int line = text.LastIndexOf((byte)'\n') + 1;
        int comment = text.EndsWith("*/"u8) ? text.LastIndexOf("/*"u8) - line : text[line..].IndexOf("//"u8);
        return comment < 0 && !text.EndsWith("*/"u8) ? text : text[..Math.Max(0, line + comment)].TrimEnd(" \t\r\n"u8);
    }

    private static bool StartsWithCurlyQuote(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out Rune first, out _) == System.Buffers.OperationStatus.Done && first.Value is >= 0x2018 and <= 0x201F;

    /// <summary>The reader's message without its place, which is told already.</summary>
    private static string Short(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
