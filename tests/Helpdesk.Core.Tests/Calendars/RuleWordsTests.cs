using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>What every kind of rule says of itself: its words, how deep it is, and on how many days of a year it may fall.</summary>
public class RuleWordsTests
{
    private static readonly HolidayRule Christmas = HolidayRule.FixedDate(12, 25);

    private static readonly HolidayRule Summer = HolidayRule.Range(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1).PlusDays(199)));

    private static readonly HolidayRule Orthodox = HolidayRule.OrthodoxEaster(0);

    public static TheoryData<HolidayRule, string, int> Rules => new()
    {
        { Christmas, "25 December", 2 },
        { HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 1, 2), "day 2 of month 1 in Hebrew Civil", 2 },
        { HolidayRule.On(Given.Date("2026-05-04")), "2026-05-04", 1 },
        { HolidayRule.Range(Given.Dates("2025-12-30", "2026-01-02")), "2025-12-30 to 2026-01-02", 4 },
        { HolidayRule.Range(Given.Dates("2025-01-01", "2026-01-02")), "2025-01-01 to 2026-01-02", 366 },
        { HolidayRule.NthWeekday(1, IsoDayOfWeek.Monday, 1), "first Monday of January", 2 },
        { HolidayRule.NthWeekday(2, IsoDayOfWeek.Sunday, 5), "second Sunday of May", 2 },
        { HolidayRule.NthWeekday(3, IsoDayOfWeek.Monday, 2), "third Monday of February", 2 },
        { HolidayRule.NthWeekday(4, IsoDayOfWeek.Thursday, 11), "fourth Thursday of November", 2 },
        { HolidayRule.NthWeekday(5, IsoDayOfWeek.Friday, 10), "fifth Friday of October", 2 },
        { HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5), "last Monday of May", 2 },
        { HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Saturday, 6, 20), "Saturday on or after 20 June", 2 },
        { HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Wednesday, 11, 22), "Wednesday on or before 22 November", 2 },
        { HolidayRule.Easter(0), "Easter Sunday", 2 },
        { Orthodox, "Orthodox Easter Sunday", 2 },
        { HolidayRule.Easter(-1), "1 day before Easter Sunday", 2 },
        { HolidayRule.Easter(1), "1 day after Easter Sunday", 2 },
        { HolidayRule.OrthodoxEaster(50), "50 days after Orthodox Easter Sunday", 2 },
        { Christmas.FromYear(2021), "25 December, from 2021", 2 },
        { Summer.UntilYear(2030), "2026-01-01 to 2026-07-19, until 2030", 200 },
        { Christmas.InYears(2000, 2010), "25 December, 2000 to 2010", 2 },
        { Christmas.InYears(int.MinValue, int.MaxValue), "25 December", 2 },
        { Christmas.Lasting(3), "3 days from 25 December", 6 },
        { Christmas.Lasting(366), "366 days from 25 December", 366 },
        { Summer.PlusDays(3), "3 days after 2026-01-01 to 2026-07-19", 200 },
        { Christmas.PlusDays(0), "0 days after 25 December", 2 },
        { Christmas.Except(Given.Date("2026-12-25")), "25 December, except 2026-12-25", 2 },
        { Summer.Except(Given.Date("2026-01-02"), Given.Date("2026-01-01")), "2026-01-01 to 2026-07-19, except 2026-01-01 and 2026-01-02", 200 },
        { HolidayRule.AnyOf(Christmas, Orthodox), "25 December or Orthodox Easter Sunday", 4 },
        { HolidayRule.AnyOf(HolidayRule.AnyOf(Christmas, Orthodox), Summer), "(25 December or Orthodox Easter Sunday) or 2026-01-01 to 2026-07-19", 204 },
        { HolidayRule.AnyOf(Summer, Summer.PlusDays(10)), "2026-01-01 to 2026-07-19 or 10 days after 2026-01-01 to 2026-07-19", 366 },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void A_rule_is_said_in_words_and_knows_how_often_it_may_fall(HolidayRule rule, string words, int most)
    {
        Assert.Equal(words, rule.ToString());
        Assert.Equal(most, rule.MaxPerYear);
        Assert.All(Enumerable.Range(2020, 10), year => Assert.InRange(rule.DatesIn(year).Count, 0, most));
    }

    [Fact]
    public void Any_of_several_rules_is_as_deep_as_the_deepest()
    {
        HolidayRule Deep(int depth, Func<HolidayRule, HolidayRule> around) => Enumerable.Range(0, depth).Aggregate(Christmas, (rule, _) => around(rule));
        Assert.Equal(32, Deep(31, rule => HolidayRule.AnyOf(Orthodox, rule)).Depth);
        Assert.Contains("nested at most 32 levels deep", Assert.Throws<ArgumentException>("rules", () => Deep(32, rule => HolidayRule.AnyOf(Orthodox, rule))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("rules", () => Deep(32, rule => HolidayRule.AnyOf(rule, Orthodox)));
        HolidayRule deepest = Deep(31, rule => HolidayRule.AnyOf(Orthodox, rule));
        Assert.Contains("nested at most 32 levels deep", Assert.Throws<ArgumentException>("dates", () => deepest.Except(Given.Date("2026-12-25"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("days", () => deepest.Lasting(2));
        Assert.Throws<ArgumentException>("days", () => deepest.PlusDays(1));
        Assert.Throws<ArgumentException>("last", () => deepest.FromYear(1950));
    }
}
