using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>The dashes that people write, and word processors make of a hyphen.</summary>
internal static class Dashes
{
    private const char MinusSign = '\u2212';

    /// <summary>Whether a character is a hyphen, a dash of any length, or the minus sign.</summary>
    public static bool IsDash(char value) => value == '-' || value == MinusSign || (value > '\u007f' && char.GetUnicodeCategory(value) == UnicodeCategory.DashPunctuation);
}
