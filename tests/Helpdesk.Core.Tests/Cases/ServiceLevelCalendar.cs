using System.Text.Json;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>Reads the calendars of the service-level cases: lists of intervals by weekday or date, and holidays of several forms.</summary>
internal static class ServiceLevelCalendar
{
    private static readonly AnnualDatePattern MonthAndDay = AnnualDatePattern.Iso;

    public static BusinessCalendar Read(JsonElement calendar)
    {
        var builder = new BusinessCalendarBuilder(calendar.Id(), calendar.Text("timezone"));
        builder.WithHours(Weekly(calendar));
        foreach (JsonElement holiday in Members(calendar, "holidays"))
        {
            builder.WithHoliday("holiday", Rule(holiday));
        }

        foreach (JsonProperty shift in Dated(calendar, "shifts"))
        {
            builder.WithSpecialHours(CaseJson.Date(shift.Name), DayHours.Of(Intervals(shift.Value)));
        }

        foreach (JsonProperty pause in Dated(calendar, "breaks"))
        {
            foreach (HoursInterval interval in Intervals(pause.Value))
            {
                builder.WithBreak(CaseJson.Date(pause.Name), interval);
            }
        }

        return builder.Build();
    }

    private static WeeklyHours Weekly(JsonElement calendar) => calendar.Find("weekly") is { } weekly
        ? WeeklyHours.Create(day => DayHours.Of(Intervals(weekly.GetProperty(day.ToString()[..3].ToLowerInvariant()))))
        : WeeklyHours.AlwaysOpen;

    private static IEnumerable<HoursInterval> Intervals(JsonElement pairs) =>
        pairs.EnumerateArray().Select(pair => HoursInterval.Parse($"{pair[0].GetString()}-{pair[1].GetString()}"));

    /// <summary>A date; a month and day of every year, whether or not the year of one is told too; or a range of dates.</summary>
    private static HolidayRule Rule(JsonElement holiday)
    {
        if (holiday.ValueKind == JsonValueKind.String)
        {
            return HolidayRule.On(CaseJson.Date(holiday.GetString() ?? ""));
        }

        if (holiday.Find("from") is not null)
        {
            return HolidayRule.Range(new DateInterval(CaseJson.Date(holiday.Text("from")), CaseJson.Date(holiday.Text("to"))));
        }

        string date = holiday.Text("date");
        if (holiday.Find("recurring") is null)
        {
            return HolidayRule.On(CaseJson.Date(date));
        }

        AnnualDate yearly = MonthAndDay.Parse(date[^5..]).Value;
        return HolidayRule.FixedDate(yearly.Month, yearly.Day);
    }

    private static IEnumerable<JsonElement> Members(JsonElement calendar, string name) =>
        calendar.Find(name) is { } list ? list.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Dated(JsonElement calendar, string name) =>
        calendar.Find(name) is { } byDate ? byDate.EnumerateObject() : [];
}
