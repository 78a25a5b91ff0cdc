using System.Globalization;
using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>
/// The parts of a yearly RFC 5545 recurrence rule, and the days of a year that they name. A part that the rule does not have is null. Immutable once made, but for
/// counts that are kept once they are known, which any thread may do; lists are sorted and hold nothing twice, so that two texts which say the same have one canonical text.
/// </summary>
internal sealed class RecurrenceParts
{
    public const int HighestYearDay = 366;

    public const int HighestOrdinal = 53;

    /// <summary>Two-letter weekdays, at the index of their ISO number.</summary>
    public static readonly string[] Weekdays = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly int monthMask;
    private readonly bool[]? monthDays;
    private readonly bool[]? yearDays;
    private readonly bool[]? weekdays;

    // One more than the number of days, and 0 where it is not known yet. All years of one length that begin on one weekday have the same; there are 14 kinds.
    private readonly int[] counts = new int[14];

    public RecurrenceParts(
        LocalDate start,
        int interval,
        int? count,
        LocalDate? until,
        int[]? byMonth,
        int[]? byYearDay,
        int[]? byMonthDay,
        (int Ordinal, IsoDayOfWeek Weekday)[]? byDay,
        int[]? bySetPos)
    {
        Interval = interval;
        Count = count;
        Until = until;
        ByMonth = byMonth;
        ByYearDay = byYearDay;
        ByMonthDay = byMonthDay;
        ByDay = byDay;
        BySetPos = bySetPos;

        // What no part says comes from the start: its day, and its month too where none is named.
        bool isDayOpen = byYearDay is null && byMonthDay is null && byDay is null;
        monthMask = (byMonth ?? (isDayOpen ? [start.Month] : [])).Aggregate(0, (mask, month) => mask | (1 << month));
        monthMask = monthMask == 0 ? ~0 : monthMask;
        monthDays = Table(byMonthDay ?? (isDayOpen ? [start.Day] : null), 31);
        yearDays = Table(byYearDay, HighestYearDay);
        if (byDay is not null)
        {
            weekdays = new bool[8 * WeekdayRow];
            foreach ((int ordinal, IsoDayOfWeek weekday) in byDay)
            {
                weekdays[WeekdayIndex(weekday, ordinal)] = true;
            }
        }
    }

    public int Interval { get; }

    public int? Count { get; }

    /// <summary>The last date that may be an instance.</summary>
    public LocalDate? Until { get; }

    public int[]? ByMonth { get; }

    public int[]? ByYearDay { get; }

    public int[]? ByMonthDay { get; }

    /// <summary>Ordinal 0 is every such weekday.</summary>
    public (int Ordinal, IsoDayOfWeek Weekday)[]? ByDay { get; }

    public int[]? BySetPos { get; }

    private static int WeekdayRow => (2 * HighestOrdinal) + 1;

    /// <summary>Adds the days of a year (see <see cref="DayNumber"/>) that the BY parts name, in order, whatever the start, the interval and the end.</summary>
    public void AddDays(int year, List<int> days)
    {
        int start = days.Count;
        int newYear = DayNumber.Of(year, 1, 1);
        ref int count = ref CountOf(year);
        if (count == 1)
        {
            return;
        }

        int yearLength = CalendarSystem.Iso.GetDaysInYear(year);
        int dayOfYear = 0;
        for (int month = 1; month <= 12; month++)
        {
            int length = CalendarSystem.Iso.GetDaysInMonth(year, month);
            if ((monthMask & (1 << month)) != 0)
            {
                for (int day = 1; day <= length; day++)
                {
                    bool isNamed = IsIn(monthDays, day, length, 31)
                        && IsIn(yearDays, dayOfYear + day, yearLength, HighestYearDay)
                        && (weekdays is null || IsWeekdayNamed(
                            DayNumber.DayOfWeek(newYear + dayOfYear + day - 1),
                            ByMonth is null ? dayOfYear + day : day,
                            ByMonth is null ? yearLength : length));
                    if (isNamed)
                    {
                        days.Add(newYear + dayOfYear + day - 1);
                    }
                }
            }

            dayOfYear += length;
        }

        if (BySetPos is not null)
        {
            KeepPositions(BySetPos, days, start);
        }

        count = days.Count - start + 1;
    }

    /// <summary>How many days of a year the BY parts name, found without expanding more than one year of each kind.</summary>
    public int CountIn(int year)
    {
        ref int count = ref CountOf(year);
        if (count == 0)
        {
            AddDays(year, []);
        }

        return count - 1;
    }

    /// <summary>The canonical text: parts in the order of RFC 5545's grammar, without those that say what would hold anyway.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY{UntilText}{(Count is { } count ? $";COUNT={Number(count)}" : "")}{(Interval == 1 ? "" : $";INTERVAL={Number(Interval)}")}{ByText}");

    /// <summary>The BY parts, each with a semicolon before it.</summary>
    public string ByText =>
        List("BYDAY", ByDay?.Select(each => (each.Ordinal == 0 ? "" : Number(each.Ordinal)) + Weekdays[(int)each.Weekday]))
        + List("BYMONTHDAY", ByMonthDay?.Select(Number))
        + List("BYYEARDAY", ByYearDay?.Select(Number))
        + List("BYMONTH", ByMonth?.Select(Number))
        + List("BYSETPOS", BySetPos?.Select(Number));

    private string UntilText => Until is { } until ? string.Create(CultureInfo.InvariantCulture, $";UNTIL={until.Year:0000}{until.Month:00}{until.Day:00}") : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string List(string name, IEnumerable<string>? values) => values is null ? "" : $";{name}={string.Join(',', values)}";

    /// <summary>Which of the numbers from -limit to limit are named, or null for all.</summary>
    private static bool[]? Table(int[]? values, int limit)
    {
        if (values is null)
        {
            return null;
        }

        bool[] table = new bool[(2 * limit) + 1];
        foreach (int value in values)
        {
            table[value + limit] = true;
        }

        return table;
    }

    /// <summary>Whether a position, counted from 1, is named from the front or from the back.</summary>
    private static bool IsIn(bool[]? table, int position, int length, int limit) =>
        table is null || table[limit + position] || table[limit + position - length - 1];

    private static int WeekdayIndex(IsoDayOfWeek weekday, int ordinal) => ((int)weekday * WeekdayRow) + HighestOrdinal + ordinal;

    private static void KeepPositions(int[] positions, List<int> days, int start)
    {
        int count = days.Count - start;
        int[] kept = [.. positions
            .Select(position => position > 0 ? position - 1 : count + position)
            .Where(index => index >= 0 && index < count)
            .Distinct()
            .Order()
            .Select(index => days[start + index])];
        days.RemoveRange(start, count);
        days.AddRange(kept);
    }

    private ref int CountOf(int year)
    {
        // By integers alone, since a rule that counts from the year 1 asks this of two thousand years. 400 years are a number of weeks, and 1 January 0001 was a Monday.
        int before = year - 1 + (30 * 400);
        int weekday = (before + (before / 4) - (before / 100) + (before / 400)) % 7;
        bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return ref counts[weekday + (isLeap ? 7 : 0)];
    }

    private bool IsWeekdayNamed(IsoDayOfWeek weekday, int position, int length) =>
        weekdays![WeekdayIndex(weekday, 0)]
        || weekdays[WeekdayIndex(weekday, ((position - 1) / 7) + 1)]
        || weekdays[WeekdayIndex(weekday, -(((length - position) / 7) + 1))];
}
