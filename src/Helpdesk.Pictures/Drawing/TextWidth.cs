using System.Text;

namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// How wide text is at most, in units of its size. A picture cannot know the reader's font, so these are the widths of a wide one (DejaVu Sans,
/// Verdana), rounded up. The ranges are written out because the runtime's own tables grow from version to version, and with them lines would break elsewhere.
/// </summary>
internal static class TextWidth
{
    public static decimal Of(string text)
    {
        decimal sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            sum += Of(rune);
        }

        return sum;
    }

    public static decimal Of(Rune rune) => rune.Value switch
    {
        < 0x80 => OfAscii((char)rune.Value),
        _ when IsAttached(rune) => 0,
        < 0x250 => 0.76m,
        >= 0x1100 and < 0x1160 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 => 1.05m,
        >= 0xFE30 and < 0xFE50 or >= 0xFF00 and < 0xFF61 or >= 0xFFE0 and < 0xFFE7 => 1.05m,
        >= 0x1F000 => 1.35m,
        _ => 0.85m,
    };

    /// <summary>Whether a character is drawn on the one before it, and so must not begin a line.</summary>
    public static bool IsAttached(Rune rune) => rune.Value is
        (>= 0x300 and < 0x370) or (>= 0x483 and < 0x48A) or (>= 0x591 and < 0x5BE) or (>= 0x610 and < 0x61B) or (>= 0x64B and < 0x660)
        or (>= 0x93A and < 0x93D) or (>= 0x93E and < 0x950) or (>= 0xE31 and < 0xE3B and not 0xE32 and not 0xE33) or (>= 0xE47 and < 0xE4F)
        or (>= 0x1AB0 and < 0x1B00) or (>= 0x1DC0 and < 0x1E00) or (>= 0x200B and < 0x2010) or (>= 0x20D0 and < 0x2100)
        or (>= 0xFE00 and < 0xFE10) or (>= 0xFE20 and < 0xFE30) or 0xFEFF or (>= 0x1F3FB and < 0x1F400) or (>= 0xE0000 and < 0xE01F0);

    private static decimal OfAscii(char character) => character switch
    {
        ' ' or 'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'I' => 0.36m,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' or '\\' or '"' or '`' => 0.46m,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1,
        (>= '0' and <= '9') or (>= 'a' and <= 'z') or '*' or '_' or '?' => 0.64m,
        >= 'A' and <= 'Z' => 0.78m,
        _ => 0.84m,
    };
}
