namespace Helpdesk.Serialization;

/// <summary>The documents of unknown events, which anyone can have made, and which must read as those events again.</summary>
internal static class UnknownDocument
{
    /// <summary>The document, if it is that of the event.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string EnsureSame<T>(T unknown, string kind, string document, Func<string, T> read)
        where T : class
    {
        T again;
        try
        {
            again = read(document);
        }
        catch (DocumentException malformed)
        {
            throw new FormatException($"The unknown event does not hold a document of an event. {malformed.Message}", malformed);
        }

        return unknown.Equals(again)
            ? document
            : throw new FormatException($"The unknown event of the kind {DocumentVocabulary.Quote(kind)} holds the document of another event: {DocumentVocabulary.Quote(document)}.");
    }
}
