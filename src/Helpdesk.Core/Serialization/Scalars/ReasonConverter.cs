using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Reasons for contact by path and phase.</summary>
internal sealed class ReasonConverter(ScalarConverter<ReasonPath> paths, ScalarConverter<ContactPhase> phases) : PartConverter<ContactReason>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.ReasonDocument;

    protected override ContactReason ParseProperties(ref Utf8JsonReader reader)
    {
        string? path = null;
        ContactPhase? phase = null;
        while (Next(ref reader))
        {
            if (path is null && reader.ValueTextEquals("path"u8))
            {
                path = Value(ref reader, paths).Value;
            }
            else if (phase is null && reader.ValueTextEquals("phase"u8))
            {
                phase = Value(ref reader, phases);
            }
            else
            {
                throw Unfit();
            }
        }

        return path is null || phase is null ? throw Unfit() : new ContactReason(path, phase);
    }

    public override void Write(Utf8JsonWriter writer, ContactReason value)
    {
        writer.WriteStartObject();
        writer.WriteString("path"u8, value.Path);
        writer.WriteString("phase"u8, value.Phase.Name);
        writer.WriteEndObject();
    }
}
