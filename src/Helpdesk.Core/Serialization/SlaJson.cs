using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Serialization.Tables;
using Helpdesk.Sla;

namespace Helpdesk.Serialization;

/// <summary>Policies of service levels as JSON documents.</summary>
/// <remarks>
/// <para>What is written reads back equal, and is the same text on every machine and in every culture, of the form that <see cref="CalendarJson"/> describes.
/// Reading is as strict as there. What has its default is not written, and may be left out.</para>
/// <para>In a book the metrics of the library stand by their keys (<see cref="SlaMetric.BuiltIn"/>), and any others, one of the library that was changed included, are defined
/// once in the document. A book has at most 1,000 policies, and a policy 1,000 targets. Calendars stand by their ids; they have documents of their own.</para>
/// <para>The clocks of a ticket have no document: fold its history again with <see cref="SlaEngine.Start"/>.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class SlaJson
{
    /// <summary>Writes a book of policies, as a document of the format <c>helpdesk-sla-book/1</c>.</summary>
    /// <param name="book">The book.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="ReadBook(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The book cannot be written: there are too many policies or targets, or the document would be too long.</exception>
    public static string WriteBook(SlaPolicyBook book, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(book), BookTable.Book.Write, indented, nameof(book));

    /// <summary>Writes a book of policies as UTF-8, for stores. Either all of it is written or nothing.</summary>
    /// <param name="book">The book.</param>
    /// <param name="to">Where to write it.</param>
    /// <exception cref="ArgumentException">The book cannot be written: there are too many policies or targets, or the document would be too long.</exception>
    public static void WriteBook(SlaPolicyBook book, IBufferWriter<byte> to) =>
        DocumentText.Write(Guard.NotNull(book), BookTable.Book.Write, Guard.NotNull(to), nameof(book));

    /// <summary>Reads a book of policies. Whether its calendars exist is checked by <see cref="SlaPolicyBook.Validate"/>.</summary>
    /// <param name="json">A document of the format <c>helpdesk-sla-book/1</c>.</param>
    /// <returns>The book.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static SlaPolicyBook ReadBook(string json) => ReadBook(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads a book of policies from UTF-8. Whether its calendars exist is checked by <see cref="SlaPolicyBook.Validate"/>.</summary>
    /// <param name="utf8">A document of the format <c>helpdesk-sla-book/1</c>.</param>
    /// <returns>The book.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static SlaPolicyBook ReadBook(ReadOnlySpan<byte> utf8) =>
        DocumentText.Read(utf8, BookTable.Book, DocumentFormat.SlaBook);

    /// <summary>Reads a book of policies as <see cref="ReadBook(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="book">The book, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no book.</param>
    /// <returns>Whether the text is a book.</returns>
    public static bool TryReadBook(string? json, [NotNullWhen(true)] out SlaPolicyBook? book, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadBook, out book, out problem);
}
