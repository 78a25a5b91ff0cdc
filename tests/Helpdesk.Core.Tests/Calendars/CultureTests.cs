using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>No text of the library changes with the culture of the thread.</summary>
public class CultureTests
{
    [Fact]
    public void Everything_prints_the_same_in_every_culture()
    {
        string[] invariant = Print();
        Assert.Equal(invariant, HostileCulture.Run(Print));
        Assert.DoesNotContain(invariant, string.IsNullOrWhiteSpace);
    }

    private static string[] Print()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00", "Europe/Rome")
            .WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00:30.5-14:00")
            .WithHoliday(new Holiday("Christmas Day", HolidayRule.FixedDate(12, 25)).WithHours(DayHours.Parse("09:00-12:00")).WithObservance(Observance.NextWorkingDay))
            .WithHoliday("Closure", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-21")))
            .WithHoliday("Hebrew", HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 1, 1).FromYear(2020).PlusDays(-2))
            .WithSpecialHours(Given.Date("2026-12-20"), "10:00-18:00", "Sunday")
            .WithBreak(Given.Date("2026-03-04"), "11:00-11:30", "Drill")
            .Build();
        Instant start = Given.At("2026-12-18 10:00Z");
        var far = new CalendarShortfall("desk", 1, start, ShortfallReason.NotEnoughOpenTime, BusinessTime.FromHours(1234567), BusinessTime.FromNanoseconds(-1_500_000_000));
        object[] values =
        [
            calendar,
            .. calendar.Hours,
            .. calendar.Holidays,
            .. calendar.Holidays.Select(each => each.Rule),
            .. calendar.SpecialHours,
            .. calendar.Breaks,
            .. calendar.HolidaysIn(Given.Dates("2026-01-01", "2027-12-31")),
            .. calendar.Explain(start, start + Duration.FromDays(14)),
            far,
            far with { Reason = ShortfallReason.NotEnoughBusinessDays, RequestedDays = -1000 },
            far with { Reason = ShortfallReason.OutsideSupportedRange },
            BusinessDays.EndOfDay(1000),
            Observance.NearestWeekday,
        ];
        return Array.ConvertAll(values, each => each.ToString()!);
    }
}
