using System.Globalization;
using System.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>What may stand in the text of a message.</summary>
internal static class PlainText
{
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

    /// <summary>A name to greet by. One that holds an address is none: forms are filled in with other people's mail addresses and an advertisement for a name, so that the desk sends it.</summary>
    public static string? Name(string? text) =>
        Line(text) is { } name
        && !name.Contains('@', StringComparison.Ordinal)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
            ? name
            : null;
}
