using System.Diagnostics.CodeAnalysis;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Tables;

namespace Helpdesk.Serialization;

/// <summary>The events of live chats as JSON documents.</summary>
/// <remarks>
/// <para>What is written reads back equal, and is the same text on every machine and in every culture, of the form that <see cref="CalendarJson"/> describes.
/// Reading is as strict as there. Instants are within <see cref="SupportedRange"/>.</para>
/// <para>An event of a kind, or of a version of a kind, that this library does not know is read as a <see cref="ChatUnknownEvent"/>, which keeps the whole document and is written as it was read.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class ChatJson
{
    /// <summary>Writes an event, as a document of the format <c>helpdesk-chat-event/1</c>.</summary>
    /// <param name="value">The event.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default. An unknown event stays as it is.</param>
    /// <returns>The document, which <see cref="ReadEvent"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The event cannot be written: its instant is out of range, or it is a <see cref="ChatUnknownEvent"/> whose JSON is not that of the event.</exception>
    public static string WriteEvent(ChatEvent value, bool indented = false) => DocumentText.Write(Guard.NotNull(value), ChatTable.Events.Write, indented, nameof(value));

    /// <summary>Reads an event.</summary>
    /// <param name="json">A document of the format <c>helpdesk-chat-event/1</c>.</param>
    /// <returns>The event; a <see cref="ChatUnknownEvent"/> when it is of a kind, or a version of a kind, that the library does not know.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static ChatEvent ReadEvent(string json) => ChatTable.Events.Read(DocumentText.Encode(Guard.NotNull(json)));

    /// <summary>Reads an event as <see cref="ReadEvent"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="value">The event, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no event.</param>
    /// <returns>Whether the text is an event.</returns>
    public static bool TryReadEvent(string? json, [NotNullWhen(true)] out ChatEvent? value, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadEvent, out value, out problem);
}
