using System.Text.Json;
using Helpdesk.Channels;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization.Scalars;

/// <summary>
/// Channels by key and kind. Nearly half of all events hold one, and for an object within an object the serializer takes half a kilobyte: so that this one is read by
/// hand, while what is wrong with it is told by its contract.
/// </summary>
internal sealed class ChannelReferenceConverter(NameConverter<ChannelId> ids, WordConverter<ChannelKind> kinds) : ScalarConverter<ChannelReference>
{
    public override void Check(ref Utf8JsonReader reader, DocumentPath path) => DocumentScan.CheckPart(ref reader, DocumentContext.Default.ChannelReferenceDocument, path);

    public override ChannelReference Parse(ref Utf8JsonReader reader)
    {
        ChannelId? id = null;
        ChannelKind? kind = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (id is null && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = ids.Parse(ref reader);
            }
            else if (kind is null && reader.ValueTextEquals("kind"u8))
            {
                reader.Read();
                kind = kinds.Parse(ref reader);
            }
            else
            {
                throw new FormatException("A property is not known or given twice.");
            }
        }

        return id is { } key && kind is not null ? new ChannelReference(key, kind) : throw new FormatException("Lacks 'id' or 'kind'.");
    }

    protected override void Write(Utf8JsonWriter writer, ChannelReference value)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value.Id.Value);
        writer.WriteString("kind"u8, value.Kind.Name);
        writer.WriteEndObject();
    }
}
