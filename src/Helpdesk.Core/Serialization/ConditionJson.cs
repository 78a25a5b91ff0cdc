using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization;

/// <summary>Conditions over tickets as JSON documents, for policies and rules that a host keeps as data.</summary>
/// <remarks>
/// <para>What is written reads back equal, and is the same text on every machine and in every culture, of the form that <see cref="CalendarJson"/> describes.
/// Reading is as strict as there, and refuses words that the library does not know: a condition of which a part is passed over would match other tickets.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class ConditionJson
{
    /// <summary>Writes a condition, as a document of the format <c>helpdesk-condition/1</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="Read(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The document would be too long.</exception>
    public static string Write(TicketCondition condition, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(condition), TicketConditionTable.Document.Write, indented, nameof(condition));

    /// <summary>Writes a condition as UTF-8, for stores. Either all of it is written or nothing.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="to">Where to write it.</param>
    /// <exception cref="ArgumentException">The document would be too long.</exception>
    public static void Write(TicketCondition condition, IBufferWriter<byte> to) =>
        DocumentText.Write(Guard.NotNull(condition), TicketConditionTable.Document.Write, Guard.NotNull(to), nameof(condition));

    /// <summary>Reads a condition.</summary>
    /// <param name="json">A document of the format <c>helpdesk-condition/1</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static TicketCondition Read(string json) => Read(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads a condition from UTF-8.</summary>
    /// <param name="utf8">A document of the format <c>helpdesk-condition/1</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static TicketCondition Read(ReadOnlySpan<byte> utf8) => DocumentText.Read(utf8, TicketConditionTable.Document, DocumentFormat.Condition);

    /// <summary>Reads a condition as <see cref="Read(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="condition">The condition, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no condition.</param>
    /// <returns>Whether the text is a condition.</returns>
    public static bool TryRead(string? json, [NotNullWhen(true)] out TicketCondition? condition, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, Read, out condition, out problem);
}
