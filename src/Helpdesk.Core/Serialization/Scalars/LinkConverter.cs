using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Links by kind and the other ticket.</summary>
internal sealed class LinkConverter(ScalarConverter<LinkKind> kinds, ScalarConverter<TicketId> tickets) : PartConverter<TicketLink>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.LinkDocument;

    protected override TicketLink ParseProperties(ref Utf8JsonReader reader)
    {
        LinkKind? kind = null;
        TicketId? ticket = null;
        while (Next(ref reader))
        {
            if (kind is null && reader.ValueTextEquals("kind"u8))
            {
                kind = Value(ref reader, kinds);
            }
            else if (ticket is null && reader.ValueTextEquals("ticket"u8))
            {
                ticket = Value(ref reader, tickets);
            }
            else
            {
                throw Unfit();
            }
        }

        return kind is not null && ticket is { } other ? new TicketLink(kind, other) : throw Unfit();
    }

    public override void Write(Utf8JsonWriter writer, TicketLink value)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, value.Kind.Name);
        writer.WriteString("ticket"u8, value.Other.Value);
        writer.WriteEndObject();
    }
}
