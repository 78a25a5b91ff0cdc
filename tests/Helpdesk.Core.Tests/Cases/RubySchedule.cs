using System.Text.Json;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>Reads the schedules of the oracle and of the Ruby libraries: hours by weekday, shifts and breaks by date, and holidays.</summary>
internal static class RubySchedule
{
    public static DialectCalendar Read(JsonElement schedule, Dialect dialect)
    {
        JsonElement hours = schedule.GetProperty("hours");
        HashSet<LocalDate> holidays = [.. schedule.GetProperty("holidays").EnumerateArray().Select(date => CaseJson.Date(date.GetString() ?? ""))];
        BusinessCalendarBuilder builder = new BusinessCalendarBuilder("case", schedule.Text("timezone"))
            .WithHours(WeeklyHours.Create(day => hours.Find(Name(day)) is { } ofDay ? DayHours.Of(Intervals(ofDay)) : DayHours.Closed));
        foreach (LocalDate holiday in holidays)
        {
            builder.WithHoliday("holiday", HolidayRule.On(holiday));
        }

        foreach (JsonProperty shift in schedule.GetProperty("shifts").EnumerateObject())
        {
            LocalDate date = CaseJson.Date(shift.Name);
            if (!dialect.HolidaysBeatDatedHours || !holidays.Contains(date))
            {
                builder.WithSpecialHours(date, DayHours.Of(Intervals(shift.Value)));
            }
        }

        foreach (JsonProperty pause in schedule.GetProperty("breaks").EnumerateObject())
        {
            foreach (HoursInterval interval in Intervals(pause.Value))
            {
                builder.WithBreak(CaseJson.Date(pause.Name), interval);
            }
        }

        return new DialectCalendar(builder.Build(), dialect);
    }

    private static IEnumerable<HoursInterval> Intervals(JsonElement startsAndEnds) =>
        startsAndEnds.EnumerateObject().Select(each => HoursInterval.Parse($"{each.Name}-{each.Value.GetString()}"));

    private static string Name(IsoDayOfWeek day) => day.ToString()[..3].ToLowerInvariant();
}
