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

    [Fact]
    public void Hebrew_dates()
    {
        HolidayRule roshHashanah = HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 7, 1).Lasting(2);
        HolidayRule passover = HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 1, 15);
        HolidayRule purim = passover.PlusDays(-30);

        LocalDate purim2024 = purim.DatesIn(2024).Single();                  // 2024-03-24; it begins on the evening of 23 March
        LocalDate passover2024 = passover.DatesIn(2024).Single();            // 2024-04-23; it begins on the evening of 22 April

        BusinessCalendar haifa = new BusinessCalendarBuilder("haifa", "Asia/Jerusalem")
            .WithHours("Sun-Thu 09:00-18:00")
            .WithHoliday("Purim", purim)
            .WithHoliday("Passover", passover)
            .WithHoliday(new Holiday("Passover Eve", passover.PlusDays(-1)).WithHours(DayHours.Parse("00:00-13:00")))
            .Build();

        bool onPassoverEve = haifa.IsOpen(Instant.FromUtc(2024, 4, 22, 11, 0));          // false: Monday 14:00

        Assert.Equal(new LocalDate(2024, 3, 24), purim2024);
        Assert.Equal(new LocalDate(2024, 4, 23), passover2024);
        Assert.Equal([new LocalDate(2024, 10, 3), new LocalDate(2024, 10, 4)], roshHashanah.DatesIn(2024));
        Assert.False(onPassoverEve);
        Assert.True(haifa.IsOpen(Instant.FromUtc(2024, 4, 22, 9, 0)));
        Assert.False(haifa.IsBusinessDay(purim2024));

        // What the page says of the civil numbering and of the range.
        HolidayRule civil = HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 7, 15);
        Assert.Equal([true, false, true], Enumerable.Range(2023, 3).Select(year => civil.DatesIn(year).SequenceEqual(passover.DatesIn(year))));
        Assert.Equal(purim2024.PlusDays(1), civil.DatesIn(2024).Single());
        Assert.All(Enumerable.Range(1900, 250), year => Assert.Single(passover.DatesIn(year)));
    }

    [Fact]
    public void Islamic_dates()
    {
        HolidayRule eidAlFitr = HolidayRule.FixedDate(CalendarSystem.UmAlQura, 10, 1).Lasting(3);

        IReadOnlyList<LocalDate> eid2024 = eidAlFitr.DatesIn(2024);          // 10, 11 and 12 April
        int lastEid = eidAlFitr.DatesIn(2077).Count;                         // 3
        int afterwards = eidAlFitr.DatesIn(2078).Count;                      // 0: the Umm al-Qura calendar has no such year

        Assert.Equal([new LocalDate(2024, 4, 10), new LocalDate(2024, 4, 11), new LocalDate(2024, 4, 12)], eid2024);
        Assert.Equal((3, 0), (lastEid, afterwards));

        // The reach of the calendar systems in the table.
        CalendarSystem umAlQura = CalendarSystem.UmAlQura;
        Assert.Equal((1318, 1500), (umAlQura.MinYear, umAlQura.MaxYear));
        Assert.Equal(new LocalDate(1900, 4, 30), new LocalDate(1318, 1, 1, umAlQura).WithCalendar(CalendarSystem.Iso));
        Assert.Equal(new LocalDate(2077, 11, 16), new LocalDate(1500, 12, umAlQura.GetDaysInMonth(1500, 12), umAlQura).WithCalendar(CalendarSystem.Iso));
        Assert.NotEmpty(HolidayRule.FixedDate(CalendarSystem.IslamicBcl, 10, 1).DatesIn(2149));
    }
}
