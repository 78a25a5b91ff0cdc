using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Rules made of rules: any of several, without some dates, and lasting several days.</summary>
public class ComposedRuleTests
{
    private static readonly HolidayRule Christmas = HolidayRule.FixedDate(12, 25);

    [Fact]
    public void Any_of_several_rules_has_each_date_once()
    {
        HolidayRule either = HolidayRule.AnyOf(Christmas, HolidayRule.LastWeekday(IsoDayOfWeek.Thursday, 12), HolidayRule.FixedDate(1, 6));
        Assert.Equal("2025-01-06 2025-12-25", Given.Write(either.DatesIn(2025)));
        Assert.Equal("2026-01-06 2026-12-25 2026-12-31", Given.Write(either.DatesIn(2026)));
        Assert.Equal("25 December, last Thursday of December or 6 January", either.ToString());
    }

    [Fact]
    public void A_date_of_the_first_and_the_last_rule_is_had_once()
    {
        HolidayRule either = HolidayRule.AnyOf(Christmas, HolidayRule.FixedDate(1, 6), HolidayRule.LastWeekday(IsoDayOfWeek.Thursday, 12));
        Assert.Equal("2025-01-06 2025-12-25", Given.Write(either.DatesIn(2025)));
    }

    [Fact]
    public void Any_of_one_rule_is_that_rule_and_of_none_is_refused()
    {
        Assert.Same(Christmas, HolidayRule.AnyOf(Christmas));
        Assert.Throws<ArgumentException>("rules", () => HolidayRule.AnyOf());
        Assert.Throws<ArgumentNullException>("rules", () => HolidayRule.AnyOf(Christmas, null!));
    }

