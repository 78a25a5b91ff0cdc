using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>The iCalendar text of a calendar, and what comes back of it.</summary>
public class WriteTests
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
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:desk
        PRODID:-//Helpdesk.Core//Holidays//EN
        VERSION:2.0
        X-WR-CALNAME:desk
        X-WR-TIMEZONE:Etc/UTC
        BEGIN:VEVENT
        DTEND;VALUE=DATE:20271225
        DTSTAMP:20260102T030405Z
        DTSTART;VALUE=DATE:20271224
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        SUMMARY:Christmas (observed)
        TRANSP:TRANSPARENT
        UID:20271224-bdeaeac06396110ca5794851
        END:VEVENT
        BEGIN:VEVENT
        DTEND;VALUE=DATE:20271226
        DTSTAMP:20260102T030405Z
        DTSTART;VALUE=DATE:20271225
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        SUMMARY:Christmas
        TRANSP:TRANSPARENT
        UID:20271225-c2d672c368deb3188e2a1bbc
        END:VEVENT
        BEGIN:VEVENT
        DESCRIPTION:Open 10:00-12:00
        DTEND;VALUE=DATE:20270105
        DTSTAMP:20260102T030405Z
        DTSTART;VALUE=DATE:20270104
        LAST-MODIFIED:20260102T030405Z
        SEQUENCE:1
        SUMMARY:Stocktaking\, all of it
        TRANSP:TRANSPARENT
        UID:20270104-e6eeab5fce9ccff1b316440d
        X-HELPDESK-EXCEPTION:10:00-12:00
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Imports.Write(
            Given.Builder("24/7")
                .WithHoliday(new Holiday("Christmas", HolidayRule.FixedDate(12, 25)).WithObservance(Observance.NearestWeekday))
                .WithSpecialHours(Given.Date("2026-12-31"), "off")
                .WithSpecialHours(Given.Date("2027-01-04"), "10:00-12:00", "Stocktaking, all of it")
                .Build(),
            2027,
            2027,
            Stamp));

    [Fact]
    public void What_is_written_comes_back_with_its_dates_names_and_hours()
    {
        ICalendarImport import = Imports.Read(Imports.Write(Desk, 2027, 2027, Stamp));
        Assert.Empty(import.Problems);
        Assert.Equal(Desk.SpecialHours, import.SpecialHours);
        Assert.Equal(
            [
                "Summer closure: 2027-08-09 to 2027-08-22", "Christmas Eve: 2027-12-24, open within 09:00-13:00, 14:00-15:00", "Christmas Day: 2027-12-25", "Christmas Day (observed): 2027-12-27",
                "Santo Stefano; \"der zweite\" (observed): 2027-12-28",
            ],
            import.Holidays.Select(each => each.ToString()));
        Assert.Equal("Open within 09:00-13:00, 14:00-15:00", import.Entries[1].Description);
    }

    [Fact]
    public void An_exception_without_a_name_comes_back_without_one()
    {
        BusinessCalendar desk = Given.Builder("24/7").WithSpecialHours(Given.Date("2026-12-31"), "off").WithSpecialHours(Given.Date("2027-01-04"), "10:00-12:00").Build();
        Assert.Equal(desk.SpecialHours, Imports.Read(Imports.Write(desk, 2026, 2027, Stamp)).SpecialHours);
    }

    [Fact]
    public void Rows_are_at_most_75_bytes_and_hold_whole_letters()
    {
        BusinessCalendar desk = Given.Builder("24/7").WithHoliday(string.Concat(Enumerable.Repeat("à🎄x漢", 40)), HolidayRule.FixedDate(1, 6)).Build();
        byte[] text = Encoding.UTF8.GetBytes(Imports.Write(desk, 2026, 2026, Stamp));
        string[] rows = Encoding.UTF8.GetString(text).Split("\r\n");
        Assert.All(rows, row => Assert.InRange(Encoding.UTF8.GetByteCount(row), 0, 75));
        Assert.Contains(rows, row => Encoding.UTF8.GetByteCount(row) >= 72);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(text));
        Assert.Equal(desk.Holidays[0].Name, Assert.Single(Imports.Read(text).Holidays).Name);
    }

    [Fact]
    public void Identities_are_each_their_own_and_the_same_every_time()
    {
        BusinessCalendar desk = Desk.ToBuilder()
            .WithHoliday("Same", HolidayRule.FixedDate(5, 1))
            .WithHoliday("Same", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Monday, 5, 1))
            .WithHoliday("Same", HolidayRule.FixedDate(5, 1))
            .Build();
        string text = Imports.Write(desk, 1900, 2149, Stamp);
        string[] uids = [.. text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
        Assert.Equal(uids.Length, uids.Distinct().Count());
        Assert.Equal(text, Imports.Write(desk, 1900, 2149, Stamp));
    }

    [Fact]
    public void An_identity_stays_when_hours_and_edition_change()
    {
        BusinessCalendar next = Desk.ToBuilder().WithVersion(2)
            .WithoutHoliday("Christmas Eve").WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")))
            .WithoutSpecialHours(Given.Date("2027-12-19")).WithSpecialHours(Given.Date("2027-12-19"), "11:00-18:00", "Another name")
            .Build();
        (string one, string other) = (Imports.Write(Desk, 2026, 2028, Stamp), Imports.Write(next, 2026, 2028, Stamp));
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
        ArgumentException thrown = Assert.Throws<ArgumentException>("calendar", () => Imports.Write(both, 2026, 2026, Stamp));
        Assert.Contains("'both' is a combination", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closure_of_years_is_written_in_events_that_are_read()
    {
        BusinessCalendar desk = Given.Builder("24/7").WithHoliday("Closed", HolidayRule.Range(Given.Dates("2026-02-01", "2028-05-31"))).Build();
        string text = Imports.Write(desk, 2026, 2030, Stamp);
        ICalendarImport plain = Imports.Read(WithoutOwn(text));
        Assert.Empty(plain.Problems);
        Assert.Equal(["Closed: 2026-02-01 to 2027-02-01", "Closed: 2027-02-02 to 2028-02-02", "Closed: 2028-02-03 to 2028-05-31"], plain.Holidays.Select(each => each.ToString()));
    }

    [Fact]
    public void Hours_that_another_program_broke_are_reported()
    {
        string text = Imports.Write(Desk, 2027, 2028, Stamp).Replace("X-HELPDESK-EXCEPTION:off", "X-HELPDESK-EXCEPTION:sometimes", StringComparison.Ordinal);
        ICalendarProblem problem = Assert.Single(Imports.Read(text).Problems);
        Assert.Equal((ICalendarProblemKind.MalformedValue, "Stocktaking", true), (problem.Kind, problem.Summary, problem.IsLeftOut));
    }

    [Fact]
    public void An_event_that_somebody_added_is_one_more_holiday()
    {
        string text = Imports.Write(Desk, 2027, 2028, Stamp).Replace("END:VCALENDAR", "BEGIN:VEVENT\r\nDTSTART:20270606\r\nSUMMARY:Party\r\nEND:VEVENT\r\nEND:VCALENDAR", StringComparison.Ordinal);
        Assert.Contains(new Holiday("Party", HolidayRule.On(Given.Date("2027-06-06"))), Imports.Read(text).Holidays);
    }

    [Fact]
    public void What_was_imported_goes_out_and_comes_back_equal()
    {
        foreach (string feed in Feeds.All)
        {
            BusinessCalendar desk = Given.Builder("24/7").WithImported(Imports.Read(feed)).Build();
            ICalendarImport import = Imports.Read(Imports.Write(desk, 1900, 2149, Stamp));
            Assert.Empty(import.Problems);
            Assert.Equal(Given.Write(desk.Holidays.SelectMany(each => each.Dates()).Order()), import.Dates());
        }
    }

    [Fact]
    public void Years_and_stamps_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("window", () => Imports.Write(Desk, 1899, 2000, Stamp));
        Assert.Throws<ArgumentOutOfRangeException>("window", () => Imports.Write(Desk, 2000, 2150, Stamp));
        Assert.Throws<ArgumentOutOfRangeException>("stamp", () => Imports.Write(Desk, 2000, 2001, Instant.MinValue));
    }

    private static string[] Uids(string text) => [.. text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal) || line.StartsWith("DTSTART", StringComparison.Ordinal))];

    /// <summary>The text as a program leaves it that keeps no properties which it does not know.</summary>
    internal static string WithoutOwn(string text) => string.Join(
        "\r\n",
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => !line.StartsWith("X-HELPDESK-", StringComparison.Ordinal)));
}
