using System.Globalization;
using System.Text.Json;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Whole numbers from a least one on.</summary>
internal sealed class WholeNumberConverter<T>(int least, Func<int, T> make, Func<T, int> number) : ScalarConverter<T>
{
    private readonly string range = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {int.MaxValue}");

    protected override string Expectation => range;

    protected override bool IsOfKind(JsonTokenType token) => token == JsonTokenType.Number;

    public override T Parse(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out int value) && value >= least ? make(value) : throw new UnlikeException(range);

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteNumberValue(number(value));
}

/// <summary>Decimal numbers. What a decimal does not hold exactly is refused, not rounded.</summary>
internal sealed class DecimalConverter : ScalarConverter<decimal>
{
    private const int Longest = 31;

    protected override string Expectation => "a number";

    protected override bool IsOfKind(JsonTokenType token) => token == JsonTokenType.Number;

    public override decimal Parse(ref Utf8JsonReader reader)
    {
        if (reader.TryGetDecimal(out decimal value))
        {
            Span<byte> written = stackalloc byte[Longest];
            if (value.TryFormat(written, out int length, provider: CultureInfo.InvariantCulture) && written[..length].SequenceEqual(reader.ValueSpan))
            {
                return value;
            }
        }

        throw new UnlikeException("a number of at most 28 digits and without an exponent");
    }

    public override void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<byte> written = stackalloc byte[Longest];
        value.TryFormat(written, out int length, provider: CultureInfo.InvariantCulture);
        writer.WriteRawValue(written[..length], skipInputValidation: true);
    }
}

/// <summary>Yes or no.</summary>
internal sealed class FlagConverter : ScalarConverter<bool>
{
    protected override string Expectation => "true or false";

    protected override bool IsOfKind(JsonTokenType token) => token is JsonTokenType.True or JsonTokenType.False;

    public override bool Parse(ref Utf8JsonReader reader) => reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}
