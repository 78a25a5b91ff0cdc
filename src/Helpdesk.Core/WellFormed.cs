using System.Text;

namespace Helpdesk;

/// <summary>Whether a text could be written down: a .NET string lets hold half of a character that takes two, which no file, database or document can.</summary>
internal static class WellFormed
{
    public static bool IsText(string text) => FirstHalf(text) < 0;

    /// <summary>Where the first such half stands; -1 when there is none.</summary>
    public static int FirstHalf(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (; at >= 0 && at < text.Length; at += char.IsSurrogate(text[at]) ? 2 : 1)
        {
            if (char.IsSurrogate(text[at]) && !Rune.TryGetRuneAt(text, at, out _))
            {
                return at;
            }
        }

        return -1;
    }
}
