using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ReplayLog.Input;

/// <summary>The clock by which a log was written: the form of its times and its zone.</summary>
internal sealed class LogClock(LocalDateTimePattern pattern, DateTimeZone zone)
{
    /// <summary>The library's own rule for clock changes: the first instant at which the clock reaches a local time, be this repeated or skipped.</summary>
    private static readonly ZoneLocalMappingResolver FirstReached =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Reads a time of the log.</summary>
    /// <returns>What is wrong with the text; null when nothing is.</returns>
    public string? Read(string text, out Instant instant)
    {
        ParseResult<LocalDateTime> local = pattern.Parse(text);
        if (!local.Success)
        {
            instant = default;
            return $"'{text}' is no time of the form {pattern.PatternText}";
        }

        instant = zone.ResolveLocal(local.Value, FirstReached).ToInstant();
        return instant < BusinessCalendar.MinInstant || instant > BusinessCalendar.MaxInstant ? $"'{text}' is outside the years that calendars support" : null;
    }
}
