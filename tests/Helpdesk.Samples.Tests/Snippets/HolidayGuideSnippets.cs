using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/holidays.md, in its order.</summary>
public class HolidayGuideSnippets
{
    [Fact]
    public void A_countrys_holidays()
    {
        BusinessCalendar milan = new BusinessCalendarBuilder("milan", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-18:00")
            .WithHolidays(HolidaySet.For("IT-MI"))
            .Build();

        bool onAmbrose = milan.IsBusinessDay(new LocalDate(2026, 12, 7));              // false: Milan's patron saint
        IReadOnlyList<HolidayDate> autumn = milan.HolidaysIn(new DateInterval(new LocalDate(2026, 9, 1), new LocalDate(2026, 12, 24)));

        Assert.False(onAmbrose);
        Shown.OnPage("holidays.md", string.Join('\n', autumn));
        Assert.DoesNotContain(milan.HolidaysOn(new LocalDate(2025, 10, 4)), _ => true);
    }

    [Fact]
    public void Days_in_lieu()
    {
        BusinessCalendar london = new BusinessCalendarBuilder("london", "Europe/London")
            .WithHours("Mon-Fri 09:00-17:30")
            .WithHolidays(HolidaySet.For("GB-EAW"))
            .WithoutHoliday("Good Friday")
            .Build();

        IReadOnlyList<HolidayDate> christmas = HolidaySet.For("GB-EAW").DatesIn(2027).Where(each => each.Date.Month == 12).ToList();

        Assert.True(london.IsBusinessDay(new LocalDate(2026, 4, 3)));
        Assert.False(london.IsBusinessDay(new LocalDate(2027, 12, 28)));
        Shown.OnPage("holidays.md", string.Join('\n', christmas));
    }

    [Fact]
    public void Days_in_lieu_only()
    {
        IEnumerable<Holiday> inLieuOnly = HolidaySet.For("GB-EAW").Holidays
            .Select(holiday => holiday.WithObservance(holiday.Observance, keepsOwnDay: false));

        BusinessCalendar everyDay = new BusinessCalendarBuilder("every-day", "Europe/London").WithHours("24/7").WithHolidays(inLieuOnly).Build();
        Assert.True(everyDay.IsBusinessDay(new LocalDate(2027, 12, 25)));
        Assert.False(everyDay.IsBusinessDay(new LocalDate(2027, 12, 27)));
    }

    [Fact]
    public void Rules_of_ones_own()
    {
        HolidaySet spoleto = HolidaySet.For("IT").WithPatronSaint("San Ponziano", HolidayRule.FixedDate(1, 14));

        BusinessCalendar plant = new BusinessCalendarBuilder("plant", "Europe/Rome")
            .WithHours("Mon-Fri 08:00-17:00")
            .WithHolidays(spoleto)
            .WithHoliday("Summer closure", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Monday, 8, 8).Lasting(12))
            .WithHoliday("Stocktaking", HolidayRule.AnyOf(HolidayRule.LastWeekday(IsoDayOfWeek.Friday, 6), HolidayRule.LastWeekday(IsoDayOfWeek.Friday, 12)))
            .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("08:00-12:00")))
            .WithHoliday("Founder's Day", HolidayRule.FixedDate(5, 4).FromYear(1998).Except(new LocalDate(2026, 5, 4)))
            .Build();

        Assert.False(plant.IsBusinessDay(new LocalDate(2026, 1, 14)));
        Assert.Equal(12, plant.HolidaysIn(new DateInterval(new LocalDate(2026, 8, 1), new LocalDate(2026, 8, 31))).Count(each => each.Name == "Summer closure"));
        Assert.False(plant.IsBusinessDay(new LocalDate(2026, 8, 21)));
        Assert.True(plant.IsBusinessDay(new LocalDate(2026, 8, 24)));
        Assert.False(plant.IsBusinessDay(new LocalDate(2026, 6, 26)));
        Assert.False(plant.IsOpen(Instant.FromUtc(2026, 12, 24, 12, 0)));
        Assert.True(plant.IsBusinessDay(new LocalDate(2026, 5, 4)));
        Assert.False(plant.IsBusinessDay(new LocalDate(2027, 5, 4)));
    }
}
