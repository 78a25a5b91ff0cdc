using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>A reader as one writes it in an afternoon: the whole text unfolded by a regular expression, split into lines, each into a dictionary.</summary>
internal static partial class NaiveIcs
{
    public static List<Holiday> Read(byte[] document)
    {
        string text = Fold().Replace(Encoding.UTF8.GetString(document), "");
        var holidays = new List<Holiday>();
        Dictionary<string, string>? properties = null;
        foreach (string line in text.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(line, "BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            }
            else if (string.Equals(line, "END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                holidays.Add(ToHoliday(properties!));
                properties = null;
            }
            else if (properties is not null && Property().Match(line) is { Success: true } match)
            {
                properties[match.Groups["name"].Value] = match.Groups["value"].Value;
            }
        }

        return holidays;
    }

    private static Holiday ToHoliday(Dictionary<string, string> properties)
    {
        LocalDate start = Date(properties["DTSTART"]);
        LocalDate last = Date(properties["DTEND"]).PlusDays(-1);
        HolidayRule rule = properties.TryGetValue("RRULE", out string? recurrence)
            ? HolidayRule.Recurrence(start, recurrence).Lasting(Period.DaysBetween(start, last) + 1)
            : HolidayRule.Range(new DateInterval(start, last));
        string name = properties["SUMMARY"]
            .Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\,", ",", StringComparison.Ordinal)
            .Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
        return new Holiday(name, rule);
    }

    private static LocalDate Date(string text) => LocalDate.FromDateTime(DateTime.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture));

    [GeneratedRegex("\r?\n[ \t]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fold();

    [GeneratedRegex("^(?<name>[A-Za-z0-9-]+)(;[^:]*)?:(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Property();
}
