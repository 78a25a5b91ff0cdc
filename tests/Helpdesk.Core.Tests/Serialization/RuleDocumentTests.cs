using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Every kind of rule: its document to the letter, and the equal rule that it reads back as.</summary>
public class RuleDocumentTests
{
    public static TheoryData<string, HolidayRule> Kinds => new()
    {
        { """{"on":"2026-05-04"}""", HolidayRule.On(Given.Date("2026-05-04")) },
        { """{"on":"2026-05-04"}""", HolidayRule.Range(Given.Dates("2026-05-04", "2026-05-04")) },
        { """{"on":"2026-05-04"}""", HolidayRule.On(Given.Date("2026-05-04").WithCalendar(CalendarSystem.Coptic)) },
        { """{"range":{"first":"2026-08-10","last":"2026-08-21"}}""", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-21")) },
        { """{"range":{"first":"-0043-03-15","last":"9999-12-31"}}""", HolidayRule.Range(Given.Dates("-0043-03-15", "9999-12-31")) },
        { """{"fixedDate":{"month":12,"day":25}}""", HolidayRule.FixedDate(12, 25) },
        { """{"fixedDate":{"month":2,"day":29}}""", HolidayRule.FixedDate(2, 29) },
        { """{"fixedDate":{"month":12,"day":25,"calendar":"Gregorian"}}""", HolidayRule.FixedDate(CalendarSystem.Gregorian, 12, 25) },
        { """{"fixedDate":{"month":13,"day":29,"calendar":"Hebrew Civil"}}""", HolidayRule.FixedDate(CalendarSystem.HebrewCivil, 13, 29) },
        { """{"nthWeekday":{"nth":3,"weekday":"Monday","month":1}}""", HolidayRule.NthWeekday(3, IsoDayOfWeek.Monday, 1) },
        { """{"lastWeekday":{"weekday":"Monday","month":5}}""", HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5) },
        { """{"weekdayOnOrAfter":{"weekday":"Saturday","month":6,"day":20}}""", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Saturday, 6, 20) },
        { """{"weekdayOnOrBefore":{"weekday":"Wednesday","month":11,"day":22}}""", HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Wednesday, 11, 22) },
        { """{"easter":0}""", HolidayRule.Easter(0) },
        { """{"easter":-2}""", HolidayRule.Easter(-2) },
        { """{"orthodoxEaster":0}""", HolidayRule.OrthodoxEaster(0) },
        { """{"orthodoxEaster":50}""", HolidayRule.OrthodoxEaster(50) },
        { """{"years":{"rule":{"easter":1},"first":1948}}""", HolidayRule.Easter(1).FromYear(1948) },
        { """{"years":{"rule":{"easter":1},"last":1976}}""", HolidayRule.Easter(1).UntilYear(1976) },
        { """{"years":{"rule":{"easter":1},"first":1948,"last":1976}}""", HolidayRule.Easter(1).InYears(1948, 1976) },
        { """{"years":{"rule":{"easter":1}}}""", HolidayRule.Easter(1).InYears(int.MinValue, int.MaxValue) },
        { """{"plusDays":{"rule":{"nthWeekday":{"nth":4,"weekday":"Thursday","month":11}},"days":1}}""", HolidayRule.NthWeekday(4, IsoDayOfWeek.Thursday, 11).PlusDays(1) },
        { """{"plusDays":{"rule":{"fixedDate":{"month":1,"day":1}},"days":0}}""", HolidayRule.FixedDate(1, 1).PlusDays(0) },
        { """{"plusDays":{"rule":{"fixedDate":{"month":1,"day":1}},"days":3}}""", HolidayRule.FixedDate(1, 1).PlusDays(5).PlusDays(-2) },

        { """{"lasting":{"rule":{"fixedDate":{"month":12,"day":24}},"days":3}}""", HolidayRule.FixedDate(12, 24).Lasting(3) },
        { """{"lasting":{"rule":{"lasting":{"rule":{"easter":-2},"days":300}},"days":300}}""", HolidayRule.Easter(-2).Lasting(300).Lasting(300) },
        { """{"except":{"rule":{"easter":1},"dates":["2020-04-13","2027-03-29"]}}""", HolidayRule.Easter(1).Except(Given.Date("2027-03-29"), Given.Date("2020-04-13")) },
        { """{"anyOf":[{"easter":1},{"anyOf":[{"on":"2026-05-04"},{"easter":1}]}]}""", HolidayRule.AnyOf(HolidayRule.Easter(1), HolidayRule.AnyOf(HolidayRule.On(Given.Date("2026-05-04")), HolidayRule.Easter(1))) },
        { """{"recurrence":{"start":"1997-11-27","rrule":"FREQ=YEARLY;UNTIL=20301231;BYDAY=4TH;BYMONTH=11"}}""", HolidayRule.Recurrence(Given.Date("1997-11-27"), "bymonth=11;byday=4TH;until=20301231;freq=yearly") },

        // Easter moved there and back is not said as Easter is, and a move of more than a year is two.
        { """{"plusDays":{"rule":{"easter":0},"days":0}}""", HolidayRule.Easter(1).PlusDays(-1) },
        { """{"plusDays":{"rule":{"easter":300},"days":300}}""", HolidayRule.Easter(300).PlusDays(300) },
        { """{"plusDays":{"rule":{"years":{"rule":{"easter":-3},"last":2030}},"days":-1}}""", HolidayRule.Easter(-3).UntilYear(2030).PlusDays(-1) },
        { """{"years":{"rule":{"years":{"rule":{"easter":1},"first":1948}},"last":1976}}""", HolidayRule.Easter(1).FromYear(1948).UntilYear(1976) },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void A_rule_is_written_in_its_words_and_reads_back_equal(string document, HolidayRule rule)
    {
        string json = CalendarJson.WriteRule(rule);
        Assert.Equal($$"""{"format":"helpdesk-rule/1","rule":{{document}}}""", json);
        Assert.Equal(rule, CalendarJson.ReadRule(json));
        Assert.Equal(rule, CalendarJson.ReadRule(CalendarJson.WriteRule(rule, indented: true)));
    }

    [Fact]
    public void Every_kind_of_rule_of_the_library_has_its_document()
    {
        Type[] kinds = [.. typeof(HolidayRule).Assembly.GetTypes().Where(each => each.IsSubclassOf(typeof(HolidayRule)) && !each.IsAbstract)];
        Assert.NotEmpty(kinds);
        Assert.Empty(kinds.Except(Kinds.Select(each => each.Data.Item2.GetType())));
    }

    [Fact]
    public void Every_calendar_system_can_be_named()
    {
        foreach (string id in CalendarSystem.Ids)
        {
            HolidayRule rule = HolidayRule.FixedDate(CalendarSystem.ForId(id), 2, 3);
            Assert.Equal(rule, CalendarJson.ReadRule(CalendarJson.WriteRule(rule)));
        }
    }

    [Fact]
    public void Rules_may_be_around_one_another_as_deep_as_the_library_lets_them()
    {
        HolidayRule rule = HolidayRule.AnyOf(HolidayRule.NthWeekday(1, IsoDayOfWeek.Monday, 2), HolidayRule.FixedDate(2, 3).Except(Given.Date("2020-02-03")));
        while (rule.Depth < HolidayRule.MaxDepth)
        {
            rule = rule.FromYear(1900);
        }

        Assert.Equal(rule, CalendarJson.ReadRule(CalendarJson.WriteRule(rule)));
        Holiday[] holidays = [new Holiday("Deep", rule)];
        Assert.Equal(holidays, CalendarJson.ReadHolidays(CalendarJson.WriteHolidays(holidays)));
    }
}
