using System.Text.Json;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>Lists of events as documents. Each event is a whole document, so that an unknown one stays as it is, and any can be cut out by other programs.</summary>
internal static class HistoryWriter
{
    public static TicketEvent[] Given(IEnumerable<TicketEvent>? history) => [.. Guard.NotNull(history).Select(each => Guard.NotNull(each, nameof(history)))];

    /// <exception cref="FormatException">A value in an event cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, TicketEvent[] history)
    {
        writer.WriteStartObject();
        writer.WriteString("format"u8, DocumentFormat.History.Current);
        writer.WriteStartArray("events"u8);
        foreach (TicketEvent each in history)
        {
            EventWriter.Write(writer, each);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
