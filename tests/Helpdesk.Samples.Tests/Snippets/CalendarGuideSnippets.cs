using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/calendars.md, in its order.</summary>
public class CalendarGuideSnippets
{
    [Fact]
    public void Saying_when_the_desk_is_open()
    {
        BusinessCalendar shop = new BusinessCalendarBuilder("shop", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
            .WithHoursFrom(new LocalDate(2026, 6, 15), "Mon-Fri 08:00-14:00")
            .WithHoursFrom(new LocalDate(2026, 9, 1), "Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
            .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("00:00-13:00")))
            .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
            .WithSpecialHours(new LocalDate(2026, 12, 20), "10:00-18:00", "Sunday before Christmas")
            .WithBreak(new LocalDate(2026, 3, 4), "11:00-11:30", "Fire drill")
            .Build();

        Assert.True(shop.IsOpen(Instant.FromUtc(2026, 12, 20, 9, 0)));
        Assert.False(shop.IsOpen(Instant.FromUtc(2026, 12, 24, 14, 0)));
        Assert.False(shop.IsOpen(Instant.FromUtc(2026, 3, 4, 10, 15)));
        Assert.False(shop.IsOpen(Instant.FromUtc(2026, 7, 1, 13, 0)));
    }

    [Fact]
    public void Adding_business_time()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();

        Instant monday9 = Instant.FromUtc(2026, 1, 12, 8, 0); // Monday 09:00 in Rome

        Instant closing = office.Add(monday9, BusinessTime.FromHours(9));                        // Monday 18:00
        Instant opening = office.Add(monday9, BusinessTime.FromHours(9), Boundary.NextOpening);  // Tuesday 09:00
        BusinessTime none = office.Between(closing, opening);                                    // 0:00:00

