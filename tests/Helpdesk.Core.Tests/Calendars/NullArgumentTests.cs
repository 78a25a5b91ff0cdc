using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Nothing where something must be is refused at the call, by the parameter's name, and not met somewhere inside.</summary>
public class NullArgumentTests
{
    private static readonly BusinessCalendar Calendar = Given.Calendar("Mon-Fri 09:00-17:00");

    private static readonly LocalDate Date = new(2026, 3, 4);

    [Fact]
    public void Of_calendars_and_their_combinations()
    {
        AssertRefused("dates", () => Calendar.HolidaysIn(null!));
        AssertRefused("before", () => Calendar.ChangesFrom(null!, SupportedRange.Start, SupportedRange.End));
        AssertRefused("calendar", () => OpenTime.Of(null!));
        AssertRefused("calendars", () => OpenTime.UnionOf((IEnumerable<BusinessCalendar>)null!));
        AssertRefused("calendars", () => OpenTime.IntersectionOf((IEnumerable<BusinessCalendar>)null!));
        AssertRefused("parts", () => OpenTime.UnionOf((OpenTime[])null!));
        AssertRefused("parts", () => OpenTime.IntersectionOf((IEnumerable<OpenTime>)null!));
        AssertRefused("parts", () => OpenTime.UnionOf((OpenTime[])[Calendar, null!]));
        AssertRefused("parts", () => OpenTime.UnionOf((OpenTime[])[null!]));
        AssertRefused("other", () => Calendar.Union(null!));
        AssertRefused("other", () => Calendar.Intersect(null!));
        AssertRefused("other", () => Calendar.Except(null!));
        AssertRefused("calendar", () => MomentCalendar.Weekly(null!, _ => [LocalTime.Noon]));
        AssertRefused("timesOf", () => MomentCalendar.Weekly(Calendar, null!));
    }

    [Fact]
    public void Of_builders()
    {
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 09:00-17:00");
        AssertRefused("id", () => new BusinessCalendarBuilder(null!, "Etc/UTC"));
        AssertRefused("zoneId", () => new BusinessCalendarBuilder("desk", null!));
        AssertRefused("provider", () => new BusinessCalendarBuilder("desk", "Etc/UTC", null!));
        AssertRefused("newId", () => builder.WithId(null!));
        AssertRefused("weeklyHours", () => builder.WithHours((WeeklyHours)null!));
        AssertRefused("weeklyHours", () => builder.WithHoursFrom(Date, (WeeklyHours)null!));
        AssertRefused("weeklyHours", () => builder.WithHoursFrom(Date, (string)null!));
        AssertRefused("holiday", () => builder.WithHoliday(null!));
        AssertRefused("more", () => builder.WithHolidays((IEnumerable<Holiday>)null!));
        AssertRefused("more", () => builder.WithHolidays([null!]));
        AssertRefused("set", () => builder.WithHolidays((HolidaySet)null!));
        AssertRefused("dayHours", () => builder.WithSpecialHours(Date, (DayHours)null!));
        AssertRefused("dayHours", () => builder.WithSpecialHours(Date, (string)null!));
        AssertRefused("interval", () => builder.WithBreak(Date, (HoursInterval)null!));
        AssertRefused("interval", () => builder.WithBreak(Date, (string)null!));
        Assert.Equal(Calendar, builder.Build());
    }

    [Fact]
    public void Of_hours_and_holidays()
    {
        AssertRefused("hoursOf", () => WeeklyHours.Create(null!));
        AssertRefused("hours", () => WeeklyHours.AlwaysOpen.With(IsoDayOfWeek.Monday, null!));
        Assert.Contains("Wednesday", Assert.Throws<ArgumentException>("hoursOf", () => WeeklyHours.Create(day => day == IsoDayOfWeek.Wednesday ? null! : DayHours.Closed)).Message, StringComparison.Ordinal);
        AssertRefused("intervals", () => DayHours.Of((IEnumerable<HoursInterval>)null!));
        AssertRefused("text", () => DayHours.Parse(null!));
        AssertRefused("text", () => HoursInterval.Parse(null!));
        AssertRefused("name", () => new Holiday(null!, HolidayRule.Easter(0)));
        AssertRefused("rule", () => new Holiday("Easter", null!));
        AssertRefused("hours", () => new Holiday("Easter", HolidayRule.Easter(0)).WithHours(null!));
        AssertRefused("observance", () => new Holiday("Easter", HolidayRule.Easter(0)).WithObservance(null!));
        AssertRefused("dates", () => HolidayRule.Range(null!));
        AssertRefused("calendar", () => HolidayRule.FixedDate(null!, 1, 1));
        AssertRefused("rrule", () => HolidayRule.Recurrence(Date, null!));
        AssertRefused("rules", () => HolidayRule.AnyOf((HolidayRule[])null!));
        AssertRefused("rules", () => HolidayRule.AnyOf(HolidayRule.Easter(0), null!));
        AssertRefused("dates", () => HolidayRule.Easter(0).Except((LocalDate[])null!));
    }

    private static void AssertRefused(string parameter, Func<object> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);
}
