using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>
/// The last local date on which an occurrence may begin, from UNTIL. RFC 5545 has UNTIL in UTC where the start is at a local time, so that its date may be the day before or after the one that is meant, and needs the
/// zone. Some programs write it in UTC beside a start that is a date, too, where RFC 5545 wants a date.
/// </summary>
/// <param name="Certain">Up to this date, UNTIL includes every occurrence.</param>
/// <param name="Latest">After this date, it includes none. One date too many is seen and one too few is not, so that what is between the two is included and reported.</param>
internal readonly record struct LastDates(LocalDate Certain, LocalDate Latest)
{
    private const int FirstYear = 1899;
    private const int LastYear = 2150;

    // Where clocks are, when no zone says it.
    private static readonly (Offset Least, Offset Most) Anywhere = (Offset.FromHours(-12), Offset.FromHours(14));

    /// <param name="start">The start, whose occurrences begin at local midnight when it has a time.</param>
    /// <param name="zoneId">The start's TZID; empty for none.</param>
    /// <param name="until">The value of UNTIL.</param>
    /// <param name="zones">The zones that the document defines.</param>
    public static LastDates Of(DateValue start, string zoneId, DateValue until, FileZones zones)
    {
        // Outside the supported years a day more or less is not seen, and there may be no next date.
        if (!until.IsUtc || until.Date.Year is < FirstYear or > LastYear)
        {
            return new LastDates(until.Date, until.Date);
        }

        if (!start.HasTime)
        {
            return new LastDates(until.Date, IsMidnightEast(until) ? until.Date.PlusDays(1) : until.Date);
        }

        LocalDateTime utc = until.Date + until.Time!.Value;
        if (ZoneNames.Find(zoneId) is { } zone)
        {
            LocalDate date = utc.InUtc().WithZone(zone).Date;
            return new LastDates(date, date);
        }

        (Offset least, Offset most) = zones.Find(zoneId) ?? Anywhere;
        return new LastDates(utc.PlusSeconds(least.Seconds).Date, utc.PlusSeconds(most.Seconds).Date);
    }

    /// <summary>
    /// Whether a time of UTC is a midnight somewhere east of Greenwich, where the next date begins: zones are up to 14 hours ahead, in quarters of an hour. A time such as 22:59:59 is the end of its own date there.
    /// </summary>
    private static bool IsMidnightEast(DateValue until) => until.Time is { Hour: >= 10, Second: 0 } time && time.Minute % 15 == 0;
}
