using NodaTime;
using NodaTime.Text;

namespace ReplayLog.Input.Times;

/// <summary>Times that state their offset from UTC, by a pattern.</summary>
internal sealed class OffsetFormat(OffsetDateTimePattern pattern) : TimeFormat
{
    public override string Name => pattern.PatternText;

    public override bool TryRead(string text, out Instant instant)
    {
        ParseResult<OffsetDateTime> time = pattern.Parse(text);
        instant = time.Success ? time.Value.ToInstant() : default;
        return time.Success;
    }
}
