using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>The iCalendar text of a calendar, and what comes back of it.</summary>
public class IcsWriteTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

    private static BusinessCalendar Desk { get; } = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome")
        .WithHoliday(new Holiday("Christmas Day", HolidayRule.FixedDate(12, 25)).WithObservance(Observance.NextWorkingDay))
        .WithHoliday(new Holiday("Santo Stefano; \"der zweite\"", HolidayRule.FixedDate(12, 26)).WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
        .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-13:00, 14:00-15:00")))
        .WithHoliday("Summer closure", HolidayRule.Range(Given.Dates("2027-08-09", "2027-08-22")))
        .WithHoliday("Carnival", HolidayRule.Easter(-47).InYears(2030, 2040))
        .WithSpecialHours(Given.Date("2027-01-04"), "off", "Stocktaking")
        .WithSpecialHours(Given.Date("2027-12-19"), "10:00-18:00", "Sunday \\ before Christmas 🎄")
        .WithSpecialHours(Given.Date("2027-12-20"), "10:00-12:00, 22:00-02:00")
        .Build();

    [Fact]
    public void The_text_is_what_other_programs_read() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Helpdesk.Core//Holidays//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:desk
        X-WR-CALNAME:desk
        X-WR-TIMEZONE:Etc/UTC
        X-HELPDESK-YEARS:2027/2027
        X-HELPDESK-RULE;X-NO=1:{"format":"helpdesk-holidays/1"\,"holidays":[{"name"
         :"Christmas"\,"rule":{"fixedDate":{"month":12\,"day":25}}\,"observance":"N
         earestWeekday"}]}
        BEGIN:VEVENT
        UID:20271224-bdeaeac06396110ca5794851
        DTSTAMP:20260102T030405Z
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        DTSTART;VALUE=DATE:20271224
        DTEND;VALUE=DATE:20271225
        SUMMARY:Christmas (observed)
        TRANSP:TRANSPARENT
        X-HELPDESK-HOLIDAY:1
        END:VEVENT
        BEGIN:VEVENT
        UID:20271225-c2d672c368deb3188e2a1bbc
        DTSTAMP:20260102T030405Z
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        DTSTART;VALUE=DATE:20271225
        DTEND;VALUE=DATE:20271226
        SUMMARY:Christmas
        TRANSP:TRANSPARENT
        X-HELPDESK-HOLIDAY:1
        END:VEVENT
        BEGIN:VEVENT
        UID:20270104-e6eeab5fce9ccff1b316440d
        DTSTAMP:20260102T030405Z
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        DTSTART;VALUE=DATE:20270104
        DTEND;VALUE=DATE:20270105
        SUMMARY:Stocktaking\, all of it (open 10:00-12:00)
        TRANSP:TRANSPARENT
        X-HELPDESK-EXCEPTION:10:00-12:00
        X-HELPDESK-NAME:Stocktaking\, all of it
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        HolidayIcs.Write(
            Given.Builder("24/7")
                .WithHoliday(new Holiday("Christmas", HolidayRule.FixedDate(12, 25)).WithObservance(Observance.NearestWeekday))
                .WithSpecialHours(Given.Date("2026-12-31"), "off")
                .WithSpecialHours(Given.Date("2027-01-04"), "10:00-12:00", "Stocktaking, all of it")
                .Build(),
            2027,
            2027,
            Stamp));

    [Fact]
    public void What_is_written_comes_back_equal()
    {
        IcsImport import = HolidayIcs.Read(HolidayIcs.Write(Desk, 2026, 2030, Stamp));
        Assert.Empty(import.Problems);
        Assert.Equal(Desk.Holidays, import.Holidays);
        Assert.Equal(Desk.SpecialHours, import.SpecialHours);
    }

    [Fact]
    public void Other_programs_see_the_dates_of_the_calendar()
    {
        string text = WithoutOwn(HolidayIcs.Write(Desk, 2027, 2028, Stamp));
        IcsImport plain = HolidayIcs.Read(text);
        Assert.Empty(plain.Problems);
        string[] expected = [.. Desk.HolidaysIn(Given.Dates("2027-01-01", "2028-12-31")).Select(each => $"{Given.Write([each.Date])} {each.Name}").Order(StringComparer.Ordinal)];
        string[] seen = [.. plain.Holidays
            .SelectMany(each => Enumerable.Range(2027, 2).SelectMany(each.Rule.DatesIn).Select(date => $"{Given.Write([date])} {each.Name}"))
            .Where(each => !each.Contains("(open 1", StringComparison.Ordinal) && !each.Contains("Stocktaking", StringComparison.Ordinal))
            .Select(each => each.Replace(" (open within 09:00-13:00, 14:00-15:00)", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(expected, seen);
        Assert.Equal(2, plain.Holidays.Count(each => each.Name.Contains("(open 1", StringComparison.Ordinal)));
        Assert.Single(plain.Holidays, each => each.Rule.Equals(HolidayRule.Range(Given.Dates("2027-08-09", "2027-08-22"))));
    }

    [Fact]
    public void Rows_are_at_most_75_bytes_and_hold_whole_letters()
    {
        BusinessCalendar desk = Given.Builder("24/7").WithHoliday(string.Concat(Enumerable.Repeat("à🎄x漢", 40)), HolidayRule.FixedDate(1, 6)).Build();
        byte[] text = Encoding.UTF8.GetBytes(HolidayIcs.Write(desk, 2026, 2026, Stamp));
        string[] rows = Encoding.UTF8.GetString(text).Split("\r\n");
        Assert.All(rows, row => Assert.InRange(Encoding.UTF8.GetByteCount(row), 0, 75));
        Assert.Contains(rows, row => Encoding.UTF8.GetByteCount(row) >= 72);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(text));
        Assert.Equal(desk.Holidays, HolidayIcs.Read(text).Holidays);
    }

    [Fact]
    public void Identities_are_each_their_own_and_the_same_every_time()
    {
        BusinessCalendar desk = Desk.ToBuilder()
            .WithHoliday("Same", HolidayRule.FixedDate(5, 1))
            .WithHoliday("Same", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Monday, 5, 1))
            .WithHoliday("Same", HolidayRule.FixedDate(5, 1))
            .Build();
        string text = HolidayIcs.Write(desk, 1900, 2149, Stamp);
        string[] uids = [.. text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
        Assert.Equal(uids.Length, uids.Distinct().Count());
        Assert.Equal(text, HolidayIcs.Write(desk, 1900, 2149, Stamp));
        Assert.Equal(desk.Holidays, HolidayIcs.Read(text).Holidays);
    }

    [Fact]
    public void An_identity_stays_when_hours_and_edition_change()
    {
        BusinessCalendar next = Desk.ToBuilder().WithVersion(2)
            .WithoutHoliday("Christmas Eve").WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")))
            .WithoutSpecialHours(Given.Date("2027-12-19")).WithSpecialHours(Given.Date("2027-12-19"), "11:00-18:00", "Another name")
            .Build();
        (string one, string other) = (HolidayIcs.Write(Desk, 2026, 2028, Stamp), HolidayIcs.Write(next, 2026, 2028, Stamp));
        Assert.Equal(Uids(one), Uids(other));
        Assert.NotEqual(one, other);
        Assert.DoesNotContain("SEQUENCE:1\r\n", other, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", other, StringComparison.Ordinal);
        Assert.NotEqual(Uids(one), Uids(one.Replace("20271224", "20271223", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_combination_is_not_written()
    {
        BusinessCalendar both = Desk.Union(Given.Calendar("24/7")).ToCalendar("both", "Etc/UTC");
        ArgumentException thrown = Assert.Throws<ArgumentException>("calendar", () => HolidayIcs.Write(both, 2026, 2026, Stamp));
        Assert.Contains("'both' is the combination", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closure_of_years_is_written_in_events_that_are_read()
    {
        BusinessCalendar desk = Given.Builder("24/7").WithHoliday("Closed", HolidayRule.Range(Given.Dates("2026-02-01", "2028-05-31"))).Build();
        string text = HolidayIcs.Write(desk, 2026, 2030, Stamp);
        Assert.Equal(desk.Holidays, HolidayIcs.Read(text).Holidays);
        IcsImport plain = HolidayIcs.Read(WithoutOwn(text));
        Assert.Empty(plain.Problems);
        Assert.Equal(["Closed: 2026-02-01 to 2027-02-01", "Closed: 2027-02-02 to 2028-02-02", "Closed: 2028-02-03 to 2028-05-31"], plain.Holidays.Select(each => each.ToString()));
    }

    [Fact]
    public void Rules_that_shift_are_written_all_or_none()
    {
        Holiday boxing = new Holiday("Boxing", HolidayRule.FixedDate(12, 26)).WithObservance(Observance.NextWorkingDay);
        HolidayRule calledOff = HolidayRule.FixedDate(12, 25).Except(Enumerable.Range(0, 30_000).Select(new LocalDate(2040, 1, 1).PlusDays));
        BusinessCalendar desk = Given.Builder("24/7")
            .WithHoliday(boxing)
            .WithHoliday(new Holiday("Christmas", calledOff).WithObservance(Observance.NextWorkingDay))
            .WithHoliday("Easter", HolidayRule.Easter(0))
            .Build();
        IcsImport import = HolidayIcs.Read(HolidayIcs.Write(desk, 2027, 2027, Stamp));
        Assert.Empty(import.Problems);
        Assert.Equal(desk.HolidaysIn(Given.Dates("2027-01-01", "2027-12-31")).Select(each => each.Date), import.Holidays.SelectMany(each => each.Rule.DatesIn(2027)).Order());
        Assert.Equal(desk.Holidays[2], import.Holidays[0]);
        Assert.DoesNotContain(boxing, import.Holidays);
    }

    [Fact]
    public void Hours_that_the_name_no_longer_says_count_and_are_reported()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event("DTSTART:20261224\nSUMMARY:Eve (open within 09:00-12:00)\nX-HELPDESK-HOURS:09:00-13:00"));
        Assert.Equal(DayHours.Parse("09:00-13:00"), Assert.Single(import.Holidays).Hours);
        Assert.Equal((IcsProblemKind.EditedElsewhere, false), (Assert.Single(import.Problems).Kind, import.Problems[0].IsLeftOut));
        Assert.Empty(HolidayIcs.Read(IcsFeeds.Event("DTSTART:20261224\nSUMMARY:Eve (open within 09:00-13:00)\nX-HELPDESK-HOURS:09:00-13:00")).Problems);
    }

    [Fact]
    public void A_date_that_was_moved_counts_and_is_reported()
    {
        string text = HolidayIcs.Write(Desk, 2027, 2028, Stamp).Replace("DTSTART;VALUE=DATE:20271224", "DTSTART;VALUE=DATE:20271223", StringComparison.Ordinal);
        IcsImport import = HolidayIcs.Read(text);
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((IcsProblemKind.EditedElsewhere, "Christmas Eve", false), (problem.Kind, problem.Summary, problem.IsLeftOut));
        Assert.EndsWith("it falls on no others.", problem.Message, StringComparison.Ordinal);
        Holiday[] eve = [.. import.Holidays.Where(each => each.Name == "Christmas Eve")];
        Assert.Equal("2027-12-23 2027-12-24 2028-12-24", Given.Write(Enumerable.Range(2027, 3).SelectMany(year => eve.SelectMany(each => each.Rule.DatesIn(year)))));
        Assert.All(eve, each => Assert.Equal(DayHours.Parse("09:00-13:00, 14:00-15:00"), each.Hours));
        Assert.Equal(Desk.Holidays.Where(each => each.Name != "Christmas Eve"), import.Holidays.Where(each => each.Name != "Christmas Eve"));
    }

    [Fact]
    public void Days_of_observance_stay_where_they_were_seen_when_the_holiday_that_moved_them_changes()
    {
        // Christmas 2027 is a Saturday, so that Boxing Day is observed on Tuesday; alone it would be on Monday.
        string text = HolidayIcs.Write(Desk, 2027, 2027, Stamp).Replace("SUMMARY:Christmas Day\r\n", "SUMMARY:Xmas\r\n", StringComparison.Ordinal);
        IcsImport import = HolidayIcs.Read(text);
        Assert.Equal(["Christmas Day", "Santo Stefano; \"der zweite\""], import.Problems.Select(each => each.Summary));
        Assert.Equal(
            ["Xmas: 2027-12-25", "Christmas Day (observed): 2027-12-27", "Santo Stefano; \"der zweite\" (observed): 2027-12-28"],
            import.Holidays.Take(3).Select(each => each.ToString()));
    }

    [Theory]
    [InlineData("X-HELPDESK-YEARS:2027/2028", "X-HELPDESK-YEARS:2027", IcsProblemKind.UnreadableRule)]
    [InlineData("helpdesk-holidays/1", "helpdesk-holidays/9", IcsProblemKind.UnreadableRule)]
    [InlineData("SUMMARY:Stocktaking", "SUMMARY:Stock taking", IcsProblemKind.EditedElsewhere)]
    [InlineData("X-HELPDESK-EXCEPTION:off", "X-HELPDESK-EXCEPTION:sometimes", IcsProblemKind.MalformedValue)]
    public void What_other_programs_broke_is_reported(string old, string changed, IcsProblemKind kind)
    {
        string text = HolidayIcs.Write(Desk, 2027, 2028, Stamp);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Contains(HolidayIcs.Read(text.Replace(old, changed, StringComparison.Ordinal)).Problems, each => each.Kind == kind);
    }

    [Fact]
    public void An_event_that_somebody_added_is_one_more_holiday()
    {
        string text = HolidayIcs.Write(Desk, 2027, 2028, Stamp).Replace("END:VCALENDAR", "BEGIN:VEVENT\r\nDTSTART:20270606\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR", StringComparison.Ordinal);
        IcsImport import = HolidayIcs.Read(text);
        Assert.Empty(import.Problems);
        Assert.Equal(Desk.Holidays.Add(new Holiday("Party", HolidayRule.On(Given.Date("2027-06-06")))), import.Holidays);
    }

    [Fact]
    public void A_rule_too_long_for_a_property_comes_back_as_dates()
    {
        HolidayRule calledOff = HolidayRule.FixedDate(3, 1).Except(Enumerable.Range(0, 30_000).Select(new LocalDate(2030, 1, 1).PlusDays));
        IcsImport import = HolidayIcs.Read(HolidayIcs.Write(Given.Builder("24/7").WithHoliday("Long", calledOff).Build(), 2027, 2028, Stamp));
        Assert.Equal(["Long: 2027-03-01", "Long: 2028-03-01"], import.Holidays.Select(each => each.ToString()));
        Assert.Empty(import.Problems);
    }

    [Fact]
    public void What_was_imported_goes_out_and_comes_back_equal()
    {
        foreach (string feed in IcsFeeds.All)
        {
            BusinessCalendar desk = Given.Builder("24/7").WithImported(HolidayIcs.Read(feed)).Build();
            IcsImport import = HolidayIcs.Read(HolidayIcs.Write(desk, 2020, 2040, Stamp));
            Assert.Empty(import.Problems);
            Assert.Equal(desk.Holidays, import.Holidays);
        }
    }

    [Fact]
    public void Years_and_stamps_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("firstYear", () => HolidayIcs.Write(Desk, 1899, 2000, Stamp));
        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => HolidayIcs.Write(Desk, 2000, 1999, Stamp));
        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => HolidayIcs.Write(Desk, 2000, 2150, Stamp));
        Assert.Throws<ArgumentOutOfRangeException>("stamp", () => HolidayIcs.Write(Desk, 2000, 2001, Instant.MinValue));
    }

    private static string[] Uids(string text) => [.. text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal) || line.StartsWith("DTSTART", StringComparison.Ordinal))];

    /// <summary>The text as a program leaves it that keeps no properties which it does not know.</summary>
    internal static string WithoutOwn(string text) => string.Join(
        "\r\n",
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => !line.StartsWith("X-HELPDESK-", StringComparison.Ordinal)));
}
