using System.Text;

namespace Helpdesk;

/// <summary>Whether a text could be written down: a .NET string lets hold half of a character that takes two, which no file, database or document can.</summary>
internal static class WellFormed
{
    public static bool IsText(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
        {
            return true;
        }

        for (; at < text.Length; at += char.IsSurrogate(text[at]) ? 2 : 1)
        {
            if (char.IsSurrogate(text[at]) && !Rune.TryGetRuneAt(text, at, out _))
            {
                return false;
            }
        }

        return true;
    }
}
