using System.Globalization;
using System.Text;

namespace Helpdesk;

/// <summary>
/// What a name may hold: the one rule for keys and for names of every room. Names stand in lines of logs, terminals, mails and tables, and must not end the line, turn its direction, or hide what stands in it.
/// </summary>
/// <remarks>
/// <para>No name holds control characters, separators of lines and paragraphs, unpaired surrogates, the noncharacters U+FFFE and U+FFFF of any plane, or format characters, except those that scripts need: the joiners U+200C and U+200D, the marks
/// U+200E, U+200F and U+061C, and the visible signs of Arabic and Syriac.</para>
/// <para>Names of the host's own configuration are refused when they break the rule (<c>Guard.Name</c>, <c>KeyText</c>). Names that strangers and feeds bring lose what breaks it
/// (<c>Guard.GivenName</c>, <see cref="Without"/>), since nobody is there to mend them.</para>
/// </remarks>
internal static class PlainName
{
    /// <summary>The most characters of a name for people.</summary>
    public const int Longest = 200;

    private const int LongestShown = 60;

    /// <summary>What is wrong with a text as a name; null when nothing is.</summary>
    public static string? Problem(string text, int longest = Longest) =>
        text.Length > longest ? string.Create(CultureInfo.InvariantCulture, $"may have {longest} characters, but has {text.Length}")
        : FindForbidden(text) is { } character ? string.Create(CultureInfo.InvariantCulture, $"must not hold control or hidden characters, but holds U+{character.Value:X4}")
        : WellFormed.IsText(text) ? null
        : "must not hold an unpaired surrogate";

    /// <summary>The first character of a text that no name holds, unpaired surrogates apart; null when there is none.</summary>
    public static Rune? FindForbidden(string text)
    {
        if (IsOrdinary(text))
        {
            return null;
        }

        foreach (Rune each in text.EnumerateRunes())
        {
            if (IsForbidden(each))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>A text without what no name holds: a run of line breaks and other white space among it becomes a space, all else is lost. A name stays as it is.</summary>
    public static string Without(string text)
    {
        if (FindForbidden(text) is null && WellFormed.IsText(text))
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        bool breaks = false;
        for (int at = 0, length; at < text.Length; at += length)
        {
            bool isRune = Rune.TryGetRuneAt(text, at, out Rune rune);
            length = isRune ? rune.Utf16SequenceLength : 1;
            if (!isRune || IsForbidden(rune))
            {
                breaks |= isRune && Rune.IsWhiteSpace(rune);
                continue;
            }

            if (breaks && name.Length > 0 && name[^1] != ' ' && rune.Value != ' ')
            {
                name.Append(' ');
            }

            breaks = false;
            name.Append(text, at, length);
        }

        return name.ToString();
    }

    /// <summary>A text in one line, with a space in place of each character that no name holds.</summary>
    public static string Masked(string text) => FindForbidden(text) is null
        ? text
        : string.Concat(text.Select(each => !char.IsSurrogate(each) && IsForbidden(new Rune(each)) ? ' ' : each));

    /// <summary>The beginning of a text, at most so many characters and no half of one.</summary>
    public static string Cut(string text, int longest = Longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>Whether anything of a text is seen on a page.</summary>
    public static bool IsVisible(string text)
    {
        foreach (Rune each in text.EnumerateRunes())
        {
            if (IsSeen(each))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Any text in quotation marks in one line of a message, cut where it is long, with the code of what no name holds.</summary>
    public static string Quote(string text)
    {
        string start = Cut(text, LongestShown);
        string end = start.Length < text.Length ? "…" : "";
        if (FindForbidden(start) is null && WellFormed.IsText(start))
        {
            return $"'{start}{end}'";
        }

        var shown = new StringBuilder(start.Length + 16);
        for (int at = 0, length; at < start.Length; at += length)
        {
            bool isRune = Rune.TryGetRuneAt(start, at, out Rune rune);
            length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && !IsForbidden(rune))
            {
                shown.Append(start, at, length);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(isRune ? rune.Value : start[at]):X4}");
            }
        }

        return $"'{shown}{end}'";
    }

    public static bool IsForbidden(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => !IsNeeded(character.Value),
        _ => (character.Value & 0xFFFE) == 0xFFFE,
    };

    /// <summary>Format characters without which scripts cannot be written, or which are seen as signs. None of them reaches beyond the word in which it stands.</summary>
    private static bool IsNeeded(int character) => character is
        0x200C or 0x200D or 0x200E or 0x200F or 0x061C
        or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    /// <summary>Whether a character alone puts something on the page. A script's own letters do; joiners, marks, fillers and the blank pattern of Braille do not.</summary>
    private static bool IsSeen(Rune character) =>
        Rune.GetUnicodeCategory(character) is not (
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
        && !IsFiller(character);

    /// <summary>Whether a character is a letter or sign that leaves its place empty.</summary>
    public static bool IsFiller(Rune character) => character.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    private static bool IsOrdinary(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
