using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Instants of the supported range.</summary>
internal sealed class InstantShape : Shape<Instant>
{
    /// <summary>Bytes: room for an instant of which each character is escaped.</summary>
    private const int LongestEscaped = 6 * InstantText.Longest;

    public override void Write(Utf8JsonWriter writer, Instant value)
    {
        if (!SupportedRange.Contains(value))
        {
            throw new FormatException(FormattableString.Invariant($"The instant {value} is not {SupportedRange.Text}, and no document can hold it."));
        }

        Span<byte> text = stackalloc byte[InstantText.Longest];
        writer.WriteStringValue(text[..InstantText.Write(value, text)]);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$" };

    protected override Instant Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (reader.ValueIsEscaped && text.Length <= LongestEscaped)
        {
            Span<byte> plain = new byte[LongestEscaped];
            text = plain[..reader.CopyString(plain)];
        }

        if (!InstantText.TryRead(text, out Instant instant))
        {
            throw new ExpectedException("an instant such as 2026-03-02T09:00:00Z");
        }

        return SupportedRange.Contains(instant) ? instant : throw new ExpectedException(SupportedRange.Text);
    }
}
