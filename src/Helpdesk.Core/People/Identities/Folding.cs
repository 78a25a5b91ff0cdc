using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>Small letters, each in one way of writing it: what is left of two texts that differ in capitals and in the encoding of marks only.</summary>
internal static class Folding
{
    /// <summary>The invariant small letters of a text, in Unicode's composed form as far as <see cref="MarkedLetters"/> and Hangul go. Folding twice changes nothing more.</summary>
    public static string Fold(string text)
    {
        string small = text.ToLowerInvariant();
        return Ascii.IsValid(small) ? small : Compose(Decompose(small));
    }

    private static char[] Decompose(string text)
    {
        var parts = new StringBuilder(text.Length + 8);
        foreach (char each in text)
        {
            MarkedLetters.Decompose(each, parts);
        }

        char[] characters = parts.ToString().ToCharArray();
        int start = 0;
        while (start < characters.Length)
        {
            int end = start;
            while (end < characters.Length && CombiningOrder.Of(characters[end]) > 0)
            {
                end++;
            }

            // Stable, for two marks of one class are read from the letter outwards.
            if (end - start > 1)
            {
                characters.AsSpan(start, end - start).ToArray().OrderBy(CombiningOrder.Of).ToArray().CopyTo(characters, start);
            }

            start = Math.Max(end, start + 1);
        }

        return characters;
    }

    private static string Compose(char[] characters)
    {
        var composed = new StringBuilder(characters.Length);
        int starter = -1;
        byte last = 0;
        foreach (char each in characters)
        {
            byte order = CombiningOrder.Of(each);
            bool reaches = starter >= 0 && (composed.Length == starter + 1 || (last != 0 && last < order));
            if (reaches && (MarkedLetters.TryCompose(composed[starter], each, out char whole) || Hangul.TryCompose(composed[starter], each, out whole)))
            {
                composed[starter] = whole;
                continue;
            }

            if (order == 0)
            {
                starter = composed.Length;
            }

            last = order;
            composed.Append(each);
        }

        return composed.ToString();
    }
}
