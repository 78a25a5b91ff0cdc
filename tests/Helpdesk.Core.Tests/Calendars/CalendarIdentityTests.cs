using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>When two calendars are the same one, and what they share when they are not.</summary>
public class CalendarIdentityTests
{
    [Fact]
    public void A_builder_of_a_calendar_makes_the_same_calendar_again()
    {
        BusinessCalendar calendar = Full().Build();
        BusinessCalendar again = calendar.ToBuilder().Build();
        Assert.Equal(calendar, again);
        Assert.Equal(calendar.GetHashCode(), again.GetHashCode());
        Assert.Equal(calendar, Full().Build());
        Assert.Equal(calendar.TimeZoneVersion, again.TimeZoneVersion);
    }

    public static TheoryData<string, Func<BusinessCalendarBuilder, BusinessCalendarBuilder>> Changes => new()
    {
        { "name", builder => builder.WithId("turin") },
        { "version", builder => builder.WithVersion(8) },
        { "hours", builder => builder.WithHours("Mon-Fri 09:00-17:00") },
        { "later hours", builder => builder.ClosedFrom(Given.Date("2040-01-01")) },
        { "holiday", builder => builder.WithHoliday("Another", HolidayRule.FixedDate(6, 2)) },
        { "exception", builder => builder.WithSpecialHours(Given.Date("2026-12-06"), "off") },
        { "break", builder => builder.WithBreak(Given.Date("2026-12-06"), "12:00-13:00") },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_of_any_part_makes_another_calendar_and_leaves_the_first(string part, Func<BusinessCalendarBuilder, BusinessCalendarBuilder> change)
    {
        BusinessCalendar calendar = Full().Build();
        BusinessCalendar changed = change(calendar.ToBuilder()).Build();
        Assert.False(calendar.Equals(changed), $"Another {part} is no change.");
        Assert.Equal(Full().Build(), calendar);
    }

    [Fact]
    public void A_calendar_in_another_zone_is_another()
    {
        Assert.NotEqual(Given.Calendar("Mon-Fri 09:00-17:00", "Europe/Rome"), Given.Calendar("Mon-Fri 09:00-17:00", "Europe/Paris"));
        Assert.False(Given.Calendar("24/7").Equals((object?)"24/7"));
    }

    [Fact]
    public void A_calendar_keeps_what_it_was_told()
    {
        BusinessCalendar calendar = Full().Build();
        Assert.Equal("milan", calendar.Id);
        Assert.Equal(7, calendar.Version);
        Assert.Equal("Europe/Rome", calendar.Zone.Id);
        Assert.Equal(DateTimeZoneProviders.Tzdb.VersionId, calendar.TimeZoneVersion);
        Assert.Equal([null, Given.Date("2026-07-01")], calendar.Hours.Select(each => each.From));
        Assert.Equal(["Christmas Day", "Easter Monday"], calendar.Holidays.Select(each => each.Name));
        Assert.Equal("Stocktaking", Assert.Single(calendar.SpecialHours).Name);
        Assert.Equal(["Lunch", "Drill"], calendar.Breaks.Select(each => each.Name));
        Assert.Equal($"milan version 7 in Europe/Rome: {calendar.Hours[0].Hours} | from {Given.Write([calendar.Hours[1].From!.Value])}: {calendar.Hours[1].Hours}", calendar.ToString());
        Assert.Equal("desk version 1 in Etc/UTC: Mon-Fri 09:00-17:00; Sat-Sun off", Given.Calendar("Mon-Fri 09:00-17:00").ToString());
    }

    [Fact]
    public void A_builder_can_take_back_what_a_calendar_was_told()
    {
        BusinessCalendar first = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00-14:00")
            .WithHoliday("Patron", HolidayRule.FixedDate(12, 7))
            .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
            .WithSpecialHours(Given.Date("2026-12-20"), "10:00-18:00")
            .WithBreak(Given.Date("2026-03-04"), "11:00-11:30")
            .WithBreak(Given.Date("2026-03-05"), "11:00-11:30")
            .Build();
        BusinessCalendar next = first.ToBuilder()
            .WithoutHoursFrom(Given.Date("2026-06-15"))
            .WithoutHoliday("Patron")
            .WithoutSpecialHours(Given.Date("2026-12-20"))
            .WithoutBreaks(Given.Date("2026-03-04"))
            .Build();
        Assert.Equal("Mon-Fri 09:00-17:00; Sat-Sun off", Assert.Single(next.Hours).ToString());
        Assert.Equal("Christmas Day", Assert.Single(next.Holidays).Name);
        Assert.Empty(next.SpecialHours);
        Assert.Equal("2026-03-05 11:00-11:30", Assert.Single(next.Breaks).ToString());
        Assert.Equal(2, first.Hours.Length);
    }

    [Fact]
    public void A_builder_that_goes_on_changes_no_calendar_it_has_made()
    {
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 09:00-17:00");
        BusinessCalendar before = builder.Build();
        builder.WithHoliday("Founders' Day", HolidayRule.On(Given.Date("2026-03-04")));
        Assert.True(before.IsBusinessDay(Given.Date("2026-03-04")));
        Assert.False(builder.Build().IsBusinessDay(Given.Date("2026-03-04")));
    }

    [Fact]
    public void Calendars_of_equal_open_time_share_what_they_compile()
    {
        OpenTimeline first = TimelineCache.For(Definition("Christmas Day", HolidayRule.FixedDate(12, 25)));
        OpenTimeline renamed = TimelineCache.For(Definition("Natale", HolidayRule.FixedDate(12, 25)));
        OpenTimeline other = TimelineCache.For(Definition("Christmas Day", HolidayRule.FixedDate(12, 24)));
        Assert.Same(first, renamed);
        Assert.NotSame(first, other);
    }

    [Fact]
    public void Calendars_that_share_keep_their_own_names()
    {
        BusinessCalendar english = Given.Builder("Mon-Fri 09:00-17:00").WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25)).Build();
        BusinessCalendar italian = Given.Builder("Mon-Fri 09:00-17:00").WithId("milano").WithHoliday("Natale", HolidayRule.FixedDate(12, 25)).Build();
        Instant start = Given.At("2025-12-24 16:00Z");
        Assert.Equal(english.Add(start, BusinessTime.FromHours(2)), italian.Add(start, BusinessTime.FromHours(2)));
        Assert.NotEqual(english, italian);
        Assert.Equal("Natale", Assert.Single(italian.HolidaysOn(Given.Date("2025-12-25"))).Name);
        Assert.Equal("Christmas Day", Assert.Single(english.HolidaysOn(Given.Date("2025-12-25"))).Name);
        Assert.Equal("milano", Assert.Throws<CalendarHorizonException>(() => italian.IsOpen(Instant.MaxValue)).Shortfall.CalendarId);
    }

    private static BusinessCalendarBuilder Full() => new BusinessCalendarBuilder("milan", "Europe/Rome")
        .WithVersion(7)
        .WithHours("Mon-Fri 09:00-18:00; Sat 22:00-02:00")
        .WithHoursFrom(Given.Date("2026-07-01"), "Mon-Fri 08:00-14:00")
        .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
        .WithHoliday(new Holiday("Easter Monday", HolidayRule.Easter(1)).WithHours(DayHours.Parse("09:00-12:00")).WithObservance(Observance.NearestWeekday))
        .WithSpecialHours(Given.Date("2026-12-05"), "10:00-12:00", "Stocktaking")
        .WithBreak(Given.Date("2026-03-03"), "12:00-13:00", "Drill")
        .WithBreak(Given.Date("2026-03-02"), "12:00-13:00", "Lunch");

    private static CalendarDefinition Definition(string holiday, HolidayRule rule) => new(
        DateTimeZoneProviders.Tzdb["Europe/Rome"],
        DateTimeZoneProviders.Tzdb.VersionId,
        [new EffectiveHours(from: null, WeeklyHours.Parse("Mon-Fri 09:00-17:00"))],
        [new Holiday(holiday, rule)],
        [],
        []);
}
