using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Tests.Calendars.Sets;

/// <summary>Dates of sets as months and days, short enough for tables.</summary>
internal static class Published
{
    private static readonly LocalDatePattern MonthAndDay = LocalDatePattern.CreateWithInvariantCulture("MM-dd");

    /// <summary>The dates of a set in a year, own and observed, each once.</summary>
    public static string DatesIn(string code, int year) => Write(HolidaySet.For(code).DatesIn(year));

    /// <summary>As governments list them: a day in lieu instead of the day at the weekend.</summary>
    public static string DaysInLieuIn(string code, int year) => Write(
        Given.Builder("24/7")
            .WithHolidays(HolidaySet.For(code).Holidays.Select(each => each.WithObservance(each.Observance, keepsOwnDay: false)))
            .Build()
            .HolidaysIn(new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))));

    /// <summary>The dates of one table and those added to it, in order.</summary>
    public static string Join(string dates, string more) => string.Join(' ', $"{dates} {more}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));

    private static string Write(IEnumerable<HolidayDate> dates) => string.Join(' ', dates.Select(each => MonthAndDay.Format(each.Date)).Distinct());
}
