using System.Text;

namespace ReplayLog.Input;

/// <summary>The encodings that a mapping can name. All refuse bytes that they do not have.</summary>
internal static class LogEncoding
{
    private static readonly DecoderFallback Strict = DecoderFallback.ExceptionFallback;

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase) { ["utf8"] = "utf-8", ["utf16"] = "utf-16", ["utf32"] = "utf-32" };

    public static Encoding Utf8 { get; } = Find("utf-8")!;

    /// <summary>An encoding by its name; null where there is none of that name.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Replace(' ', '-');
        name = Aliases.GetValueOrDefault(name, name);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, Strict)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, Strict);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte order mark states; null without one.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> start, out int length)
    {
        (Encoding? marked, length) = start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Find("utf-32"), 4),
            [0xFF, 0xFE, ..] => (Find("utf-16"), 2),
            [0xFE, 0xFF, ..] => (Find("utf-16be"), 2),
            _ => (null, 0),
        };
        return marked;
    }

    public static bool IsUnicode(Encoding encoding) => encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001;

    /// <summary>Whether bytes that the code page does not define become control characters, as those of Windows do, instead of being refused.</summary>
    public static bool HasUndefinedBytes(Encoding encoding) => encoding.CodePage is 874 or (>= 1250 and <= 1258);
}
