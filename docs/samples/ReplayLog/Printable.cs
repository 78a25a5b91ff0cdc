using System.Globalization;
using System.Text;

namespace ReplayLog;

/// <summary>
/// Text from a log or a file of the user, made safe to print: what a terminal would obey, what would break the line and what would change its direction is shown by its code point.
/// </summary>
internal static class Printable
{
    /// <summary>How many characters of an id or of a value are shown.</summary>
    public const int Longest = 40;

    private const string Gap = "...";

    /// <summary>The whole text on one line.</summary>
    public static string Text(string text)
    {
        if (!NeedsEscape(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (Rune each in text.EnumerateRunes())
        {
            if (IsUnsafe(each))
            {
                safe.Append(CultureInfo.InvariantCulture, $"<U+{each.Value:X4}>");
            }
            else
            {
                safe.Append(each);
            }
        }

        return safe.ToString();
    }

    /// <summary>The text on one line; of a long one the beginning and the end, since ids often differ there only.</summary>
    public static string Short(string text) => Text(text.Length <= Longest ? text : Shorten(text));

    /// <summary>As <see cref="Short"/>, in quotation marks.</summary>
    public static string Quote(string text) => $"'{Short(text)}'";

    private static string Shorten(string text)
    {
        int head = (Longest - Gap.Length) * 2 / 3;
        int tail = Longest - Gap.Length - head;

        // A surrogate pair is kept or left out whole.
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail -= char.IsLowSurrogate(text[^tail]) ? 1 : 0;
        return $"{text.AsSpan(0, head)}{Gap}{text.AsSpan(text.Length - tail)}";
    }

    private static bool NeedsEscape(string text)
    {
        foreach (char each in text)
        {
            if (char.IsSurrogate(each) || IsUnsafe(new Rune(each)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,

        // The joiners belong to the spelling of Persian and of Indian languages.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
