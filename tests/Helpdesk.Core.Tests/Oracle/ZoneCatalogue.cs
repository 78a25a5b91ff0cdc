using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Zones, each here for the corner that it turns.</summary>
internal static class ZoneCatalogue
{
    public static readonly string[] All =
    [
        "Etc/UTC",              // no changes at all
        "Europe/Rome",          // the ordinary case: an hour, at 01:00 UTC
        "America/New_York",     // behind UTC, changes at 02:00 local time
        "Australia/Lord_Howe",  // half an hour of daylight saving
        "America/Sao_Paulo",    // the clock went from 00:00 to 01:00: days without a midnight, until 2019
        "Africa/Casablanca",    // negative daylight saving in Ramadan, four changes in some years
        "Pacific/Apia",         // no 30 December 2011
        "Asia/Kathmandu",       // 5 h 45 min ahead
        "Europe/Dublin",        // winter time is the "daylight saving", and negative
        "America/St_Johns",     // 3 h 30 min behind; changed at 00:01 until 2011
        "Antarctica/Troll",     // two hours of daylight saving
        "Asia/Beirut",          // changes at midnight
        "America/Havana",       // set back at 01:00, so that midnight is run into twice
        "Africa/Cairo",         // changes at the end of Thursday, with years of none
        "Pacific/Kiritimati",   // 14 h ahead, the most
        "Etc/GMT+12",           // 12 h behind, the most
        "Asia/Pyongyang",       // standard time itself moved, by half an hour
        "America/Caracas",      // likewise
        "Europe/Volgograd",     // standard time moved by an hour, twice
        "Pacific/Chatham",      // 12 h 45 min ahead, changes at 02:45
        "Asia/Gaza",            // irregular changes, announced late
        "America/Scoresbysund", // changed at local 00:00, and lately changed which zone it keeps
    ];

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>The instants at which a zone's offset changed or will change, over the years that the questions are about.</summary>
    public static Instant[] Transitions(string id) =>
    [
        .. Zone(id)
            .GetZoneIntervals(Instant.FromUtc(2010, 1, 1, 0, 0), Instant.FromUtc(2035, 1, 1, 0, 0))
            .Where(each => each.HasStart && each.Start > Instant.FromUtc(2010, 1, 1, 0, 0))
            .Select(each => each.Start),
    ];
}
