using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Whole numbers of a range.</summary>
internal sealed class IntegerShape(int least, int most) : Shape<int>
{
    private readonly string range = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");

    public override string Expected => range;

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.Number;

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (least > int.MinValue)
        {
            schema["minimum"] = least;
        }

        return schema;
    }

    protected override int Parse(ref Utf8JsonReader reader, DocumentReading reading) =>
        reader.TryGetInt32(out int value) && value >= least && value <= most ? value : throw new ExpectedException(range);
}

/// <summary>Decimal numbers. What a decimal does not hold exactly is refused, not rounded.</summary>
internal sealed class DecimalShape : Shape<decimal>
{
    private const int Longest = 31;

    public override string Expected => "a number";

    public override bool Begins(JsonTokenType token) => token == JsonTokenType.Number;

    public override void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<byte> written = stackalloc byte[Longest];
        value.TryFormat(written, out int length, provider: CultureInfo.InvariantCulture);
        writer.WriteRawValue(written[..length], skipInputValidation: true);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "number" };

    protected override decimal Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        if (reader.TryGetDecimal(out decimal value))
        {
            Span<byte> written = stackalloc byte[Longest];
            if (value.TryFormat(written, out int length, provider: CultureInfo.InvariantCulture) && written[..length].SequenceEqual(reader.ValueSpan))
            {
                return value;
            }
        }

        throw new ExpectedException("a number of at most 28 digits and without an exponent");
    }
}

/// <summary>Yes or no.</summary>
internal sealed class FlagShape : Shape<bool>
{
    public override string Expected => "true or false";

    public override bool Begins(JsonTokenType token) => token is JsonTokenType.True or JsonTokenType.False;

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };

    protected override bool Parse(ref Utf8JsonReader reader, DocumentReading reading) => reader.GetBoolean();
}
