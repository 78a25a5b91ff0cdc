using System.Globalization;
using Helpdesk.Testing;

namespace Helpdesk.Samples.Tests;

/// <summary>
/// The small log reckoned without the library: wall-clock minutes of Rome counted one by one, from hours and holidays written here once more.
/// The log has no business minute near the clock change (Sunday 29 March 2026, 02:00), so only the time around the clock has to know of it.
/// </summary>
internal static class MinuteByMinute
{
    private static readonly DateTime EasterMonday = new(2026, 4, 6, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime SummerTime = new(2026, 3, 29, 3, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The events of the small log by ticket, in order of time. Rows whose time does not exist are left out, surveys too.</summary>
    public static Dictionary<string, (DateTime At, string Event)[]> ReadSmallLog()
    {
        var events = new List<(string Ticket, DateTime At, string Event)>();
        foreach (string line in File.ReadLines(Repository.PathOf("docs", "samples", "ReplayLog", "logs", "small-desk.csv")).Skip(1))
        {
            string[] fields = line.Split(',');
            if (!string.Equals(fields[2], "survey sent", StringComparison.Ordinal)
                && DateTime.TryParseExact(fields[1], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
            {
                // The half hour past two was skipped that night: the clock reached it at three.
                events.Add((fields[0], at.Date == SummerTime.Date && at.Hour == 2 ? SummerTime : at, fields[2]));
            }
        }

        return events.GroupBy(each => each.Ticket, StringComparer.Ordinal).ToDictionary(
            ticket => ticket.Key,
            ticket => ticket.OrderBy(each => each.At).Select(each => (each.At, each.Event)).ToArray(),
            StringComparer.Ordinal);
    }

    public static int BusinessMinutes(DateTime start, DateTime end)
    {
        int minutes = 0;
        for (DateTime minute = start; minute < end; minute = minute.AddMinutes(1))
        {
            bool isWorkingDay = minute.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && minute.Date != EasterMonday;
            minutes += isWorkingDay && minute.Hour is >= 9 and < 18 and not 13 ? 1 : 0;
        }

        return minutes;
    }

    public static int ElapsedMinutes(DateTime start, DateTime end) =>
        (int)(end - start).TotalMinutes - (start < SummerTime && end >= SummerTime ? 60 : 0);

    /// <summary>The smallest value that at least this share of the values does not exceed: nearest rank by its definition.</summary>
    public static int Percentile(IReadOnlyCollection<int> values, int percent) =>
        values.Where(value => values.Count(each => each <= value) * 100 >= percent * values.Count).Min();
}
