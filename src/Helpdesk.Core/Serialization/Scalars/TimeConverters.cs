using System.Globalization;
using System.Text.Json;
using Helpdesk.Tickets;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Instants of the supported range.</summary>
internal sealed class InstantConverter : ScalarConverter<Instant>
{
    /// <summary>Bytes: room for an instant of which each character is escaped.</summary>
    private const int LongestEscaped = 6 * InstantText.Longest;

    public override Instant Parse(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped && text.Length <= LongestEscaped)
        {
            Span<byte> plain = new byte[LongestEscaped];
            text = plain[..reader.CopyString(plain)];
        }

        if (reader.TokenType != JsonTokenType.String || !InstantText.TryRead(text, out Instant instant))
        {
            throw new UnlikeException("an instant such as 2026-03-02T09:00:00Z");
        }

        return SupportedRange.Contains(instant) ? instant : throw new UnlikeException("from 1900-01-01T00:00:00Z to 2150-01-01T00:00:00Z");
    }

    public override void Write(Utf8JsonWriter writer, Instant value)
    {
        if (!SupportedRange.Contains(value))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The instant {value} is not from 1900-01-01T00:00:00Z to 2150-01-01T00:00:00Z, and no document can hold it."));
        }

        Span<byte> text = stackalloc byte[InstantText.Longest];
        writer.WriteStringValue(text[..InstantText.Write(value, text)]);
    }
}

/// <summary>Lengths of time.</summary>
internal sealed class DurationConverter<T>(string range, Func<Duration, bool> isInRange, Func<Duration, T> make, Func<T, Duration> duration) : ScalarConverter<T>
{
    public override T Parse(ref Utf8JsonReader reader)
    {
        if (!DurationText.TryRead(reader.GetString() ?? "", out Duration value))
        {
            throw new UnlikeException("a length of time such as PT1H30M");
        }

        return isInRange(value) ? make(value) : throw new UnlikeException(range);
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(DurationText.Write(duration(value)));
}

/// <summary>Dates of the ISO calendar.</summary>
internal sealed class DateConverter : ScalarConverter<LocalDate>
{
    public override LocalDate Parse(ref Utf8JsonReader reader)
    {
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(reader.GetString()!);
        return date.Success ? date.Value : throw new UnlikeException("a date such as 2026-04-06");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>Clock times, to the second or as much finer as they are.</summary>
internal sealed class ClockTimeConverter : ScalarConverter<LocalTime>
{
    public override LocalTime Parse(ref Utf8JsonReader reader)
    {
        ParseResult<LocalTime> time = LocalTimePattern.ExtendedIso.Parse(reader.GetString()!);
        return time.Success ? time.Value : throw new UnlikeException("a clock time such as 09:00:00");
    }

    public override void Write(Utf8JsonWriter writer, LocalTime value) => writer.WriteStringValue(LocalTimePattern.ExtendedIso.Format(value));
}
