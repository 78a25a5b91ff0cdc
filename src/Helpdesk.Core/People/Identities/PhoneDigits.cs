using System.Globalization;
using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>The digits of a telephone number as people write it, in ASCII: the first half of reading one.</summary>
internal static class PhoneDigits
{
    /// <summary>Stands for a zero alone in parentheses, which those who dial from abroad leave out.</summary>
    public const char OptionalZero = 'o';

    /// <summary>Stands for a zero at the beginning of more digits in parentheses, as in (044).</summary>
    public const char GroupZero = 'g';

    private const string OtherSeparators = "./()\t\u2212";

    private static readonly HashSet<string> ExtensionWords = new(StringComparer.Ordinal)
    {
        "x", "ext", "extn", "extension", "int", "interno", "est", "poste", "dw", "durchwahl", "anexo", "ramal", "доб", "#", ",", ";ext",
    };

    /// <summary>A text without what cannot be seen, full-width forms made ASCII.</summary>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(each => !IsDropped(each)).Select(Narrow));

    /// <summary>The digits of a plain text, a plus sign before them if there is one, zeros in parentheses marked. Separators are dropped.</summary>
    public static IdentityReading Read(string text, string what, string whole)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var digits = new StringBuilder(runes.Length);
        for (int i = 0; i < runes.Length; i++)
        {
            if (DigitOf(runes[i]) is { } digit)
            {
                digits.Append(digit == '0' ? Zero(runes, i, isFirst: digits.Length == 0) : digit);
            }
            else if (runes[i].Value == '+' && digits.Length == 0)
            {
                digits.Append('+');
            }
            else if (!IsSeparator(runes[i]))
            {
                return digits.Length > 0 && IsExtension(runes.AsSpan(i))
                    ? IdentityReading.Refused(IdentityProblemKind.Extension, $"{IdentityReading.Show(whole)} has an extension: give the number that the outside world dials.")
                    : IdentityReading.BadCharacter(what, runes[i]);
            }
        }

        return digits.Length == 0 || digits is ['+']
            ? IdentityReading.Refused(IdentityProblemKind.Empty, $"{IdentityReading.Show(whole)} holds no digits.")
            : IdentityReading.Of(digits.ToString());
    }

    /// <summary>A zero, marked when it is the first digit in parentheses. Before any other digit it is the beginning of a national number, or of the international prefix.</summary>
    private static char Zero(Rune[] runes, int at, bool isFirst)
    {
        int before = Skip(runes, at - 1, -1);
        if (before < 0 || runes[before].Value != '(')
        {
            return '0';
        }

        int behind = Skip(runes, at + 1, 1);
        return behind < runes.Length && runes[behind].Value == ')' ? OptionalZero : isFirst ? '0' : GroupZero;
    }

    private static int Skip(Rune[] runes, int from, int step)
    {
        int at = from;
        while (at >= 0 && at < runes.Length && Rune.GetUnicodeCategory(runes[at]) == UnicodeCategory.SpaceSeparator)
        {
            at += step;
        }

        return at;
    }

    private static char? DigitOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + (int)Rune.GetNumericValue(rune)) : null;

    /// <summary>Marks of direction, joiners and the like, which address books add, and the selectors that choose between a character's pictures.</summary>
    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsSeparator(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation || (rune.IsBmp && OtherSeparators.Contains((char)rune.Value, StringComparison.Ordinal));

    /// <summary>The ASCII character of which one is the full-width form.</summary>
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    private static bool IsExtension(ReadOnlySpan<Rune> rest)
    {
        var word = new StringBuilder();
        foreach (Rune each in rest)
        {
            if (!Rune.IsLetter(each) && (word.Length > 0 || each.Value is not ('#' or ',' or ';')))
            {
                break;
            }

            word.Append(Rune.ToLowerInvariant(each).ToString());
        }

        return ExtensionWords.Contains(word.ToString());
    }
}