        Assert.Equal(Instant.FromUtc(2026, 1, 12, 17, 0), closing);
        Assert.Equal(Instant.FromUtc(2026, 1, 13, 8, 0), opening);
        Assert.Equal(BusinessTime.Zero, none);
    }

    [Fact]
    public void Three_amounts()
    {
        BusinessCalendar office = Office();
        Instant received = Instant.FromUtc(2026, 1, 16, 14, 20); // Friday 15:20 in Rome

        Instant inADay = received + Duration.FromHours(24);                              // Saturday 15:20: elapsed time
        Instant inNineHours = office.Add(received, BusinessTime.FromHours(9));           // Monday 15:20: business time
        Instant nextDay = office.Add(received, BusinessDays.SameClockTime(1));           // Monday 15:20
        Instant endOfNextDay = office.Add(received, BusinessDays.EndOfDay(1));           // Monday 18:00

        Assert.Equal(Instant.FromUtc(2026, 1, 17, 14, 20), inADay);
        Assert.Equal(Instant.FromUtc(2026, 1, 19, 14, 20), inNineHours);
        Assert.Equal(Instant.FromUtc(2026, 1, 19, 14, 20), nextDay);
        Assert.Equal(Instant.FromUtc(2026, 1, 19, 17, 0), endOfNextDay);
    }

    [Fact]
    public void Receipt_of_business_days()
    {
        BusinessCalendar office = Office();
        Instant fridayEvening = Instant.FromUtc(2026, 1, 16, 17, 30); // Friday 18:30 in Rome
        Instant saturday = Instant.FromUtc(2026, 1, 17, 11, 33);      // Saturday 12:33

        Instant asReceived = office.Add(saturday, BusinessDays.SameClockTime(1));                              // Monday 12:33
        Instant fromMonday = office.Add(saturday, BusinessDays.SameClockTime(1, Receipt.AtNextOpening));       // Tuesday 09:00
        Instant fromMondayToo = office.Add(fridayEvening, BusinessDays.SameClockTime(1, Receipt.AtNextOpening)); // Tuesday 09:00
        Instant endOfTuesday = office.Add(saturday, BusinessDays.EndOfDay(1, Receipt.AtNextOpening));          // Tuesday 18:00

        Assert.Equal(Instant.FromUtc(2026, 1, 19, 11, 33), asReceived);
        Assert.Equal(Instant.FromUtc(2026, 1, 20, 8, 0), fromMonday);
        Assert.Equal(fromMonday, fromMondayToo);
        Assert.Equal(Instant.FromUtc(2026, 1, 20, 17, 0), endOfTuesday);
    }

    [Fact]
    public void Amounts_as_text()
    {
        BusinessCalendar office = Office();
        Instant received = Instant.FromUtc(2026, 1, 16, 14, 20); // Friday 15:20 in Rome

        BusinessTime length = BusinessTime.Parse("1 h 30 min");              // also 90 min, 1.5 hours, 1:30:00
        BusinessTime threeTimes = length * 3;                                // 4:30:00
        TimeAmount promise = TimeAmount.Parse("8 business hours");           // or 24 h elapsed time, or 1 business day, end of day

        Instant due = office.Add(received, promise);                         // Monday 14:20
        bool isRead = BusinessTime.TryParse("2 d", out _, out string? error);

        Assert.Equal(BusinessTime.FromMinutes(270), threeTimes);
        Assert.All(["90 min", "1.5 hours", "1:30:00"], each => Assert.Equal(length, BusinessTime.Parse(each)));
        Assert.Equal(Instant.FromUtc(2026, 1, 19, 13, 20), due);
        Assert.False(isRead);
        Shown.OnPage("calendars.md", error!);
        Assert.Equal("Europe/Rome", ZoneIds.Suggest("europe/rome"));
    }

    [Fact]
    public void Across_a_clock_change()
    {
        BusinessCalendar alwaysOpen = new BusinessCalendarBuilder("operations", "Europe/Rome").WithHours(WeeklyHours.AlwaysOpen).Build();
        BusinessCalendar night = new BusinessCalendarBuilder("night", "Europe/Rome").WithHours("Sat 22:00-06:00").Build();
        Instant saturday22 = Instant.FromUtc(2026, 3, 28, 21, 0); // the clock goes forward at 02:00 on Sunday
        Instant sunday6 = Instant.FromUtc(2026, 3, 29, 4, 0);

        BusinessTime shift = night.Between(saturday22, sunday6);                        // 7:00:00, not eight
        Instant day = alwaysOpen.Add(saturday22, BusinessTime.FromHours(24));           // Sunday 23:00 on the clock

        Assert.Equal(BusinessTime.FromHours(7), shift);
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 21, 0), day);
    }

    [Fact]
    public void Holidays_by_rule()
    {
        Holiday[] holidays =
        [
            new("New Year's Day", HolidayRule.FixedDate(1, 1)),
            new("Martin Luther King Day", HolidayRule.NthWeekday(3, IsoDayOfWeek.Monday, 1)),
            new("Memorial Day", HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5)),
            new("Day after Thanksgiving", HolidayRule.NthWeekday(4, IsoDayOfWeek.Thursday, 11).PlusDays(1)),
            new("Midsummer Eve", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Friday, 6, 19)),
            new("Good Friday", HolidayRule.Easter(-2)),
            new("Orthodox Easter Monday", HolidayRule.OrthodoxEaster(1)),
            new("Rosh Hashanah", HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 7, 1)),
            new("Summer closure", HolidayRule.Range(new DateInterval(new LocalDate(2026, 8, 10), new LocalDate(2026, 8, 21)))),
            new("Juneteenth", HolidayRule.FixedDate(6, 19).FromYear(2021)),
        ];

        Holiday independenceDay = new Holiday("Independence Day", HolidayRule.FixedDate(7, 4)).WithObservance(Observance.NearestWeekday);

        BusinessCalendar desk = Office().ToBuilder().WithHolidays(holidays).WithHoliday(independenceDay).Build();
        Assert.Equal(
            ["Independence Day (observed)", "Independence Day"],
            desk.HolidaysIn(new DateInterval(new LocalDate(2026, 7, 1), new LocalDate(2026, 7, 31))).Select(each => each.Name));
        Assert.Single(desk.HolidaysOn(new LocalDate(2026, 11, 27)));
    }

    [Fact]
    public void Running_out_of_open_time()
    {
        BusinessCalendar season = new BusinessCalendarBuilder("beach-2026", "Europe/Rome")
            .WithHoursFrom(new LocalDate(2026, 6, 1), "Mon-Sun 10:00-18:00")
            .ClosedFrom(new LocalDate(2026, 9, 1))
            .Build();

        Instant lastDay = Instant.FromUtc(2026, 8, 31, 14, 0); // 16:00 in Rome
        if (!season.TryAdd(lastDay, BusinessTime.FromHours(3), out Instant due, out CalendarShortfall? shortfall))
            Console.WriteLine($"Only {shortfall.Consumed} of {shortfall.Requested} are left."); // Only 2:00:00 of 3:00:00 are left.

        Assert.Equal(default, due);
        Assert.Equal(BusinessTime.FromHours(2), shortfall?.Consumed);
    }

    [Fact]
    public void Many_at_once()
    {
        BusinessCalendar office = Office();
        Instant[] opened = [Instant.FromUtc(2026, 1, 12, 8, 0), Instant.FromUtc(2026, 1, 16, 14, 20)];

        var due = new Instant[opened.Length];
        office.Add(opened, BusinessTime.FromHours(4), due);

        Assert.Equal(opened.Select(each => office.Add(each, BusinessTime.FromHours(4))), due);
    }

    private static BusinessCalendar Office() => new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-18:00").Build();
}
