using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars.Rules;

/// <summary>Dates in the words of rules, in invariant English.</summary>
internal static class HolidayText
{
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string DayAndMonth(int month, int day) => FormattableString.Invariant($"{day} {Month(month)}");
}
