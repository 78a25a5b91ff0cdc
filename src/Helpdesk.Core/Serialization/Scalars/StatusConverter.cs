using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Statuses by category and name, which is not said of the library's own.</summary>
internal sealed class StatusConverter(ScalarConverter<StatusCategory> categories, ScalarConverter<NameText> names) : PartConverter<TicketStatus>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.StatusDocument;

    protected override TicketStatus ParseProperties(ref Utf8JsonReader reader)
    {
        StatusCategory? category = null;
        string? name = null;
        while (Next(ref reader))
        {
            if (category is null && reader.ValueTextEquals("category"u8))
            {
                category = Value(ref reader, categories);
            }
            else if (name is null && reader.ValueTextEquals("name"u8))
            {
                name = Value(ref reader, names).Value;
            }
            else
            {
                throw Unfit();
            }
        }

        return category is null ? throw Unfit() : name is null ? TicketStatus.Of(category) : new TicketStatus(name, category);
    }

    public override void Write(Utf8JsonWriter writer, TicketStatus value)
    {
        writer.WriteStartObject();
        writer.WriteString("category"u8, value.Category.Name);
        if (!value.Equals(TicketStatus.Of(value.Category)))
        {
            writer.WriteString("name"u8, value.Name);
        }

        writer.WriteEndObject();
    }
}
