using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

public class AlgebraTests
{
    private static readonly BusinessCalendar Rome = Desk("rome", "Europe/Rome").WithHoliday("Liberation Day", HolidayRule.FixedDate(4, 25)).Build();

    private static readonly BusinessCalendar NewYork = Desk("new-york", "America/New_York").Build();

    private static readonly BusinessCalendar Sydney = Desk("sydney", "Australia/Sydney").WithHoliday("Anzac Day", HolidayRule.FixedDate(4, 25)).Build();

    private static readonly BusinessCalendar Sun = OpenTime.UnionOf(Rome, NewYork, Sydney).ToCalendar("follow-the-sun", "Etc/UTC", version: 3);

    /// <summary>
    /// Nine to five in each city. In January: Sydney 22:00-06:00Z, Rome 08:00-16:00Z, New York 14:00-22:00Z. The clocks change in New York on
    /// 8 March and 1 November, in Rome on 29 March and 25 October, in Sydney (back) on 5 April and (forth) on 4 October 2026.
    /// </summary>
    [Theory]
    [InlineData("2026-01-14", 22)]
    [InlineData("2026-03-11", 21)]
    [InlineData("2026-04-01", 22)]
    [InlineData("2026-04-08", 22)]
    [InlineData("2026-10-07", 22)]
    [InlineData("2026-10-28", 21)]
    [InlineData("2026-11-04", 22)]
    public void A_desk_that_follows_the_sun_gains_and_loses_an_hour_as_the_cities_change_their_clocks(string wednesday, int hours)
    {
        Instant midnight = Given.At(wednesday + " 00:00Z");
        Assert.Equal(BusinessTime.FromHours(hours), Sun.Between(midnight, midnight + Duration.FromDays(1)));
    }

