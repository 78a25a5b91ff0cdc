using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The weekday on a date, or the nearest one on one side of it. It may lie in the year beside that of the date.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record WeekdayNearDateRule(IsoDayOfWeek Weekday, int Month, int Day, bool Before) : YearlyRule
{
    public override string ToString() => $"{Weekday} on or {(Before ? "before" : "after")} {HolidayText.DayAndMonth(Month, Day)}";

    internal override void AddDays(int year, List<int> days)
    {
        for (int dateYear = year - 1; dateYear <= year + 1; dateYear++)
        {
            if (Day < 1 || Day > CalendarSystem.Iso.GetDaysInMonth(dateYear, Month))
            {
                continue;
            }

            int date = DayNumber.Of(dateYear, Month, Day);
            int after = DayNumber.DaysUntil(date, Weekday);
            int day = Before ? date - ((7 - after) % 7) : date + after;
            if (DayNumber.ToDate(day).Year == year)
            {
                days.Add(day);
            }
        }
    }
}
