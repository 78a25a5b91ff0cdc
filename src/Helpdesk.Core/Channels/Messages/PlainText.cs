using System.Globalization;
using System.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>What may stand in the text of a message.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "sig.ra", "sig.na", "sigg.ri", "dott.ssa", "dr.ssa", "prof.ssa", "avv.ssa", "geom.ra" };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A text of others on one line: without line breaks, which would begin a new header field or paragraph, without other controls, and without the marks that turn the
    /// direction of the text around it. Null when nothing is left.
    /// </summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        bool space = false;
        foreach (char each in text)
        {
            if (char.IsWhiteSpace(each) || char.IsControl(each))
            {
                space = line.Length > 0;
            }
            else if (each is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                line.Append(space ? " " : "").Append(each);
                space = false;
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>A name to greet by. One that nobody sees is none, and neither is one that holds an address: forms are filled in with other people's mail addresses and an advertisement for a name, so that the desk sends it.</summary>
    public static string? Name(string? text) =>
        Line(text) is { } name
        && name.EnumerateRunes().Any(IsSeen)
        && !name.Contains('@', StringComparison.Ordinal)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Split(' ').Any(IsDomain)
            ? name
            : null;

    /// <summary>Whether a character alone puts something on the page. A script's own letters do; joiners, marks of direction and combining marks do not.</summary>
    private static bool IsSeen(Rune character) => Rune.GetUnicodeCategory(character) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>
    /// Whether programs that show the text would make a link of a word: <c>evil.com</c>, <c>bit.ly/x</c>. Initials before a dot are a name, unless a path follows; so are the titles that Italian shortens.
    /// A name that is left out for its form, as <c>Dr.Neri</c>, costs less than one advertisement.
    /// </summary>
    private static bool IsDomain(string word)
    {
        string host = word.Split('/', '?', '#', ':')[0].Trim('(', ')', '[', ']', '<', '>', '"', '\'', ',', ';', '!', '.');
        string[] labels = host.Split('.');
        return labels.Length > 1
            && labels[^1].Length > 1
            && char.IsLetter(labels[^1][0])
            && labels[^2].Length > (word.Contains('/', StringComparison.Ordinal) ? 0 : 1)
            && !Titles.Contains(host);
    }
}
