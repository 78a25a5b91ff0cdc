using System.Globalization;
using System.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>What may stand in the text of a message.</summary>
internal static class PlainText
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A text of others on one line: without line breaks, which would begin a new header field or paragraph, and without what else no name holds (see <see cref="PlainName"/>). Null when nothing is left.
    /// </summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        bool space = false;
        foreach (char each in PlainName.Without(text))
        {
            if (char.IsWhiteSpace(each))
            {
                space = line.Length > 0;
            }
            else
            {
                line.Append(space ? " " : "").Append(each);
                space = false;
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }
}
