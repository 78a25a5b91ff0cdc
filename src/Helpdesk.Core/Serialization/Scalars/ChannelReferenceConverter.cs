using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Channels;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Channels by key and kind. Nearly half of all events hold one.</summary>
internal sealed class ChannelReferenceConverter(ScalarConverter<ChannelId> ids, ScalarConverter<ChannelKind> kinds) : PartConverter<ChannelReference>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.ChannelReferenceDocument;

    protected override ChannelReference ParseProperties(ref Utf8JsonReader reader)
    {
        ChannelId? id = null;
        ChannelKind? kind = null;
        while (Next(ref reader))
        {
            if (id is null && reader.ValueTextEquals("id"u8))
            {
                id = Value(ref reader, ids);
            }
            else if (kind is null && reader.ValueTextEquals("kind"u8))
            {
                kind = Value(ref reader, kinds);
            }
            else
            {
                throw Unfit();
            }
        }

        return id is { } key && kind is not null ? new ChannelReference(key, kind) : throw Unfit();
    }

    public override void Write(Utf8JsonWriter writer, ChannelReference value)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value.Id.Value);
        writer.WriteString("kind"u8, value.Kind.Name);
        writer.WriteEndObject();
    }
}
