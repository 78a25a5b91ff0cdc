using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>Tickets and their events as JSON documents, for files, databases and other programs.</summary>
/// <remarks>
/// <para>What is written reads back equal, and is the same text on every machine and in every culture, of the form that <see cref="CalendarJson"/> describes.
/// Reading is as strict as there. A text may be 16,777,216 characters long, and as UTF-8 50,331,648 bytes; no document of more than 16,777,216 characters or bytes is written.</para>
/// <para>An event of a kind, or of a version of a kind, that this library does not know is read as an <see cref="UnknownTicketEvent"/>, which keeps the whole document and
/// is written as it was read. A kind that is known, of a version that is known, is never read so: what is wrong with it is a problem.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class TicketJson
{
    /// <summary>Writes an event, as a document of the format <c>helpdesk-event/1</c>.</summary>
    /// <param name="value">The event.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default. An unknown event stays as it is.</param>
    /// <returns>The document, which <see cref="ReadEvent(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The event cannot be written: it is an <see cref="UnknownTicketEvent"/> whose document is not one of that event, or the document would be too long.</exception>
    public static string WriteEvent(TicketEvent value, bool indented = false) => DocumentText.Write(Guard.NotNull(value), EventWriter.Write, indented, nameof(value));

    /// <summary>Writes an event as UTF-8, for stores. Either all of it is written or nothing.</summary>
    /// <param name="value">The event.</param>
    /// <param name="to">Where to write it.</param>
    /// <exception cref="ArgumentException">The event cannot be written: it is an <see cref="UnknownTicketEvent"/> whose document is not one of that event, or the document would be too long.</exception>
    public static void WriteEvent(TicketEvent value, IBufferWriter<byte> to) => DocumentText.Write(Guard.NotNull(value), EventWriter.Write, Guard.NotNull(to), nameof(value));

    /// <summary>Reads an event.</summary>
    /// <param name="json">A document of the format <c>helpdesk-event/1</c>.</param>
    /// <returns>The event; an <see cref="UnknownTicketEvent"/> when it is of a kind, or a version of a kind, that the library does not know.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static TicketEvent ReadEvent(string json) => ReadEvent(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads an event from UTF-8.</summary>
    /// <param name="utf8">A document of the format <c>helpdesk-event/1</c>.</param>
    /// <returns>The event; an <see cref="UnknownTicketEvent"/> when it is of a kind, or a version of a kind, that the library does not know.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static TicketEvent ReadEvent(ReadOnlySpan<byte> utf8) => EventReader.Read(DocumentText.WithoutMark(utf8));

    /// <summary>Reads an event as <see cref="ReadEvent(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="value">The event, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no event.</param>
    /// <returns>Whether the text is an event.</returns>
    public static bool TryReadEvent(string? json, [NotNullWhen(true)] out TicketEvent? value, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadEvent, out value, out problem);

    /// <summary>Writes events, as one document of the format <c>helpdesk-history/1</c>.</summary>
    /// <param name="history">The events, in order: those of one ticket or of several.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default. Unknown events stay as they are.</param>
    /// <returns>The document, which <see cref="ReadHistory(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">An event cannot be written (see <see cref="WriteEvent(TicketEvent, bool)"/>), or the document would be too long.</exception>
    public static string WriteHistory(IEnumerable<TicketEvent> history, bool indented = false) =>
        DocumentText.Write(EventWriter.Given(history), EventWriter.WriteHistory, indented, nameof(history));

    /// <summary>Writes events as UTF-8, for stores. Either all of it is written or nothing.</summary>
    /// <param name="history">The events, in order: those of one ticket or of several.</param>
    /// <param name="to">Where to write them.</param>
    /// <exception cref="ArgumentException">An event cannot be written (see <see cref="WriteEvent(TicketEvent, bool)"/>), or the document would be too long.</exception>
    public static void WriteHistory(IEnumerable<TicketEvent> history, IBufferWriter<byte> to) =>
        DocumentText.Write(EventWriter.Given(history), EventWriter.WriteHistory, Guard.NotNull(to), nameof(history));

    /// <summary>Reads events. Whether they are the history of a ticket is checked by <see cref="Ticket.Replay"/>.</summary>
    /// <param name="json">A document of the format <c>helpdesk-history/1</c>.</param>
    /// <returns>The events, in order.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static ImmutableArray<TicketEvent> ReadHistory(string json) => ReadHistory(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads events from UTF-8. Whether they are the history of a ticket is checked by <see cref="Ticket.Replay"/>.</summary>
    /// <param name="utf8">A document of the format <c>helpdesk-history/1</c>.</param>
    /// <returns>The events, in order.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static ImmutableArray<TicketEvent> ReadHistory(ReadOnlySpan<byte> utf8) => EventReader.ReadHistory(DocumentText.WithoutMark(utf8));

    /// <summary>Reads events as <see cref="ReadHistory(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="history">The events, in order; the default when there is a problem.</param>
    /// <param name="problem">What is wrong with the text and where, when there is a problem.</param>
    /// <returns>Whether the text is a list of events.</returns>
    public static bool TryReadHistory(string? json, out ImmutableArray<TicketEvent> history, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadHistory, out history, out problem);

    /// <summary>Writes a ticket in its current state, as a document of the format <c>helpdesk-ticket/1</c>: a snapshot, to which later events can be applied.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="Read(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The document would be too long.</exception>
    public static string Write(Ticket ticket, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(ticket), TicketTable.Ticket.Write, indented, nameof(ticket));

    /// <summary>Writes a ticket in its current state as UTF-8, for stores. Either all of it is written or nothing.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="to">Where to write it.</param>
    /// <exception cref="ArgumentException">The document would be too long.</exception>
    public static void Write(Ticket ticket, IBufferWriter<byte> to) =>
        DocumentText.Write(Guard.NotNull(ticket), TicketTable.Ticket.Write, Guard.NotNull(to), nameof(ticket));

    /// <summary>Reads a ticket.</summary>
    /// <param name="json">A document of the format <c>helpdesk-ticket/1</c>.</param>
    /// <returns>The ticket.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static Ticket Read(string json) => Read(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads a ticket from UTF-8.</summary>
    /// <param name="utf8">A document of the format <c>helpdesk-ticket/1</c>.</param>
    /// <returns>The ticket.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static Ticket Read(ReadOnlySpan<byte> utf8) =>
        DocumentText.Read(utf8, TicketTable.Ticket, DocumentFormat.Ticket);

    /// <summary>Reads a ticket as <see cref="Read(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="ticket">The ticket, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no ticket.</param>
    /// <returns>Whether the text is a ticket.</returns>
    public static bool TryRead(string? json, [NotNullWhen(true)] out Ticket? ticket, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, Read, out ticket, out problem);
}
