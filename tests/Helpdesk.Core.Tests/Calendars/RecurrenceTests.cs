using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Yearly recurrence rules against the dates that RFC 5545 gives for them, and against their texts.</summary>
public class RecurrenceTests
{
    [Theory]
    // The yearly examples of section 3.8.5.3, in its order
    [InlineData("1997-06-10", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10")]
    [InlineData("1997-03-10", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 2003-01-10 2003-02-10 2003-03-10")]
    [InlineData("1997-01-01", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01")]
    // Negative days of the month and the year, and positions, by hand
    [InlineData("2024-01-31", "FREQ=YEARLY;COUNT=4;BYMONTHDAY=-1", "2024-01-31 2024-02-29 2024-03-31 2024-04-30")]
    [InlineData("2023-12-31", "FREQ=YEARLY;COUNT=3;BYYEARDAY=-1", "2023-12-31 2024-12-31 2025-12-31")]
    [InlineData("2024-05-27", "FREQ=YEARLY;COUNT=3;BYMONTH=5;BYDAY=-1MO", "2024-05-27 2025-05-26 2026-05-25")]
    [InlineData("2024-01-02", "FREQ=YEARLY;COUNT=3;BYMONTH=1,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-1", "2024-01-02 2024-12-31 2025-01-02")]
    // 29 February: years without one are passed over, and not counted
    [InlineData("2096-02-29", "FREQ=YEARLY;COUNT=3", "2096-02-29 2104-02-29 2108-02-29")]
    [InlineData("2024-02-29", "FREQ=YEARLY;INTERVAL=3;COUNT=2", "2024-02-29 2036-02-29")]
    // The month's own days where only the month is named: 30 November, no 30 February
    [InlineData("2024-11-30", "FREQ=YEARLY;COUNT=3;BYMONTH=2,11", "2024-11-30 2025-11-30 2026-11-30")]
    [InlineData("2024-07-14", "FREQ=YEARLY;UNTIL=20260714", "2024-07-14 2025-07-14 2026-07-14")]
    [InlineData("2024-07-14", "FREQ=YEARLY;UNTIL=20260713T235959Z", "2024-07-14 2025-07-14")]
    [InlineData("2024-07-14", "FREQ=YEARLY;COUNT=1", "2024-07-14")]
    // The start is the first date even if it is not named
    [InlineData("2024-01-01", "FREQ=YEARLY;COUNT=3;BYMONTH=9;BYDAY=1MO", "2024-01-01 2024-09-02 2025-09-01")]
    // Counting begins at the start, however early
    [InlineData("1899-12-25", "FREQ=YEARLY;COUNT=3", "1900-12-25 1901-12-25")]
    [InlineData("1601-01-01", "FREQ=YEARLY;COUNT=301", "1900-01-01 1901-01-01")]
    // The highest days and ordinals there are, forwards and backwards
    [InlineData("2024-12-31", "FREQ=YEARLY;COUNT=2;BYYEARDAY=366", "2024-12-31 2028-12-31")]
    [InlineData("2024-01-01", "FREQ=YEARLY;COUNT=2;BYYEARDAY=-366", "2024-01-01 2028-01-01")]
    [InlineData("2024-12-30", "FREQ=YEARLY;COUNT=3;BYDAY=53MO", "2024-12-30 2029-12-31 2035-12-31")]
    [InlineData("2024-01-01", "FREQ=YEARLY;COUNT=3;BYDAY=-53MO", "2024-01-01 2029-01-01 2035-01-01")]
    // A first weekday on each of the first seven days, and positions that a month does not always have
    [InlineData("2023-09-04", "FREQ=YEARLY;COUNT=6;BYMONTH=9;BYDAY=1MO", "2023-09-04 2024-09-02 2025-09-01 2026-09-07 2027-09-06 2028-09-04")]
    [InlineData("2024-01-29", "FREQ=YEARLY;COUNT=2;BYMONTH=1;BYDAY=MO;BYSETPOS=5", "2024-01-29 2028-01-31")]
    [InlineData("2024-01-01", "FREQ=YEARLY;COUNT=2;BYMONTH=1;BYDAY=MO;BYSETPOS=-5", "2024-01-01 2028-01-03")]
    [InlineData("2024-01-01", "FREQ=YEARLY;COUNT=2;BYMONTH=1;BYDAY=MO;BYSETPOS=1", "2024-01-01 2025-01-06")]
    // Until the start itself, and until a time of day without a zone
    [InlineData("2024-07-14", "FREQ=YEARLY;UNTIL=20240714", "2024-07-14")]
    [InlineData("2024-07-14", "FREQ=YEARLY;UNTIL=20250714T235959", "2024-07-14 2025-07-14")]
    // Once in all supported years, at either end of them
    [InlineData("1800-06-01", "FREQ=YEARLY;INTERVAL=349", "2149-06-01")]
    [InlineData("1800-06-01", "FREQ=YEARLY;INTERVAL=100;UNTIL=19001231", "1900-06-01")]
    [InlineData("1800-01-01", "FREQ=YEARLY;INTERVAL=100;UNTIL=19000101", "1900-01-01")]
    public void Falls_on_those_dates_and_no_others(string start, string rrule, string expected) => Assert.Equal(expected, AllDates(start, rrule));

    [Theory]
    // Fifty-three Mondays, which years have by their first weekday and their length: over 2100, which is no leap year, and since before 1600, which was one
    [InlineData("2024-12-30", "FREQ=YEARLY;COUNT=23;BYDAY=53MO", "2024-12-30 2029-12-31 2035-12-31 2040-12-31 2046-12-31 2052-12-30 2057-12-31 2063-12-31 2068-12-31 2074-12-31 2080-12-30 2085-12-31 2091-12-31 2096-12-31 2103-12-31 2108-12-31 2114-12-31 2120-12-30 2125-12-31 2131-12-31 2136-12-31 2142-12-31 2148-12-30")]
    [InlineData("1596-12-30", "FREQ=YEARLY;COUNT=64;BYDAY=53MO", "1900-12-31 1906-12-31 1912-12-30 1917-12-31 1923-12-31 1928-12-31 1934-12-31 1940-12-30 1945-12-31 1951-12-31")]
    public void Counts_years_of_every_kind(string start, string rrule, string expected) => Assert.Equal(expected, AllDates(start, rrule));

    [Theory]
    // The endless yearly examples of section 3.8.5.3, as far as it lists them
    [InlineData("1997-05-19", "FREQ=YEARLY;BYDAY=20MO", 1999, "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", 1999, "1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26 1999-03-04 1999-03-11 1999-03-18 1999-03-25")]
    [InlineData("1997-06-05", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", 1997, "1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17 1997-07-24 1997-07-31 1997-08-07 1997-08-14 1997-08-21 1997-08-28")]
    [InlineData("1998-06-04", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", 1998, "1998-06-04 1998-06-11 1998-06-18 1998-06-25 1998-07-02 1998-07-09 1998-07-16 1998-07-23 1998-07-30 1998-08-06 1998-08-13 1998-08-20 1998-08-27")]
    [InlineData("1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 2007, "1996-11-05 2000-11-07 2004-11-02")]
    [InlineData("1997-11-02", "FREQ=YEARLY", 1999, "1997-11-02 1998-11-02 1999-11-02")]
    public void Goes_on_for_ever(string start, string rrule, int lastYear, string expected)
    {
        HolidayRule rule = HolidayRule.Recurrence(Given.Date(start), rrule);
        Assert.Equal(expected, Given.Write(Enumerable.Range(1900, lastYear - 1899).SelectMany(rule.DatesIn)));
        Assert.NotEmpty(rule.DatesIn(1996 + (4 * 38)));
    }

    [Fact]
    public void A_semicolon_behind_the_last_part_means_nothing() =>
        Assert.Equal(HolidayRule.Recurrence(new LocalDate(2026, 5, 4), "FREQ=YEARLY"), HolidayRule.Recurrence(new LocalDate(2026, 5, 4), "FREQ=YEARLY;"));

    [Fact]
    public void Every_day_of_January_for_three_years()
    {
        HolidayRule rule = HolidayRule.Recurrence(Given.Date("1998-01-01"), "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA");
        Assert.Equal(
            [.. Enumerable.Range(1998, 3).SelectMany(year => Enumerable.Range(1, 31).Select(day => new LocalDate(year, 1, day)))],
            Enumerable.Range(1900, 250).SelectMany(rule.DatesIn));
    }

    [Theory]
    [InlineData("FREQ=DAILY", "FREQ=DAILY is not supported")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY is not supported")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "'BYWEEKNO' is not supported")]
    [InlineData("FREQ=YEARLY;BYHOUR=9", "'BYHOUR' is not supported")]
    [InlineData("FREQ=YEARLY;X-FOO=1", "'X-FOO' is not supported")]
    [InlineData("", "'' is not a rule part")]
    [InlineData("FREQ=YEARLY;COUNT", "'COUNT' is not a rule part")]
    [InlineData("COUNT=2", "has no FREQ")]
    [InlineData("FREQ=YEARLY;FREQ=YEARLY", "has FREQ twice")]
    [InlineData("FREQ=YEARLY;COUNT=1;COUNT=2", "has COUNT twice")]
    [InlineData("FREQ=YEARLY;COUNT=3;UNTIL=20300101", "both COUNT and UNTIL")]
    [InlineData("FREQ=YEARLY;INTERVAL=1;INTERVAL=2", "has INTERVAL twice")]
    [InlineData("FREQ=YEARLY;UNTIL=20300101;UNTIL=20300101", "has UNTIL twice")]
    [InlineData("FREQ=YEARLY;WKST=MO;WKST=MO", "has WKST twice")]
    [InlineData("FREQ=YEARLY;BYMONTH=1;BYMONTH=1", "has BYMONTH twice")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=1;BYYEARDAY=2", "has BYYEARDAY twice")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1;BYMONTHDAY=2", "has BYMONTHDAY twice")]
    [InlineData("FREQ=YEARLY;BYDAY=MO;BYDAY=TU", "has BYDAY twice")]
    [InlineData("FREQ=YEARLY;BYDAY=MO;BYSETPOS=1;BYSETPOS=2", "has BYSETPOS twice")]
    [InlineData("FREQ=DAILY;BYHOUR=9", "FREQ=DAILY is not supported")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20300101", "FREQ=DAILY is not supported")]
    [InlineData("FREQ=YEARLY;=5", "'=5' is not a rule part")]
    [InlineData(";FREQ=YEARLY", "'' is not a rule part")]
    [InlineData("FREQ=YEARLY;UNTIL=20300101X120000", "'UNTIL=20300101X120000' is malformed")]
    [InlineData("FREQ=YEARLY;UNTIL=20300101T120000X", "'UNTIL=20300101T120000X' is malformed")]
    [InlineData("FREQ=YEARLY;COUNT=0", "'COUNT=0' is malformed or out of range")]
    [InlineData("FREQ=YEARLY;COUNT=-1", "'COUNT=-1' is malformed")]
    [InlineData("FREQ=YEARLY;COUNT=99999999999", "'COUNT=99999999999' is malformed")]
    [InlineData("FREQ=YEARLY;INTERVAL=0", "'INTERVAL=0' is malformed")]
    [InlineData("FREQ=YEARLY;UNTIL=20230229", "'UNTIL=20230229' is malformed")]
    [InlineData("FREQ=YEARLY;UNTIL=20240101T2500", "'UNTIL=20240101T2500' is malformed")]
    [InlineData("FREQ=YEARLY;UNTIL=20231231", "UNTIL, 2023-12-31, is before the start, 2024-01-01")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "'BYMONTH=13' is malformed")]
    [InlineData("FREQ=YEARLY;BYMONTH=-1", "'BYMONTH=-1' is malformed")]
    [InlineData("FREQ=YEARLY;BYMONTH=", "'BYMONTH=' is malformed")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=0", "'BYMONTHDAY=0' is malformed")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1,,2", "'BYMONTHDAY=1,,2' is malformed")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=367", "'BYYEARDAY=367' is malformed")]
    [InlineData("FREQ=YEARLY;BYDAY=54MO", "'BYDAY=54MO' is malformed")]
    [InlineData("FREQ=YEARLY;BYDAY=0MO", "'BYDAY=0MO' is malformed")]
    [InlineData("FREQ=YEARLY;BYDAY=M", "'BYDAY=M' is malformed")]
    [InlineData("FREQ=YEARLY;BYDAY=XX", "'BYDAY=XX' is malformed")]
    [InlineData("FREQ=YEARLY;BYSETPOS=1", "BYSETPOS without another BY part")]
    [InlineData("FREQ=YEARLY;WKST=XX", "'WKST=XX' is malformed")]
    public void What_is_not_supported_or_malformed_is_named(string rrule, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => HolidayRule.Recurrence(new LocalDate(2024, 1, 1), rrule)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2150-01-01", "FREQ=YEARLY")]
    [InlineData("1800-01-01", "FREQ=YEARLY;COUNT=100")]
    [InlineData("1800-01-01", "FREQ=YEARLY;UNTIL=18991231")]
    [InlineData("1800-01-01", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("1800-06-01", "FREQ=YEARLY;INTERVAL=100;UNTIL=19000301")]
    [InlineData("1800-01-01", "FREQ=YEARLY;INTERVAL=350")]
    [InlineData("1800-01-01", "FREQ=YEARLY;INTERVAL=2147483647")]
    public void A_rule_that_never_falls_is_refused(string start, string rrule) =>
        Assert.Contains("never falls in the years 1900 to 2149", Assert.Throws<ArgumentException>(() => HolidayRule.Recurrence(Given.Date(start), rrule)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_that_say_the_same_are_equal()
    {
        LocalDate start = new(2024, 1, 1);
        HolidayRule one = HolidayRule.Recurrence(start, "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO,-1FR;INTERVAL=1");
        HolidayRule other = HolidayRule.Recurrence(start.WithCalendar(CalendarSystem.Julian), "wkst=su; bymonth=9,09;byday=-1fr,+1mo;freq=yearly");
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal("FREQ=YEARLY;BYDAY=-1FR,1MO;BYMONTH=9", Assert.IsType<RecurrenceRule>(one).Text);
        Assert.NotEqual(one, HolidayRule.Recurrence(start.PlusDays(1), "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO,-1FR"));
        Assert.NotEqual(one, HolidayRule.Recurrence(start, "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"));
    }

    [Theory]
    [InlineData("bysetpos=-1;byyearday=200,1;bymonth=2;bymonthday=2,-1;byday=mo,-1fr;interval=4;count=3;freq=yearly", "FREQ=YEARLY;COUNT=3;INTERVAL=4;BYDAY=-1FR,MO;BYMONTHDAY=-1,2;BYYEARDAY=1,200;BYMONTH=2;BYSETPOS=-1")]
    [InlineData("until=20300203T040506;freq=yearly;interval=1", "FREQ=YEARLY;UNTIL=20300203")]
    public void Has_one_text_whatever_the_order(string rrule, string text) =>
        Assert.Equal(text, Assert.IsType<RecurrenceRule>(HolidayRule.Recurrence(new LocalDate(2024, 1, 1), rrule)).Text);

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=1;BYDAY=MO", true, 5)]
    [InlineData("FREQ=YEARLY;BYDAY=TU", false, 53)]
    [InlineData("FREQ=YEARLY;BYYEARDAY=366", false, 1)]
    public void Knows_whether_it_names_its_start_and_how_often_it_falls(string rrule, bool namesStart, int most)
    {
        RecurrenceRule rule = Assert.IsType<RecurrenceRule>(HolidayRule.Recurrence(new LocalDate(2024, 1, 1), rrule));
        Assert.Equal((namesStart, most), (rule.NamesStart, rule.MaxPerYear));
    }

    [Fact]
    public void A_long_text_is_refused_with_its_length_and_a_long_part_is_shown_in_part()
    {
        LocalDate start = new(2024, 1, 1);
        Assert.Equal(HolidayRule.Recurrence(start, "FREQ=YEARLY"), HolidayRule.Recurrence(start, "FREQ=YEARLY".PadRight(8192)));
        Assert.Contains("8193", Assert.Throws<FormatException>(() => HolidayRule.Recurrence(start, "FREQ=YEARLY".PadRight(8193))).Message, StringComparison.Ordinal);
        string name = new('X', 40);
        Assert.Contains($"'{name}'", Assert.Throws<FormatException>(() => HolidayRule.Recurrence(start, $"{name}=1")).Message, StringComparison.Ordinal);
        Assert.Contains($"'{name}…'", Assert.Throws<FormatException>(() => HolidayRule.Recurrence(start, $"{name}Y=1")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=YEARLY", "yearly from 2024-01-01")]
    [InlineData("FREQ=YEARLY;COUNT=1", "yearly from 2024-01-01, 1 time")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;COUNT=3", "every 4 years from 2024-01-01, 3 times")]
    [InlineData("FREQ=YEARLY;BYMONTH=9;BYDAY=1MO;UNTIL=20300101T000000Z", "yearly from 2024-01-01 by BYDAY=1MO;BYMONTH=9 to 2030-01-01")]
    public void Says_itself_in_words(string rrule, string words) => Assert.Equal(words, HolidayRule.Recurrence(new LocalDate(2024, 1, 1), rrule).ToString());

    [Theory]
    [InlineData("FREQ=YEARLY;INTERVAL=999999999")]
    [InlineData("FREQ=YEARLY;COUNT=2000000000;BYDAY=MO,TU,WE,TH,FR,SA,SU")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2000000000")]
    public async Task Twenty_thousand_rules_that_count_far_are_made_at_once(string rrule)
    {
        int made = await Promptly.Ask(() => Enumerable.Range(0, 20_000).Count(i => HolidayRule.Recurrence(new LocalDate(1900 + (i % 50), 1, 1), rrule) is not null));
        Assert.Equal(20_000, made);
    }

    private static string AllDates(string start, string rrule)
    {
        HolidayRule rule = HolidayRule.Recurrence(Given.Date(start), rrule);
        return Given.Write(Enumerable.Range(1900, 250).SelectMany(rule.DatesIn));
    }
}
