using NodaTime;
using NodaTime.Text;

namespace ReplayLog.Input.Times;

/// <summary>
/// Times of ISO 8601: date and time of day in extended or basic form, with a <c>T</c> or a space between, and an offset as <c>Z</c>, <c>+01:00</c>, <c>+0100</c> or <c>+01</c>.
/// </summary>
/// <param name="zone">The zone of times without an offset; null where such are not read.</param>
internal sealed class IsoFormat(DateTimeZone? zone) : TimeFormat
{
    /// <summary>The form, as a mapping names it.</summary>
    public const string Word = "iso8601";

    /// <summary>Shorter texts end in a date, whose hyphens are no signs of offsets.</summary>
    private const int DateLength = 8;

    private static readonly LocalDateTimePattern[] Locals =
    [
        .. new[]
        {
            "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF",
            "uuuu'-'MM'-'dd' 'HH':'mm':'ss;FFFFFFFFF",
            "uuuu'-'MM'-'dd'T'HH':'mm",
            "uuuu'-'MM'-'dd' 'HH':'mm",
            "uuuuMMdd'T'HHmmss;FFFFFFFFF",
            "uuuuMMdd'T'HHmm",
        }.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    private static readonly OffsetPattern[] Offsets = [.. new[] { "Z+HH:mm", "+HHmm", "+HH" }.Select(OffsetPattern.CreateWithInvariantCulture)];

    public override string Name => Word;

    public override bool TryRead(string text, out Instant instant)
    {
        instant = default;
        int sign = text.EndsWith('Z') ? text.Length - 1 : text.LastIndexOfAny(['+', '-']);
        if (sign > DateLength && text.AsSpan(0, sign).ContainsAny(':', 'T'))
        {
            if (!TryLocal(text[..sign].TrimEnd(), out LocalDateTime local) || !TryOffset(text[sign..], out Offset offset))
            {
                return false;
            }

            instant = local.WithOffset(offset).ToInstant();
            return true;
        }

        if (zone is null || !TryLocal(text, out LocalDateTime time))
        {
            return false;
        }

        instant = LocalFormat.InstantOf(time, zone);
        return true;
    }

    private static bool TryLocal(string text, out LocalDateTime local)
    {
        foreach (LocalDateTimePattern each in Locals)
        {
            if (each.Parse(text).TryGetValue(default, out local))
            {
                return true;
            }
        }

        local = default;
        return false;
    }

    private static bool TryOffset(string text, out Offset offset)
    {
        foreach (OffsetPattern each in Offsets)
        {
            if (each.Parse(text).TryGetValue(Offset.Zero, out offset))
            {
                return true;
            }
        }

        offset = default;
        return false;
    }
}
