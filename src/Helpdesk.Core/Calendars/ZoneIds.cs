using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Calendars;

/// <summary>Ids of time zones, as people write them.</summary>
/// <remarks>Safe from any number of threads, as far as the provider is.</remarks>
public static class ZoneIds
{
    /// <summary>The id that was most likely meant by one that a provider does not hold: <c>Europe/Rome</c> by <c>europe/rome</c>, and <c>Europe/Berlin</c> by Windows' <c>W. Europe Standard Time</c>.</summary>
    /// <param name="zoneId">What was written. Case, white space and underscores make no difference, and the city alone will do where one zone has it.</param>
    /// <param name="provider">Where zones come from; null for the tz database that comes with Noda Time.</param>
    /// <returns>An id that the provider holds; null when none comes to mind. It is for a message: to take it without asking would be a guess.</returns>
    public static string? Suggest(string zoneId, IDateTimeZoneProvider? provider = null)
    {
        Guard.NotNull(zoneId);
        IDateTimeZoneProvider zones = provider ?? DateTimeZoneProviders.Tzdb;
        string wanted = Plain(zoneId);
        if (wanted.Length == 0)
        {
            return null;
        }

        string? windows = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.FirstOrDefault(each => IsPlainly(each.Key, wanted)).Value;
        return zones.Ids.FirstOrDefault(id => IsPlainly(id, wanted))
            ?? (windows is not null && zones.GetZoneOrNull(windows) is not null ? windows : null)
            ?? CityOf(wanted, zones);
    }

    /// <summary>A suggestion as a sentence to end a message with, or nothing.</summary>
    internal static string Hint(string zoneId, IDateTimeZoneProvider provider) => Suggest(zoneId, provider) is { } meant ? $" Write '{meant}' if that is the zone you mean." : "";

    private static string? CityOf(string wanted, IDateTimeZoneProvider zones)
    {
        // Some cities have had several ids, of one zone: the tz database says which of them is current.
        string[] ids =
        [
            .. zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && IsPlainly(id[(id.LastIndexOf('/') + 1)..], wanted))
                .Select(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(id, out string? current) && zones.GetZoneOrNull(current) is not null ? current : id)
                .Distinct(StringComparer.Ordinal)
                .Take(2),
        ];
        return ids.Length == 1 ? ids[0] : null;
    }

    private static bool IsPlainly(string id, string wanted) => string.Equals(Plain(id), wanted, StringComparison.Ordinal);

    private static string Plain(string id) => string.Concat(id.Where(each => !char.IsWhiteSpace(each) && each != '_')).ToUpperInvariant();
}