    [Fact]
    public void Except_takes_dates_out()
    {
        HolidayRule rule = Christmas.Except(Given.Date("2026-12-25"), Given.Date("2026-12-24"), new LocalDate(2027, 12, 12, CalendarSystem.Julian));
        Assert.Equal("2025-12-25", Given.Write(rule.DatesIn(2025)));
        Assert.Empty(rule.DatesIn(2026));
        Assert.Empty(rule.DatesIn(2027));
        Assert.Equal("25 December, except 2026-12-24, 2026-12-25 and 2027-12-25", rule.ToString());
        Assert.Same(Christmas, Christmas.Except([]));
        Assert.Contains("never falls", Assert.Throws<ArgumentException>("dates", () => HolidayRule.On(Given.Date("2026-01-01")).Except(Given.Date("2026-01-01"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lasting_rules_cross_the_new_year_and_have_each_day_once()
    {
        HolidayRule twelveDays = Christmas.Lasting(12);
        Assert.Equal("2026-01-01 2026-01-02 2026-01-03 2026-01-04 2026-01-05 2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30 2026-12-31", Given.Write(twelveDays.DatesIn(2026)));
        Assert.Equal("12 days from 25 December", twelveDays.ToString());
        HolidayRule overlapping = HolidayRule.AnyOf(HolidayRule.FixedDate(5, 1), HolidayRule.FixedDate(5, 2)).Lasting(2);
        Assert.Equal("2026-05-01 2026-05-02 2026-05-03", Given.Write(overlapping.DatesIn(2026)));
        Assert.Equal(365, Christmas.Lasting(366).DatesIn(2026).Count);
        Assert.Equal(366, Christmas.Lasting(366).DatesIn(2024).Count);
        Assert.Same(Christmas, Christmas.Lasting(1));
        Assert.Equal(Christmas.Lasting(4), Christmas.Lasting(2).Lasting(3));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Christmas.Lasting(0));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Christmas.Lasting(367));
    }

    [Fact]
    public void Years_limit_the_dates_from_which_a_rule_lasts()
    {
        Assert.Equal(7, Christmas.FromYear(2026).Lasting(12).DatesIn(2026).Count);
        Assert.Equal(5, Christmas.UntilYear(2025).Lasting(12).DatesIn(2026).Count);
        Assert.Equal(7, Christmas.InYears(2026, 2026).Lasting(12).DatesIn(2026).Count);
        Assert.Empty(Christmas.UntilYear(2024).Lasting(12).DatesIn(2026));
        Assert.Empty(Christmas.FromYear(2027).Lasting(12).DatesIn(2026));
    }

    [Fact]
    public void Moves_and_lengths_are_one_as_far_as_one_may_say_them()
    {
        Assert.Equal(Christmas.PlusDays(365), Christmas.PlusDays(300).PlusDays(65));
        Assert.Equal(Christmas.PlusDays(-365), Christmas.PlusDays(-300).PlusDays(-65));
        Assert.Equal(Christmas.PlusDays(-20), Christmas.PlusDays(345).PlusDays(-365));
        Assert.Equal(Christmas.Lasting(366), Christmas.Lasting(300).Lasting(67));
        Assert.Equal(Christmas.Lasting(365), Christmas.Lasting(300).Lasting(66));
    }

    [Fact]
    public void Moves_and_lengths_beyond_what_one_may_say_still_add_up()
    {
        // 600 days after 25 December 2024, and 465 days from 31 December of that year.
        Assert.Equal("2026-08-17", Given.Write(HolidayRule.On(Given.Date("2024-12-25")).PlusDays(300).PlusDays(300).DatesIn(2026)));
        Assert.Equal("2023-05-05", Given.Write(HolidayRule.On(Given.Date("2024-12-25")).PlusDays(-300).PlusDays(-300).DatesIn(2023)));
        Assert.Equal(Given.Date("2026-04-09"), HolidayRule.On(Given.Date("2024-12-31")).Lasting(366).Lasting(100).DatesIn(2026)[^1]);
    }

    [Fact]
    public void Equality_is_that_of_the_parts()
    {
        HolidayRule Make(int day) => HolidayRule.AnyOf(Christmas, HolidayRule.Easter(1)).Lasting(2).Except(new LocalDate(2026, 4, day), new LocalDate(2026, 4, 7));
        Assert.Equal(Make(6), Make(6));
        Assert.Equal(Make(6).GetHashCode(), Make(6).GetHashCode());
        Assert.NotEqual(Make(6), Make(5));
        Assert.Equal(Christmas.Except(new LocalDate(2026, 12, 25), new LocalDate(2024, 12, 25)), Christmas.Except(new LocalDate(2024, 12, 25)).Except(new LocalDate(2026, 12, 25)));
        Assert.NotEqual(HolidayRule.AnyOf(Christmas, HolidayRule.Easter(1)), HolidayRule.AnyOf(HolidayRule.Easter(1), Christmas));
    }

    [Fact]
    public void Eight_dates_are_listed_in_full() => Assert.Equal(
        "25 December, except 1900-12-25, 1901-12-25, 1902-12-25, 1903-12-25, 1904-12-25, 1905-12-25, 1906-12-25 and 1907-12-25",
        Christmas.Except(Enumerable.Range(1900, 8).Select(year => new LocalDate(year, 12, 25))).ToString());

    [Fact]
    public void A_long_list_ends_in_words() => Assert.Equal(
        "25 December, except 1900-12-25, 1901-12-25, 1902-12-25, 1903-12-25, 1904-12-25, 1905-12-25, 1906-12-25 and 193 more",
        Christmas.Except(Enumerable.Range(1900, 200).Select(year => new LocalDate(year, 12, 25))).ToString());

    [Fact]
    public async Task Rules_around_one_another_cost_a_year_each_and_end_at_a_depth()
    {
        HolidayRule Deep(int depth) => Enumerable.Range(0, depth).Aggregate(Christmas, (rule, i) => i % 2 == 0 ? rule.Lasting(2) : rule.PlusDays(1));
        Assert.Equal(17, (await Promptly.Ask(() => Deep(31).DatesIn(2027))).Count);
        Assert.Contains("nested at most 32 levels deep", Assert.Throws<ArgumentException>(() => Deep(32)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Enumerable.Range(0, 32).Aggregate(Christmas, (rule, _) => rule.FromYear(1950)));
    }

    [Fact]
    public async Task A_rule_in_itself_over_and_over_is_refused()
    {
        HolidayRule Doubled(int times) => Enumerable.Range(0, times).Aggregate(Christmas, (rule, _) => HolidayRule.AnyOf(rule, rule));
        Assert.Single(await Promptly.Ask(() => Doubled(16).DatesIn(2026)));
        Assert.Contains("At most 100000 rules", Assert.Throws<ArgumentException>(() => Doubled(17)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Doubled(31));
    }

    [Fact]
    public void Composed_rules_fall_where_their_parts_say() => Laws.Hold(250, Arb.From(Composed), each =>
    {
        LocalDate[] expected = [.. Enumerable.Range(0, 731).Select(new LocalDate(2019, 1, 1).PlusDays).Where(each.FallsOn)];
        Assert.Equal(expected, Enumerable.Range(2019, 2).SelectMany(each.Rule.DatesIn));
    });

    private static Gen<PlannedHoliday> Leaf => HolidayGenerator.Holiday(Gen.Constant<MinuteSpan[]>([]));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> Composed =>
        from parts in Leaf.ArrayOf(3)
        from length in Gen.Choose(1, 40)
        from moved in Gen.Choose(-30, 30)
        from days in Gen.Choose(0, 800).ArrayOf(5)
        let dates = days.Select(new LocalDate(2018, 11, 1).PlusDays).ToHashSet()
        let inner = new HashSet<LocalDate>([.. dates.Take(2)])
        from rule in Safely(() => HolidayRule.AnyOf(parts[0].Rule.Except(inner).Lasting(length).PlusDays(moved), parts[1].Rule, parts[2].Rule.Lasting(2)).Except(dates))
        where rule is not null
        select (rule, (Func<LocalDate, bool>)(date => !dates.Contains(date)
            && (Lasts(back => parts[0].FallsOn(back) && !inner.Contains(back), date.PlusDays(-moved), length) || parts[1].FallsOn(date) || Lasts(parts[2].FallsOn, date, 2))));

    private static bool Lasts(Func<LocalDate, bool> fallsOn, LocalDate date, int length) => Enumerable.Range(0, length).Any(back => fallsOn(date.PlusDays(-back)));

    /// <summary>Nothing for a rule of which no date is left, which is refused.</summary>
    private static Gen<HolidayRule?> Safely(Func<HolidayRule> make)
    {
        try
        {
            return Gen.Constant<HolidayRule?>(make());
        }
        catch (ArgumentException)
        {
            return Gen.Constant<HolidayRule?>(null);
        }
    }
}
