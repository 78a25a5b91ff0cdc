using System.Globalization;
using System.Text;

namespace Helpdesk;

/// <summary>A short piece of a text that somebody wrote, for messages: at most 60 characters of it, in one line, with what cannot be seen told by its code point.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    // Code points take more room than what they stand for.
    private const int LongestShown = 90;

    /// <summary>The start of a text.</summary>
    public static string Of(string text) => Around(text, 0);

    /// <summary>The part of a text around a position, which may be its end.</summary>
    public static string Around(string text, int position)
    {
        if (text.Length <= Longest)
        {
            return Visible(text);
        }

        int start = Boundary(text, Math.Clamp(position - (Longest / 2), 0, text.Length - Longest));
        int end = Boundary(text, start + Longest);
        return (start > 0 ? "..." : "") + Visible(text[start..end]) + (end < text.Length ? "..." : "");
    }

    /// <summary>Whether a character shows nothing, or changes how others are shown.</summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>A character by its code point, such as <c>U+200B</c>.</summary>
    public static string CodePoint(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");

    // Never between the halves of a character that takes two.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            if (visible.Length > LongestShown)
            {
                return visible.Append("...").ToString();
            }

            if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            {
                visible.Append('<').Append(CodePoint(text[at++])).Append('>');
                continue;
            }

            visible.Append(Rune.IsWhiteSpace(rune) && IsHidden(rune) ? " " : IsHidden(rune) ? $"<{CodePoint(rune.Value)}>" : rune.ToString());
            at += rune.Utf16SequenceLength;
        }

        return visible.ToString();
    }
}
