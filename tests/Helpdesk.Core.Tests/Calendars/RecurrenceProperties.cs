using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Recurrence rules against a reader that walks day by day from the start and asks of each what RFC 5545 says.</summary>
public class RecurrenceProperties
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    [Fact]
    public void Falls_on_the_dates_that_a_walk_finds() => Laws.Hold(300, Arb.From(Cases), each =>
    {
        HolidayRule rule;
        LocalDate[] expected = [.. Walk(each.Start, each.Rrule).Where(date => date.Year is >= 1900 and <= 2149)];
        try
        {
            rule = HolidayRule.Recurrence(each.Start, each.Rrule);
        }
        catch (ArgumentException)
        {
            Assert.Empty(expected);
            return;
        }

        Assert.Equal(Given.Write(expected), Given.Write(Enumerable.Range(1900, 250).SelectMany(rule.DatesIn)));
    });

    private static Gen<(LocalDate Start, string Rrule)> Cases =>
        from days in Gen.Frequency((6, Gen.Choose(0, 70_000)), (1, Gen.Choose(-40_000, 0)))
        from interval in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Choose(1, 9).Select(n => ";INTERVAL=" + n)))
        from months in Part("BYMONTH", Gen.Choose(1, 12))
        from monthDays in Part("BYMONTHDAY", Signed(31))
        from yearDays in Gen.Frequency((4, Gen.Constant("")), (1, Part("BYYEARDAY", Signed(366))))
        from weekdays in Part("BYDAY", Gen.Frequency(
            (2, Gen.Elements(Weekdays)),
            (2, from n in Signed(5) from day in Gen.Elements(Weekdays) select Text(n) + day),
            (1, from n in Signed(53) from day in Gen.Elements(Weekdays) select Text(n) + day)))
        let parts = months + monthDays + yearDays + weekdays
        from positions in parts.Length == 0 ? Gen.Constant("") : Gen.Frequency((3, Gen.Constant("")), (1, Part("BYSETPOS", Signed(6))))
        from end in Gen.Frequency(
            (1, Gen.Constant("")),
            (2, Gen.Choose(1, 60).Select(n => ";COUNT=" + n)),
            (1, Gen.Choose(100, 40_000).Select(n => ";COUNT=" + n)),
            (2, Gen.Choose(0, 9000).Select(n => new LocalDate(1900, 1, 1).PlusDays(days + n)).Select(date => $";UNTIL={date.Year:0000}{date.Month:00}{date.Day:00}")))
        select (new LocalDate(1900, 1, 1).PlusDays(days), "FREQ=YEARLY" + parts + positions + interval + end);

    private static Gen<int> Signed(int limit) => Gen.Choose(-limit, limit).Where(n => n != 0);

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static Gen<string> Part(string name, Gen<int> values) => Part(name, values.Select(Text));

    private static Gen<string> Part(string name, Gen<string> values) => Gen.Frequency(
        (2, Gen.Constant("")),
        (2, from count in Gen.Choose(1, 4) from list in values.ArrayOf(count) select $";{name}={string.Join(',', list)}"));

    /// <summary>The instances to 2149: the start, and each day after it that the rule names, until they are enough or too late.</summary>
    private static List<LocalDate> Walk(LocalDate start, string rrule)
    {
        Dictionary<string, string> parts = rrule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        int interval = int.Parse(parts.GetValueOrDefault("INTERVAL", "1"), CultureInfo.InvariantCulture);
        int count = int.Parse(parts.GetValueOrDefault("COUNT", "2000000000"), CultureInfo.InvariantCulture);
        string until = parts.GetValueOrDefault("UNTIL", "99991231");
        var dates = new List<LocalDate> { start };
        for (int year = start.Year; year <= 2149; year += interval)
        {
            LocalDate[] named = [.. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(new LocalDate(year, 1, 1).PlusDays).Where(date => IsNamed(date, start, parts))];
            if (parts.TryGetValue("BYSETPOS", out string? positions))
            {
                named = [.. named.Where((_, i) => Has(positions, i + 1, named.Length))];
            }

            foreach (LocalDate date in named.Where(date => date > start))
            {
                if (dates.Count == count || string.CompareOrdinal($"{date.Year:0000}{date.Month:00}{date.Day:00}", until) > 0)
                {
                    return dates;
                }

                dates.Add(date);
            }
        }

        return dates;
    }

    private static bool IsNamed(LocalDate date, LocalDate start, Dictionary<string, string> parts)
    {
        int monthLength = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
        int yearLength = CalendarSystem.Iso.GetDaysInYear(date.Year);
        bool byMonth = parts.ContainsKey("BYMONTH");
        if (!parts.ContainsKey("BYMONTHDAY") && !parts.ContainsKey("BYYEARDAY") && !parts.ContainsKey("BYDAY")
            && (date.Day != start.Day || (!byMonth && date.Month != start.Month)))
        {
            return false;
        }

        return (!byMonth || Has(parts["BYMONTH"], date.Month, 1000))
            && (!parts.TryGetValue("BYMONTHDAY", out string? monthDays) || Has(monthDays, date.Day, monthLength))
            && (!parts.TryGetValue("BYYEARDAY", out string? yearDays) || Has(yearDays, date.DayOfYear, yearLength))
            && (!parts.TryGetValue("BYDAY", out string? days) || days.Split(',').Any(day => HasWeekday(day, date, byMonth)));
    }

    private static bool Has(string list, int position, int length) =>
        list.Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).Any(n => n == position || n == position - length - 1);

    /// <summary>Counts the same weekdays of the month, or of the year, up to the date and from it on.</summary>
    private static bool HasWeekday(string day, LocalDate date, bool inMonth)
    {
        if (Weekdays[(int)date.DayOfWeek - 1] != day[^2..])
        {
            return false;
        }

        if (day.Length == 2)
        {
            return true;
        }

        bool IsSame(LocalDate other) => other.Year == date.Year && (!inMonth || other.Month == date.Month);
        int before = Enumerable.Range(0, 60).TakeWhile(week => IsSame(date.PlusWeeks(-week))).Count();
        int after = Enumerable.Range(0, 60).TakeWhile(week => IsSame(date.PlusWeeks(week))).Count();
        int nth = int.Parse(day[..^2], CultureInfo.InvariantCulture);
        return nth == before || nth == -after;
    }
}
