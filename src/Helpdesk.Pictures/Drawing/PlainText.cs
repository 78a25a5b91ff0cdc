using System.Text;
using System.Xml;

namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// Text of a host made fit to stand in one line of a picture or table. Blanks of every kind become spaces; a replacement character stands for what
/// XML cannot hold (control characters, halves of surrogate pairs) and for what would change the direction of the text around it.
/// </summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                plain.Append(character).Append(text[++i]);
            }
            else
            {
                plain.Append(IsBlank(character) ? ' ' : IsFit(character) ? character : '\uFFFD');
            }
        }

        return plain.ToString().Trim(' ');
    }

    private static bool IsBlank(char character) => character is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u00A0' or '\u2028' or '\u2029';

    private static bool IsFit(char character) =>
        !char.IsControl(character)
        && XmlConvert.IsXmlChar(character)
        && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