    [Fact]
    public void Holidays_of_the_parts_come_in_order_of_their_dates()
    {
        BusinessCalendar first = Given.Builder("Mon-Fri 09:00-17:00").WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25)).WithHoliday("Labour Day", HolidayRule.FixedDate(5, 1)).Build();
        BusinessCalendar second = Given.Builder("Sat 09:00-17:00").WithHoliday("Liberation Day", HolidayRule.FixedDate(4, 25)).WithHoliday("All Saints", HolidayRule.FixedDate(11, 1)).Build();
        BusinessCalendar both = first.Union(second).ToCalendar("both", "Etc/UTC");
        Assert.Equal(["Liberation Day", "Labour Day", "All Saints", "Christmas Day"], both.HolidaysIn(Given.Dates("2026-01-01", "2026-12-31")).Select(each => each.Name));
    }

    [Fact]
    public void The_desk_that_follows_the_sun_is_handed_over_through_both_clock_changes()
    {
        Assert.Equal(
            [
                "2026-03-27 00:00Z - 2026-03-27 06:00Z",
                "2026-03-27 08:00Z - 2026-03-27 21:00Z",
                "2026-03-29 22:00Z - 2026-03-30 06:00Z",
                "2026-03-30 07:00Z - 2026-03-30 21:00Z",
                "2026-03-30 22:00Z - 2026-03-31 00:00Z",
            ],
            Given.Open(Sun, "2026-03-27 00:00Z", "2026-03-31 00:00Z"));
        Assert.Equal(
            [
                "2026-10-30 00:00Z - 2026-10-30 06:00Z",
                "2026-10-30 08:00Z - 2026-10-30 21:00Z",
                "2026-11-01 22:00Z - 2026-11-02 06:00Z",
                "2026-11-02 08:00Z - 2026-11-03 00:00Z",
            ],
            Given.Open(Sun, "2026-10-30 00:00Z", "2026-11-03 00:00Z"));
    }

    [Fact]
    public void Deadlines_run_from_hand_to_hand()
    {
        // Friday 20:00Z: one hour of New York, then Sydney's Monday morning.
        Assert.Equal(Given.At("2026-03-29 23:00Z"), Sun.Add(Given.At("2026-03-27 20:00Z"), BusinessTime.FromHours(2)));
        Assert.Equal(Given.At("2026-03-27 20:00Z"), Sun.Subtract(Given.At("2026-03-29 23:00Z"), BusinessTime.FromHours(2)));
    }

    [Fact]
    public void Explanations_name_the_parts()
    {
        Assert.Equal(
            [
                "2026-04-24 07:00Z - 2026-04-24 13:00Z Open rome",
                "2026-04-24 13:00Z - 2026-04-24 15:00Z Open rome, new-york",
                "2026-04-24 15:00Z - 2026-04-24 21:00Z Open new-york",
                "2026-04-24 21:00Z - 2026-04-24 22:00Z Holiday sydney: Anzac Day",
                "2026-04-24 22:00Z - 2026-04-25 14:00Z Holiday rome: Liberation Day, sydney: Anzac Day",
            ],
            Explain(Sun, "2026-04-24 07:00Z", "2026-04-25 14:00Z"));
    }

    [Fact]
    public void What_is_taken_away_is_named()
    {
        BusinessCalendar onCall = OpenTime.Always.Except(Rome).ToCalendar("on-call", "Europe/Rome");
        Assert.Equal(
            ["2026-01-14 00:00Z - 2026-01-14 08:00Z Open", "2026-01-14 08:00Z - 2026-01-14 16:00Z TakenAway rome", "2026-01-14 16:00Z - 2026-01-15 00:00Z Open"],
            Explain(onCall, "2026-01-14 00:00Z", "2026-01-15 00:00Z"));
    }

    [Fact]
    public void An_intersection_is_closed_for_the_more_telling_reason()
    {
        BusinessCalendar overlap = Rome.Intersect(NewYork).ToCalendar("overlap", "Europe/Rome");
        Assert.Equal(
            [
                "2025-04-24 12:00Z - 2025-04-24 13:00Z OutsideHours new-york",
                "2025-04-24 13:00Z - 2025-04-24 15:00Z Open rome, new-york",
                "2025-04-24 15:00Z - 2025-04-24 21:00Z OutsideHours rome",
                "2025-04-24 21:00Z - 2025-04-24 22:00Z OutsideHours rome, new-york",
                "2025-04-24 22:00Z - 2025-04-25 15:00Z Holiday rome: Liberation Day",
            ],
            Explain(overlap, "2025-04-24 12:00Z", "2025-04-25 15:00Z"));
    }

    [Fact]
    public void Working_days_are_dates_of_the_combinations_own_zone()
    {
        // Sydney opens its Monday at 22:00Z on Sunday.
        Assert.True(Sun.IsBusinessDay(Given.Date("2026-01-18")));
        Assert.False(Sun.IsBusinessDay(Given.Date("2026-01-17")));
        BusinessCalendar local = Sydney.Union(OpenTime.Never).ToCalendar("sydney-alone", "Australia/Sydney");
        Assert.False(local.IsBusinessDay(Given.Date("2026-01-18")));
        Assert.Equal("Australia/Sydney", local.Zone.Id);
    }

    [Fact]
    public void The_holidays_of_a_combination_are_those_of_the_parts_that_count()
    {
        Assert.Equal(["Liberation Day", "Anzac Day"], Sun.HolidaysOn(Given.Date("2026-04-25")).Select(each => each.Name));
        BusinessCalendar onlyRome = Rome.Except(Sydney).Union(Rome).ToCalendar("rome-alone", "Europe/Rome");
        Assert.Equal(["Liberation Day"], onlyRome.HolidaysIn(Given.Dates("2026-01-01", "2026-12-31")).Select(each => each.Name));
    }

    [Fact]
    public void Nothing_is_a_part_and_no_calendar()
    {
        Assert.Equal("never", OpenTime.UnionOf().ToString());
        Assert.Equal(OpenTime.Always, OpenTime.IntersectionOf());
        CalendarNeverOpensException problem = Assert.Throws<CalendarNeverOpensException>(() => Rome.Except(Rome).ToCalendar("nothing", "Europe/Rome"));
        Assert.Equal("nothing", problem.CalendarId);
        Assert.Contains("rome except rome", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Sydney.Between(Given.At("2026-01-01 00:00Z"), Given.At("2027-01-01 00:00Z")),
            OpenTime.Never.Union(Sydney).ToCalendar("something", "Etc/UTC").Between(Given.At("2026-01-01 00:00Z"), Given.At("2027-01-01 00:00Z")));
    }

    [Fact]
    public void Always_is_a_calendar_over_the_whole_supported_range()
    {
        BusinessCalendar always = OpenTime.Always.ToCalendar("always", "Etc/UTC");
        Assert.Equal(BusinessTime.FromDuration(SupportedRange.End - SupportedRange.Start), always.Between(SupportedRange.Start, SupportedRange.End));
        Assert.False(always.TryNextClosing(Given.At("2026-01-01 00:00Z"), out _));
        Assert.Single(always.Explain(SupportedRange.Start, SupportedRange.End));
    }

    [Fact]
    public void A_combination_says_itself()
    {
        Assert.Equal("rome or new-york or sydney", OpenTime.UnionOf(Rome, NewYork, Sydney).ToString());
        Assert.Equal("((rome or sydney) and new-york) except (rome and sydney)", Rome.Union(Sydney).Intersect(NewYork).Except(Rome.Intersect(Sydney)).ToString());
        Assert.Equal("follow-the-sun version 3 in Etc/UTC: rome or new-york or sydney", Sun.ToString());
        Assert.Equal([Rome, NewYork, Sydney], Sun.Combination!.Calendars);
        Assert.Null(Rome.Combination);
    }

    [Fact]
    public void Combinations_are_equal_when_they_were_said_alike()
    {
        Assert.Equal(Rome.Union(Sydney), OpenTime.UnionOf(Rome, Sydney));
        Assert.Equal(Rome.Union(Sydney).GetHashCode(), OpenTime.UnionOf(Rome, Sydney).GetHashCode());
        Assert.NotEqual(Rome.Union(Sydney), Sydney.Union(Rome));
        Assert.NotEqual(Rome.Union(Sydney), Rome.Intersect(Sydney));
        Assert.Equal(Sun, OpenTime.UnionOf(Rome, NewYork, Sydney).ToCalendar("follow-the-sun", "Etc/UTC", version: 3));
        Assert.NotEqual(Sun, OpenTime.UnionOf(Rome, NewYork).ToCalendar("follow-the-sun", "Etc/UTC", version: 3));
        Assert.NotEqual(Sun, OpenTime.UnionOf(Rome, NewYork, Sydney).ToCalendar("follow-the-sun", "Etc/UTC", version: 4));
    }

    [Fact]
    public void A_combination_is_a_part_like_any_other_calendar()
    {
        BusinessCalendar maintenance = new BusinessCalendarBuilder("maintenance", "Etc/UTC").WithHours("Sun 22:00-23:00").Build();
        BusinessCalendar desk = Sun.Except(maintenance).ToCalendar("desk", "Etc/UTC");
        Assert.Equal(
            ["2026-01-18 23:00Z - 2026-01-19 06:00Z"],
            Given.Open(desk, "2026-01-18 00:00Z", "2026-01-19 07:00Z"));
    }

    [Fact]
    public void A_combination_has_no_layers_to_build_from()
    {
        Assert.Empty(Sun.Hours);
        Assert.Empty(Sun.Holidays);
        Assert.Contains("follow-the-sun", Assert.Throws<InvalidOperationException>(Sun.ToBuilder).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// Where the clock is set back over midnight after it has passed, it shows the date before twice. Openings of a calendar of one zone cannot begin
    /// in the repeated stretch, but those of a combination can.
    /// </summary>
    [Theory]
    [InlineData("America/St_Johns", 2010)]
    [InlineData("America/Goose_Bay", 2010)]
    [InlineData("America/Moncton", 2006)]
    [InlineData("Antarctica/Casey", 2010)]
    [InlineData("Pacific/Apia", 2011)]
    public async Task Working_days_are_counted_where_the_clock_shows_a_date_twice_or_never(string zone, int year)
    {
        LocalDate first = new(year, 1, 1);
        for (int minute = 0; minute < 1440; minute += 20)
        {
            LocalTime at = LocalTime.Midnight.PlusMinutes(minute);
            var quarter = new HoursInterval(at, at.PlusMinutes(10));
            BusinessCalendar utc = new BusinessCalendarBuilder("utc", "Etc/UTC").WithHours(WeeklyHours.Create(_ => DayHours.Of([quarter]))).Build();
            BusinessCalendar calendar = utc.Union(OpenTime.Never).ToCalendar("local", zone);
            int expected = Enumerable.Range(0, 365).Count(day => calendar.IsBusinessDay(first.PlusDays(day)));
            Assert.Equal(expected, await Promptly.Ask(() => calendar.CountBusinessDays(first, first.PlusDays(365))));
            LocalDate last = first;
            for (int i = 1; i < expected; i++)
            {
                LocalDate next = calendar.AddBusinessDays(last, 1);
                Assert.True(next > last);
                last = next;
            }
        }
    }

    [Fact]
    public void Many_names_are_cut_and_counted()
    {
        BusinessCalendar[] desks = [.. Enumerable.Range(1, 25).Select(i => Desk(FormattableString.Invariant($"desk-{i}"), "Etc/UTC").Build())];
        BusinessCalendar union = OpenTime.UnionOf(desks).ToCalendar("many", "Etc/UTC");
        CalendarSegment open = union.Explain(Given.At("2026-01-14 10:00Z"), Given.At("2026-01-14 11:00Z")).Single();
        Assert.StartsWith("desk-1, desk-2,", open.Name, StringComparison.Ordinal);
        Assert.EndsWith("desk-20 and 5 more", open.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_calendars_is_combined()
    {
        List<BusinessCalendar> teams = [Rome, Sydney];
        Assert.Equal(Rome.Union(Sydney), OpenTime.UnionOf(teams));
        Assert.Equal(Rome.Intersect(Sydney), OpenTime.IntersectionOf(teams));
        Assert.Equal(Rome.Intersect(Sydney), OpenTime.IntersectionOf(teams.Select(OpenTime.Of)));
    }

    [Fact]
    public void A_thousand_parts_are_enough()
    {
        OpenTime[] many = [.. Enumerable.Repeat((OpenTime)Rome, 1000)];
        Assert.Single(OpenTime.UnionOf(many).Calendars);
        Assert.True(OpenTime.UnionOf(many).ToCalendar("many", "Etc/UTC").Equals(OpenTime.UnionOf(many).ToCalendar("many", "Etc/UTC")));
        Assert.Contains("1001", Assert.Throws<ArgumentException>(() => OpenTime.UnionOf(many).Union(Rome)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixteen_levels_are_enough()
    {
        OpenTime inner = Rome;
        for (int level = 1; level <= 16; level++)
        {
            inner = level % 2 == 0 ? Sydney.Union(inner) : Sydney.Except(inner);
        }

        Assert.Contains("17", Assert.Throws<ArgumentException>(() => Sydney.Union(inner)).Message, StringComparison.Ordinal);
        Assert.Equal(Sydney.Union(NewYork), OpenTime.UnionOf(Enumerable.Repeat((OpenTime)NewYork, 1).Prepend(Sydney)));

        // A calendar that is a combination is a level too.
        BusinessCalendar nested = Rome;
        for (int level = 1; level <= 8; level++)
        {
            nested = nested.Union(Sydney).Union(NewYork).ToCalendar("nested", "Etc/UTC");
        }

        Assert.Contains("17", Assert.Throws<ArgumentException>(() => nested.Union(Sydney)).Message, StringComparison.Ordinal);
    }

    private static BusinessCalendarBuilder Desk(string id, string zone) => new BusinessCalendarBuilder(id, zone).WithHours("Mon-Fri 09:00-17:00");

    private static string[] Explain(BusinessCalendar calendar, string from, string to) =>
    [
        .. calendar.Explain(Given.At(from), Given.At(to))
            .Select(each => $"{Given.Write(each.Start)} - {Given.Write(each.End)} {each.Kind} {each.Name}".TrimEnd()),
    ];
}
