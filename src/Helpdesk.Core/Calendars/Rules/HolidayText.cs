using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars.Rules;

/// <summary>Dates in the words of rules, in invariant English.</summary>
internal static class HolidayText
{
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>A list such as <c>one, two or three</c>; a long one ends by saying how many more there are.</summary>
    public static string List(IEnumerable<string> items, int count, string word)
    {
        const int most = 8;
        string[] shown = [.. items.Take(count > most ? most - 1 : count)];
        return count > most ? FormattableString.Invariant($"{string.Join(", ", shown)} {word} {count - shown.Length} more")
            : count == 1 ? shown[0]
            : $"{string.Join(", ", shown[..^1])} {word} {shown[^1]}";
    }

    public static string DayAndMonth(int month, int day) => FormattableString.Invariant($"{day} {Month(month)}");
}
