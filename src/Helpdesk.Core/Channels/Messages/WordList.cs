namespace Helpdesk.Channels.Messages;

/// <summary>Lists, as a language joins them.</summary>
internal static class WordList
{
    /// <summary>Such as <c>a, b and c</c>.</summary>
    public static string And(PhraseBook book, IReadOnlyList<string> parts) => parts.Count < 2
        ? Commas(book, parts)
        : book.Say(Phrase.And, ("rest", Commas(book, [.. parts.Take(parts.Count - 1)])), ("last", parts[^1]));

    /// <summary>Such as <c>a, b, c</c>.</summary>
    public static string Commas(PhraseBook book, IReadOnlyList<string> parts)
    {
        string joined = parts.Count == 0 ? "" : parts[^1];
        for (int i = parts.Count - 2; i >= 0; i--)
        {
            joined = book.Say(Phrase.Comma, ("first", parts[i]), ("rest", joined));
        }

        return joined;
    }
}
