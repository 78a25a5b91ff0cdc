using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The nth, or the last, of a weekday in a month.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NthWeekdayRule(int Nth, IsoDayOfWeek Weekday, int Month) : YearlyRule
{
    public const int Last = -1;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public override string ToString() =>
        $"{(Nth == Last ? "last" : Ordinals[Nth - 1])} {Weekday} of {HolidayText.Month(Month)}";

    internal override void AddDays(int year, List<int> days)
    {
        int length = CalendarSystem.Iso.GetDaysInMonth(year, Month);
        int firstOfMonth = DayNumber.Of(year, Month, 1);
        int firstWeekday = firstOfMonth + DayNumber.DaysUntil(firstOfMonth, Weekday);
        int day = Nth == Last
            ? firstWeekday + ((firstOfMonth + length - 1 - firstWeekday) / 7 * 7)
            : firstWeekday + ((Nth - 1) * 7);
        if (day < firstOfMonth + length)
        {
            days.Add(day);
        }
    }
}
