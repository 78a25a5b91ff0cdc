using System.Globalization;
using System.Text;

namespace Helpdesk.Tickets;

/// <summary>The words of a subject, each as often as it occurs, and the ticket keys that it quotes. Takes time in proportion to the length, whatever the text.</summary>
internal sealed class SubjectVocabulary
{
    /// <summary>
    /// What mail programs set before the subject of a reply or a forward, in small letters: English, Italian, German, Scandinavian, Dutch, French, Spanish and Portuguese, Polish,
    /// Finnish, Turkish, Greek, Chinese, Japanese.
    /// </summary>
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "re", "fw", "fwd", "r", "i", "rif", "aw", "antw", "antwort", "wg", "sv", "vs", "vb", "doorst", "tr", "rv", "res", "enc", "odp", "pd", "vl", "ynt", "ilt",
        "\u0130lt", "απ", "πρθ", "回复", "答复", "回覆", "转发", "轉寄", "返信", "転送",
    };

    private readonly HashSet<string> quoted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int total;

    private SubjectVocabulary()
    {
    }

    public static SubjectVocabulary Of(string subject)
    {
        SubjectVocabulary words = new();
        string plain = words.TakeQuoted(subject);
        words.Count(plain.AsSpan(AfterPrefixes(plain)));
        return words;
    }

    /// <summary>Whether the subject quotes a ticket's key.</summary>
    public bool Quotes(TicketId id) => quoted.Contains(id.Value);

    public SubjectSimilarity SimilarityTo(SubjectVocabulary other)
    {
        int common = 0;
        foreach ((string word, int count) in counts)
        {
            common += Math.Min(count, other.counts.GetValueOrDefault(word));
        }

        return new SubjectSimilarity(2 * common, total + other.total);
    }

    /// <summary>Takes out what stands in square brackets and is no word: <c>[#123]</c>, <c>[INC-7]</c>, the count of <c>Re[2]:</c>.</summary>
    private string TakeQuoted(string subject)
    {
        StringBuilder plain = new(subject.Length);
        for (int at = 0; at < subject.Length; at++)
        {
            int end = subject[at] == '[' ? at + 1 + subject.AsSpan(at + 1).IndexOfAny('[', ']') : at;
            string inside = end > at && subject[end] == ']' ? subject[(at + 1)..end].Trim() : "";
            if (inside.StartsWith('#') || (inside.Any(char.IsAsciiDigit) && !inside.Any(char.IsWhiteSpace)))
            {
                quoted.Add(inside);
                quoted.Add(inside.TrimStart('#'));
                plain.Append(' ');
                at = end;
                continue;
            }

            plain.Append(subject[at]);
        }

        return plain.ToString();
    }

    /// <summary>Where the subject proper begins.</summary>
    private static int AfterPrefixes(string text)
    {
        int begin = 0;
        while (true)
        {
            int start = Skip(text, begin, char.IsWhiteSpace);
            int end = Skip(text, start, char.IsLetter);
            int colon = Skip(text, end, each => char.IsWhiteSpace(each) || char.IsAsciiDigit(each) || each is '(' or ')' or '^');
            if (colon >= text.Length || text[colon] is not (':' or '\uFF1A') || end - start > 8 || !Prefixes.Contains(text[start..end].ToLowerInvariant()))
            {
                return start;
            }

            begin = colon + 1;
        }
    }

    private static int Skip(string text, int at, Func<char, bool> isPassed)
    {
        while (at < text.Length && isPassed(text[at]))
        {
            at++;
        }

        return at;
    }

    private void Count(ReadOnlySpan<char> text)
    {
        StringBuilder word = new();
        UnspacedRun run = new(this);
        foreach (Rune each in text.EnumerateRunes())
        {
            bool isOfWord = IsOfWord(each);
            if (isOfWord && UnspacedRun.Holds(each))
            {
                Count(word);
                run.Add(each);
                continue;
            }

            run.End();
            if (isOfWord)
            {
                // There and back, so that letters are one that differ in case alone, such as the two small sigmas.
                word.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(each)));
            }
            else
            {
                Count(word);
            }
        }

        run.End();
        Count(word);
    }

    private void Count(StringBuilder word)
    {
        if (word.Length > 0)
        {
            Count(word.ToString());
            word.Clear();
        }
    }

    internal void Count(string word)
    {
        counts[word] = counts.GetValueOrDefault(word) + 1;
        total++;
    }

    private static bool IsOfWord(Rune each) =>
        Rune.IsLetterOrDigit(each) || Rune.GetUnicodeCategory(each) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
