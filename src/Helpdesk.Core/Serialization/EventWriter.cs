using System.Diagnostics;
using System.Text.Json;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>Events as documents.</summary>
internal static class EventWriter
{
    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, TicketEvent value)
    {
        if (value is UnknownTicketEvent unknown)
        {
            writer.WriteRawValue(Whole(unknown), skipInputValidation: true);
            return;
        }

        EventKind kind = EventKinds.Of(value) ?? throw new UnreachableException($"No document is known for the event '{value.GetType().Name}'.");
        kind.Write(writer, value);
    }

    /// <summary>The document of an unknown event, which anyone can have made, and which must read as that event again.</summary>
    private static string Whole(UnknownTicketEvent unknown)
    {
        TicketEvent read;
        try
        {
            read = TicketJson.ReadEvent(unknown.Document);
        }
        catch (DocumentException malformed)
        {
            throw new FormatException($"The unknown event does not hold a document of an event. {malformed.Message}", malformed);
        }

        return unknown.Equals(read)
            ? unknown.Document
            : throw new FormatException($"The unknown event of the kind {DocumentWords.Quote(unknown.Kind)} holds the document of another event: {DocumentWords.Quote(unknown.Document)}.");
    }
}
