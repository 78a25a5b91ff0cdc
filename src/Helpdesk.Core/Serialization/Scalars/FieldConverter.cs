using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Scalars;

/// <summary>A custom field and its value.</summary>
internal readonly record struct NamedField(string Name, FieldValue Value);

/// <summary>Custom fields by name and the one property that says of which type the value is.</summary>
internal sealed class FieldConverter(
    ScalarConverter<NameText> names,
    ScalarConverter<FieldText> texts,
    ScalarConverter<decimal> numbers,
    ScalarConverter<LocalDate> dates,
    ScalarConverter<bool> flags) : PartConverter<NamedField>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.FieldDocument;

    protected override NamedField ParseProperties(ref Utf8JsonReader reader)
    {
        string? name = null;
        FieldValue? value = null;
        while (Next(ref reader))
        {
            if (name is null && reader.ValueTextEquals("name"u8))
            {
                name = Value(ref reader, names).Value;
            }
            else
            {
                value = value is null ? ParseValue(ref reader) : throw NotOne();
            }
        }

        return name is null ? throw Unfit() : new NamedField(name, value ?? throw NotOne());
    }

    public override void Write(Utf8JsonWriter writer, NamedField value)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, value.Name);
        switch (value.Value.Kind)
        {
            case FieldKind.Text:
                writer.WriteString("text"u8, value.Value.AsText);
                break;
            case FieldKind.Number:
                writer.WritePropertyName("number"u8);
                numbers.Write(writer, value.Value.AsNumber!.Value);
                break;
            case FieldKind.Date:
                writer.WritePropertyName("date"u8);
                dates.Write(writer, value.Value.AsDate!.Value);
                break;
            case FieldKind.Choice:
                writer.WriteString("choice"u8, value.Value.AsText);
                break;
            case FieldKind.Flag:
                writer.WriteBoolean("flag"u8, value.Value.AsFlag!.Value);
                break;
            default:
                throw new UnreachableException($"No document is known for the field '{value.Name}'.");
        }

        writer.WriteEndObject();
    }

    private FieldValue ParseValue(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("text"u8) ? FieldValue.Text(Value(ref reader, texts).Value)
        : reader.ValueTextEquals("number"u8) ? FieldValue.Number(Value(ref reader, numbers))
        : reader.ValueTextEquals("date"u8) ? FieldValue.Date(Value(ref reader, dates))
        : reader.ValueTextEquals("choice"u8) ? FieldValue.Choice(Value(ref reader, names).Value)
        : reader.ValueTextEquals("flag"u8) ? FieldValue.Flag(Value(ref reader, flags))
        : throw Unfit();

    private static FormatException NotOne() => new("Must have exactly one of text, number, date, choice, flag beside the name.");
}
