using System.Text;

namespace Helpdesk.ICalendar.Reading;

/// <summary>Text values, escaped as RFC 5545, section 3.3.11, has it.</summary>
internal static class ContentText
{
    /// <summary>A value without what surrounds it and cannot be seen: white space, and the marks with which old programs end a file.</summary>
    public static string Trim(string value) => value.Trim(' ', '\t', '\0', '\u001A');

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A value without its escapes; a backslash before any other character stays, since programs that do not escape write those.</summary>
    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var plain = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ('\\' or ';' or ',' or 'n' or 'N'))
            {
                i++;
                plain.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                plain.Append(value[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Adds the texts of a list to others, up to a number.</summary>
    public static void AddList(string value, List<string> into, int most)
    {
        for (int at = 0, end; at < value.Length && into.Count < most; at = end + 1)
        {
            end = at;
            while (end < value.Length && value[end] != ',')
            {
                end += value[end] == '\\' && end + 1 < value.Length ? 2 : 1;
            }

            string text = PlainName.Without(Unescape(value[at..Math.Min(end, value.Length)])).Trim();
            if (text.Length > 0)
            {
                into.Add(text);
            }
        }
    }
}
