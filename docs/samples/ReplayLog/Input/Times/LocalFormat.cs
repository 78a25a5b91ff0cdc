using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ReplayLog.Input.Times;

/// <summary>Local times of a zone, by a pattern.</summary>
internal sealed class LocalFormat(LocalDateTimePattern pattern, DateTimeZone zone) : TimeFormat
{
    /// <summary>The library's own rule for clock changes: the first instant at which the clock reaches a local time, be this repeated or skipped.</summary>
    private static readonly ZoneLocalMappingResolver FirstReached =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public override string Name => pattern.PatternText;

    public override bool TryRead(string text, out Instant instant)
    {
        ParseResult<LocalDateTime> local = pattern.Parse(text);
        instant = local.Success ? InstantOf(local.Value, zone) : default;
        return local.Success;
    }

    public static Instant InstantOf(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, FirstReached).ToInstant();
}
