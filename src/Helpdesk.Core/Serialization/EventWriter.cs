using System.Diagnostics;
using System.Text.Json;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>Events as documents.</summary>
internal static class EventWriter
{
    public static TicketEvent[] Given(IEnumerable<TicketEvent>? history) => [.. Guard.NotNull(history).Select(each => Guard.NotNull(each, nameof(history)))];

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, TicketEvent value)
    {
        if (value is UnknownTicketEvent unknown)
        {
            writer.WriteRawValue(UnknownDocument.EnsureSame(unknown, unknown.Kind, unknown.Document, TicketJson.ReadEvent), skipInputValidation: true);
            return;
        }

        EventKind kind = EventTable.Of(value) ?? throw new UnreachableException($"No document is known for the event '{value.GetType().Name}'.");
        kind.Shape.Write(writer, value);
    }

    /// <summary>Each event is a whole document, so that an unknown one stays as it is, and any can be cut out by other programs.</summary>
    /// <exception cref="FormatException">A value in an event cannot be written.</exception>
    public static void WriteHistory(Utf8JsonWriter writer, TicketEvent[] history)
    {
        writer.WriteStartObject();
        writer.WriteString("format"u8, DocumentFormat.History.Current);
        writer.WriteStartArray("events"u8);
        foreach (TicketEvent each in history)
        {
            Write(writer, each);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
