using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Serialization.Ics;

/// <summary>The zones that TZID names: by their ids in the tz database, or by those of Windows, which Outlook writes.</summary>
internal static class IcsZones
{
    /// <summary>The zone; null for a name that stands for one of the document's own making.</summary>
    public static DateTimeZone? Find(string id)
    {
        if (id.Length == 0)
        {
            return null;
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out string? tzdb) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(tzdb) : null);
    }

    /// <summary>Whether times of the zone are those of UTC, by whatever name: a desk has its days in no such zone, so that its midnights are nobody's.</summary>
    public static bool IsUtc(string id) => Find(id) is { } zone && zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero;
}
