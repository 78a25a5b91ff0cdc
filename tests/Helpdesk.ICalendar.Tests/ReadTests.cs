using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>What iCalendar documents give.</summary>
public class ReadTests
{
    [Fact]
    public void A_feed_as_Google_serves_it()
    {
        ICalendarImport import = Imports.Read(Feeds.Google);
        Assert.Empty(import.Problems);
        Assert.Equal(
            [new Holiday("Capodanno", HolidayRule.On(new LocalDate(2026, 1, 1))), new Holiday("Immacolata Concezione, 8 dicembre", HolidayRule.On(new LocalDate(2026, 12, 8)))],
            import.Holidays);
    }

    [Fact]
    public void An_export_of_Outlook()
    {
        ICalendarImport import = Imports.Read(Feeds.Outlook);
        Assert.Equal(HolidayRule.Recurrence(new LocalDate(2026, 5, 1), "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1").DatesIn(2149), import.Holidays[0].Rule.DatesIn(2149));
        Assert.Equal(124, Assert.Single(import.Holidays).Dates().Count());
        ICalendarProblem party = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.NotWholeDays, "Weihnachtsfeier", "040000008200E00074C5B7101A82E00800000000FFFF", 44, true), (party.Kind, party.Summary, party.Uid, party.Line, party.IsLeftOut));
    }

    [Fact]
    public void An_export_of_Apple()
    {
        ICalendarImport import = Imports.Read(Feeds.Apple);
        Assert.Empty(import.Problems);
        Assert.Equal(["Summer closure", "Christmas 🎄"], import.Holidays.Select(each => each.Name));
        Assert.Equal("2024-08-10 2024-08-11 2024-08-12 2024-08-13 2024-08-14 2024-08-15 2024-08-16", Given.Write(import.Holidays[0].Rule.DatesIn(2024)));
        Assert.Empty(import.Holidays[0].Rule.DatesIn(2025));
        Assert.Equal(7, import.Holidays[0].Rule.DatesIn(2026).Count);
        Assert.Empty(import.Holidays[0].Rule.DatesIn(2027));
        Assert.Equal("2026-12-25 2026-12-26 2027-12-25 2027-12-26 2028-12-23 2028-12-24", Given.Write(Enumerable.Range(2020, 20).SelectMany(import.Holidays[1].Rule.DatesIn)));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260101\nSUMMARY:x", "2026-01-01")]
    [InlineData("dtstart;value=date:20260101\nsummary:x", "2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260103\nSUMMARY:x", "2026-01-01 2026-01-02")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260101\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDURATION:P3D\nSUMMARY:x", "2026-01-01 2026-01-02 2026-01-03")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDURATION:P1DT0H0M0S\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART:20260101T000000\nDTEND:20260102T000000\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART;TZID=Europe/Rome:20260101T000000\nDTEND;TZID=Europe/Rome:20260103T000000\nSUMMARY:x", "2026-01-01 2026-01-02")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRDATE;VALUE=DATE:20260301,20260201\nRDATE;VALUE=DATE:20260301\nEXDATE;VALUE=DATE:20260101,20260401\nSUMMARY:x", "2026-02-01 2026-03-01")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=2\nRRULE:FREQ=YEARLY;BYMONTH=7;COUNT=3\nSUMMARY:x", "2026-01-01 2026-07-01 2027-01-01 2027-07-01")]
    [InlineData("DTSTART;VALUE=DATE:20260131\nDURATION:P2D\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE:20270131T000000\nSUMMARY:x", "2026-01-31 2026-02-01 2028-01-31 2028-02-01")]
    [InlineData("DTSTART;TZID=Europe/Rome:20260101\nDTEND:20260103\nSUMMARY:x", "2026-01-01 2026-01-02")]
    [InlineData("DTSTART;TZID=UTC:20260101\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART;TZID=Europe/Rome:20260101T000000\nDURATION:PT24H\nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART:20260101T000000\nDURATION:P1DT23H59M60S\nSUMMARY:x", "2026-01-01 2026-01-02")]
    [InlineData("DTSTART:20260101\nEXDATE:\nRDATE: \nSUMMARY:x", "2026-01-01")]
    [InlineData("DTSTART:20260101\t\nDTEND:\t20260102 \t\nSUMMARY:x", "2026-01-01")]
    public void Dates_of_an_event(string lines, string expected)
    {
        ICalendarImport import = Imports.Read(Feeds.Event(lines));
        Assert.Empty(import.Problems);
        Holiday holiday = Assert.Single(import.Holidays);
        Assert.Equal((DayHours.Closed, Observance.OwnDay, "x"), (holiday.Hours, holiday.Observance, holiday.Name));
        Assert.Equal(expected, Given.Write(Enumerable.Range(1900, 250).SelectMany(holiday.Rule.DatesIn)));
    }

    [Fact]
    public void An_event_without_a_recurrence_gives_the_simple_rule()
    {
        Assert.Equal(HolidayRule.On(new LocalDate(2026, 1, 1)), Only("DTSTART:20260101").Rule);
        Assert.Equal(HolidayRule.Range(Given.Dates("2026-01-01", "2026-01-03")), Only("DTSTART:20260101\nDURATION:P3D").Rule);
    }

    [Theory]
    [InlineData("DTSTART:20260105\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3", "2026-01-05 2026-01-19 2026-02-02")]
    [InlineData("DTSTART:20260131\nRRULE:FREQ=MONTHLY;COUNT=3", "2026-01-31 2026-03-31 2026-05-31")]
    [InlineData("DTSTART:20260130\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData("DTSTART:20260101\nDURATION:P2D\nRRULE:FREQ=DAILY;COUNT=3", "2026-01-01 2026-01-02 2026-01-03 2026-01-04")]
    [InlineData("DTSTART:20260511\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2", "2026-05-11 2027-05-17")]
    public void Every_frequency_of_whole_days_is_read(string lines, string expected)
    {
        ICalendarImport import = Imports.Read(Feeds.Event(lines + "\nSUMMARY:x"));
        Assert.Empty(import.Problems);
        Assert.Equal(expected, import.Dates());
    }

    [Fact]
    public void Dates_outside_the_window_are_not_read()
    {
        string[] events =
        [
            "DTSTART:20251230\nDURATION:P4D", "DTSTART:20260101\nRRULE:FREQ=MONTHLY", "DTSTART:19500101", "DTSTART:18500704\nRRULE:FREQ=YEARLY", "DTSTART:20260601\nRRULE:FREQ=YEARLY\nEXDATE:20260601",
        ];
        string document = Feeds.Calendar(string.Join('\n', events.Select((lines, i) => $"BEGIN:VEVENT\nSUMMARY:{i}\n{lines}\nEND:VEVENT")));
        DateInterval window = Given.Dates("2026-01-01", "2026-02-28");
        ICalendarImport import = HolidayICalendar.Read(document, window);
        Assert.Empty(import.Problems);
        Assert.Equal(window, import.Window);
        Assert.Equal(["0: 2026-01-01 to 2026-01-02", "1: 2026-01-01 or 2026-02-01"], import.Holidays.Select(each => each.ToString()));
        Assert.Equal("2026-07-04", HolidayICalendar.Read(document, Given.Dates("2026-07-04", "2026-07-04")).Dates());
        Assert.Empty(HolidayICalendar.Read(document, Given.Dates("1900-01-01", "1900-07-03")).Holidays);
    }

    [Fact]
    public void A_window_outside_the_supported_years_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("window", () => HolidayICalendar.Read(Feeds.Google, Given.Dates("1899-12-31", "2026-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>("window", () => HolidayICalendar.Read(Feeds.Google, Given.Dates("2026-01-01", "2150-01-01")));
        Assert.Throws<ArgumentNullException>("window", () => HolidayICalendar.Read(Feeds.Google, null!));
        Assert.Throws<ArgumentNullException>("text", () => HolidayICalendar.Read((string)null!, Imports.AllDates));
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u0085b", "a b")]
    [InlineData("\u0007\u202E", "Holiday")]
    [InlineData("Carla\u2028\u2028Neri\u202E", "Carla Neri")]
    public void A_name_loses_what_no_name_may_hold(string summary, string name) =>
        Assert.Equal(name, Assert.Single(Imports.Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:{summary}\nEND:VEVENT\nEND:VCALENDAR").Holidays).Name);

    [Fact]
    public void Long_names_are_cut_and_problems_are_one_line()
    {
        Assert.Equal(new string('x', 200), Only("DTSTART:20260101\nSUMMARY:" + new string('x', 5_000)).Name);
        ICalendarProblem problem = Assert.Single(Imports.Read(Feeds.Event("UID:a\u202Eb\nSUMMARY:evil\u202E\\nmoc\u001B[2J\nDTSTART:x\u202Ey" + new string('z', 5_000))).Problems);
        Assert.Equal(("evil moc[2J", "ab"), (problem.Summary, problem.Uid));
        Assert.DoesNotContain(problem.ToString(), each => char.IsControl(each) || each == '\u202E');
        Assert.InRange(problem.Message.Length, 1, 300);
    }

    [Theory]
    [InlineData(@"SUMMARY:a\, b\; c\\n\nd\Ne\x", "a, b; c\\n d e\\x")]
    [InlineData("SUMMARY;LANGUAGE=en;X-Y=\"a:b;c\":Name: with; colon", "Name: with; colon")]
    [InlineData("SUMMARY:  spaces  ", "spaces")]
    public void Names_are_unescaped(string summary, string expected) => Assert.Equal(expected, Only("DTSTART:20260101\n" + summary).Name);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        foreach (string feed in Feeds.All)
        {
            Same(feed, feed.Replace("\r\n", "\n", StringComparison.Ordinal));
            Same(feed, feed.Replace("\r\n", "\r", StringComparison.Ordinal));
            Same(feed, feed.Replace("\r\n", "\r\r\n", StringComparison.Ordinal));
            Same(feed, "\uFEFF" + feed);
            Same(feed, feed + "\u001A");
            Same(feed, feed + "\0\0\0");
            Same(feed, feed.TrimEnd() + "\u001A\0");
            Same(feed, feed + "\uFEFF");
            Same(feed, feed + " \t\r\n\r\n");
            Same(feed, feed.Replace("VEVENT", "VEVENT\t", StringComparison.Ordinal));
            Same(feed + feed, feed + "\uFEFF" + feed, ignoreNames: true);
            Same(feed, feed.TrimEnd());
            Same(feed, feed.ToLowerInvariant().Replace("vevent", "vEvent", StringComparison.Ordinal), ignoreNames: true);
        }
    }

    [Theory]
    [InlineData("\r\n ")]
    [InlineData("\n\t")]
    public void A_fold_at_any_byte_changes_nothing(string fold)
    {
        byte[] folds = Encoding.UTF8.GetBytes(fold);
        foreach (string feed in Feeds.All)
        {
            byte[] document = Encoding.UTF8.GetBytes(feed);
            string expected = Describe(Imports.Read(document), lines: false);
            for (int at = 0; at <= document.Length; at++)
            {
                Assert.Equal(expected, Describe(Imports.Read([.. document[..at], .. folds, .. document[at..]]), lines: false));
            }
        }
    }

    [Fact]
    public void Several_calendars_in_a_stream_are_read_one_after_another()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Feeds.Google + "\r\n" + Feeds.Apple));
        Assert.Equal(["Capodanno", "Immacolata Concezione, 8 dicembre", "Summer closure", "Christmas 🎄"], HolidayICalendar.Read(stream, Imports.AllDates).Holidays.Select(each => each.Name));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Properties_and_components_that_nobody_knows_are_passed_over()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar("X-A;B=C:D\nBEGIN:X-COMP\nBEGIN:X-EVENT\nDTSTART:20250101\nEND:X-EVENT\nno property\nEND:X-COMP\nBEGIN:VEVENT\nX-FOO:\nBEGIN:VALARM\nDTSTART:20200101\nEND:VALARM\nDTSTART:20260101\nSUMMARY:x\nEND:VEVENT"));
        Assert.Empty(import.Problems);
        Assert.Equal("x: 2026-01-01", Assert.Single(import.Holidays).ToString());
    }

    [Fact]
    public void An_event_inside_of_another_component_is_reported()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar("BEGIN:VTODO\nBEGIN:VEVENT\nDTSTART:20250101\nEND:VEVENT\nEND:VTODO"));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.Misplaced, 4, true), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Contains("VTODO", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_event_says_besides_tells_observances_from_days_off()
    {
        ICalendarImport import = Imports.Read(Feeds.Google);
        Assert.Equal(import.Holidays, import.Entries.Select(each => each.Holiday));
        Assert.Equal(["Giorno festivo", "Osservanza\nPer nascondere le osservanze, vai alle Impostazioni di Google Calendar"], import.Entries.Select(each => each.Description));
        Assert.Equal((9, "20260101_k3p1u0q2@google.com", "Capodanno: 2026-01-01"), (import.Entries[0].Line, import.Entries[0].Uid, import.Entries[0].ToString()));
        ICalendarImport daysOff = import.Where(each => each.Description != null && !each.Description.StartsWith("Osservanza", StringComparison.Ordinal));
        Assert.Equal(["Capodanno"], daysOff.Holidays.Select(each => each.Name));
        Assert.Equal(import.Problems, daysOff.Problems);
    }

    [Fact]
    public void Categories_are_a_list()
    {
        ICalendarHoliday entry = Assert.Single(Imports.Read(Feeds.Event("DTSTART:20260101\nSUMMARY:x\nCATEGORIES:Holiday, a\\, b,,c\\\\,\nCATEGORIES;LANGUAGE=en:d\\")).Entries);
        Assert.Equal(["Holiday", "a, b", "c\\", "d\\"], entry.Categories);
        Assert.Null(entry.Description);
    }

    [Fact]
    public void Problems_are_in_the_order_of_their_lines()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar("BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\nno property\nBEGIN:VEVENT\nEND:VEVENT"));
        Assert.Equal([3, 6, 7], import.Problems.Select(each => each.Line));
    }

    [Fact]
    public void An_import_goes_into_a_calendar()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00").WithImported(Imports.Read(Feeds.Google)).Build();
        Assert.False(calendar.IsOpen(Given.At("2026-12-08 10:00Z")));
        Assert.True(calendar.IsOpen(Given.At("2026-12-09 10:00Z")));
    }

    /// <summary>All that an import holds, for comparison; without line numbers where folds move them.</summary>
    internal static string Describe(ICalendarImport import, bool lines = true, bool names = true) => string.Join(
        '\n',
        [
            .. import.Holidays.Select(each => (names ? each.Name : "") + each.Rule + each.Hours + each.Observance.Name + each.KeepsOwnDay),
            .. import.SpecialHours.Select(each => each.ToString()),
            .. import.Problems.Select(each => names ? $"{(lines ? each.Line : 0)} {each.Uid} {each.Summary} {each.Kind} {each.IsLeftOut}" : each.Kind.ToString()),
        ]);

    private static void Same(string one, string other, bool ignoreNames = false) =>
        Assert.Equal(Describe(Imports.Read(one), names: !ignoreNames), Describe(Imports.Read(other), names: !ignoreNames));

    private static Holiday Only(string lines) => Assert.Single(Imports.Read(Feeds.Event(lines)).Holidays);
}
