using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The zones that TZID names: by their ids in the tz database, or by those of Windows, which Outlook writes.</summary>
internal static class ZoneNames
{
    /// <summary>The zone; null for a name that only the document knows.</summary>
    public static DateTimeZone? Find(string id) =>
        id.Length == 0 ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out string? tzdb) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(tzdb) : null);

    /// <summary>Whether times of the zone are always those of UTC: no desk has its days in such a zone, so that its midnights are not local.</summary>
    public static bool IsUtc(string id) => Find(id) is { } zone && zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero;
}
