using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Pictures.Drawing;

/// <summary>Times, amounts and dates in words of invariant English.</summary>
internal static class Words
{
    /// <summary>A clock time such as <c>09:00</c>, up to and including <c>24:00</c>; with seconds only where it has some.</summary>
    public static string Clock(long nanosecondOfDay) => Hours(nanosecondOfDay, "00");

    /// <summary>An amount of time such as <c>8:00</c> or <c>168:30</c>, zero or more; with seconds only where it has some.</summary>
    public static string Amount(long nanoseconds) => Hours(nanoseconds, "0");

    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string ShortMonth(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    public static string ShortWeekday(LocalDate date) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames[(int)date.DayOfWeek % 7];

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things: <c>1 day</c>, <c>2 days</c>.</summary>
    public static string Count(int number, string one) => FormattableString.Invariant($"{number} {one}{(number == 1 ? "" : "s")}");

    /// <summary>Ascending numbers with their runs drawn together: <c>1, 3 to 5, 8</c>.</summary>
    public static string Runs(IReadOnlyList<int> numbers)
    {
        var parts = new List<string>();
        for (int i = 0; i < numbers.Count; i++)
        {
            int first = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
            {
                i++;
            }

            parts.Add(
                i == first ? Number(numbers[i])
                : i == first + 1 ? $"{Number(numbers[first])}, {Number(numbers[i])}"
                : $"{Number(numbers[first])} to {Number(numbers[i])}");
        }

        return string.Join(", ", parts);
    }

    private static string Hours(long nanoseconds, string hoursFormat)
    {
        long seconds = nanoseconds / NodaConstants.NanosecondsPerSecond;
        long fraction = nanoseconds % NodaConstants.NanosecondsPerSecond;
        string text = (seconds / 3600).ToString(hoursFormat, CultureInfo.InvariantCulture) + string.Create(CultureInfo.InvariantCulture, $":{seconds / 60 % 60:00}");
        if (seconds % 60 != 0 || fraction != 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
        }

        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
