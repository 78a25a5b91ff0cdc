using System.Diagnostics.CodeAnalysis;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>The channels of a desk as JSON documents.</summary>
/// <remarks>
/// <para>What is written reads back equal, as far as <see cref="CalendarJson"/> says it of the calendars in it, and is the same text on every machine and in every culture,
/// of the form described there. Reading is as strict as there.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class ChannelJson
{
    /// <summary>Writes a channel, as a document of the format <c>helpdesk-channel/1</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="Read"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The channel cannot be written: the document would be too long.</exception>
    public static string Write(SupportChannel channel, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(channel), ChannelTable.Channel.Write, indented, nameof(channel));

    /// <summary>Reads a channel.</summary>
    /// <param name="json">A document of the format <c>helpdesk-channel/1</c>.</param>
    /// <param name="zones">Where zones of calendars come from; null for the tz database that comes with Noda Time.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static SupportChannel Read(string json, IDateTimeZoneProvider? zones = null) =>
        DocumentText.Read(Guard.NotNull(json), ChannelTable.Channel, DocumentFormat.Channel, new DocumentReading(zones));

    /// <summary>Reads a channel as <see cref="Read"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="channel">The channel, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no channel.</param>
    /// <param name="zones">Where zones of calendars come from; null for the tz database that comes with Noda Time.</param>
    /// <returns>Whether the text is a channel.</returns>
    public static bool TryRead(
        string? json,
        [NotNullWhen(true)] out SupportChannel? channel,
        [NotNullWhen(false)] out DocumentProblem? problem,
        IDateTimeZoneProvider? zones = null) =>
        DocumentText.TryRead(json, text => Read(text, zones), out channel, out problem);

    /// <summary>Writes the channels of a desk, as a document of the format <c>helpdesk-channels/1</c>.</summary>
    /// <param name="directory">The channels.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="ReadDirectory"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">A channel cannot be written (see <see cref="Write"/>), or the document would be too long.</exception>
    public static string WriteDirectory(ChannelDirectory directory, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(directory), ChannelTable.Directory.Write, indented, nameof(directory));

    /// <summary>Reads the channels of a desk.</summary>
    /// <param name="json">A document of the format <c>helpdesk-channels/1</c>.</param>
    /// <param name="zones">Where zones of calendars come from; null for the tz database that comes with Noda Time.</param>
    /// <returns>The channels.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static ChannelDirectory ReadDirectory(string json, IDateTimeZoneProvider? zones = null) =>
        DocumentText.Read(Guard.NotNull(json), ChannelTable.Directory, DocumentFormat.Directory, new DocumentReading(zones));

    /// <summary>Reads the channels of a desk as <see cref="ReadDirectory"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="directory">The channels, when there is no problem.</param>
    /// <param name="problem">What is wrong with the text and where, when there is one.</param>
    /// <param name="zones">Where zones of calendars come from; null for the tz database that comes with Noda Time.</param>
    /// <returns>Whether the text is a directory.</returns>
    public static bool TryReadDirectory(
        string? json,
        [NotNullWhen(true)] out ChannelDirectory? directory,
        [NotNullWhen(false)] out DocumentProblem? problem,
        IDateTimeZoneProvider? zones = null) =>
        DocumentText.TryRead(json, text => ReadDirectory(text, zones), out directory, out problem);
}
