using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What iCalendar documents give.</summary>
public class IcsReadTests
{
    [Fact]
    public void A_feed_as_Google_serves_it()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Google);
        Assert.Empty(import.Problems);
        Assert.Equal(
            [new Holiday("Capodanno", HolidayRule.On(new LocalDate(2026, 1, 1))), new Holiday("Immacolata Concezione, 8 dicembre", HolidayRule.On(new LocalDate(2026, 12, 8)))],
            import.Holidays);
    }

    [Fact]
    public void An_export_of_Outlook()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Outlook);
        Assert.Equal([new Holiday("Tag der Arbeit", HolidayRule.Recurrence(new LocalDate(2026, 5, 1), "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1"))], import.Holidays);
        IcsProblem party = Assert.Single(import.Problems);
        Assert.Equal((IcsProblemKind.NotWholeDays, "Weihnachtsfeier", "040000008200E00074C5B7101A82E00800000000FFFF", 44, true), (party.Kind, party.Summary, party.Uid, party.Line, party.IsLeftOut));
    }

    [Fact]
    public void An_export_of_Apple()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Apple);
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
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event(lines));
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
        Assert.Equal(HolidayRule.Recurrence(new LocalDate(2026, 1, 1), "FREQ=YEARLY").Lasting(3), Only("DTSTART:20260101\nDURATION:P3D\nRRULE:FREQ=YEARLY").Rule);
    }

    [Theory]
    [InlineData(@"SUMMARY:a\, b\; c\\n\nd\Ne\x", "a, b; c\\n d e\\x")]
    [InlineData("SUMMARY;LANGUAGE=en;X-Y=\"a:b;c\":Name: with; colon", "Name: with; colon")]
    [InlineData("SUMMARY:  spaces  ", "spaces")]
    public void Names_are_unescaped(string summary, string expected) => Assert.Equal(expected, Only("DTSTART:20260101\n" + summary).Name);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        foreach (string feed in IcsFeeds.All)
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
        foreach (string feed in IcsFeeds.All)
        {
            byte[] document = Encoding.UTF8.GetBytes(feed);
            string expected = Describe(HolidayIcs.Read(document), lines: false);
            for (int at = 0; at <= document.Length; at++)
            {
                Assert.Equal(expected, Describe(HolidayIcs.Read([.. document[..at], .. folds, .. document[at..]]), lines: false));
            }
        }
    }

    [Fact]
    public void Several_calendars_in_a_stream_are_read_one_after_another()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(IcsFeeds.Google + "\r\n" + IcsFeeds.Apple));
        Assert.Equal(["Capodanno", "Immacolata Concezione, 8 dicembre", "Summer closure", "Christmas 🎄"], HolidayIcs.Read(stream).Holidays.Select(each => each.Name));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Properties_and_components_that_nobody_knows_are_passed_over()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Calendar("X-A;B=C:D\nBEGIN:X-COMP\nBEGIN:X-EVENT\nDTSTART:20250101\nEND:X-EVENT\nno property\nEND:X-COMP\nBEGIN:VEVENT\nX-FOO:\nBEGIN:VALARM\nDTSTART:20200101\nEND:VALARM\nDTSTART:20260101\nSUMMARY:x\nEND:VEVENT"));
        Assert.Empty(import.Problems);
        Assert.Equal("x: 2026-01-01", Assert.Single(import.Holidays).ToString());
    }

    [Fact]
    public void An_event_inside_of_another_component_is_reported()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Calendar("BEGIN:VTODO\nBEGIN:VEVENT\nDTSTART:20250101\nEND:VEVENT\nEND:VTODO"));
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((IcsProblemKind.Misplaced, 4, true), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Contains("VTODO", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_event_says_besides_tells_observances_from_days_off()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Google);
        Assert.Equal(import.Holidays, import.Entries.Select(each => each.Holiday));
        Assert.Equal(["Giorno festivo", "Osservanza\nPer nascondere le osservanze, vai alle Impostazioni di Google Calendar"], import.Entries.Select(each => each.Description));
        Assert.Equal((9, "20260101_k3p1u0q2@google.com", "Capodanno: 2026-01-01"), (import.Entries[0].Line, import.Entries[0].Uid, import.Entries[0].ToString()));
        IcsImport daysOff = import.Where(each => each.Description != null && !each.Description.StartsWith("Osservanza", StringComparison.Ordinal));
        Assert.Equal(["Capodanno"], daysOff.Holidays.Select(each => each.Name));
        Assert.Equal(import.Problems, daysOff.Problems);
    }

    [Fact]
    public void Categories_are_a_list()
    {
        IcsHoliday entry = Assert.Single(HolidayIcs.Read(IcsFeeds.Event("DTSTART:20260101\nSUMMARY:x\nCATEGORIES:Holiday, a\\, b,,c\\\\,\nCATEGORIES;LANGUAGE=en:d\\")).Entries);
        Assert.Equal(["Holiday", "a, b", "c\\", "d\\"], entry.Categories);
        Assert.Null(entry.Description);
    }

    [Fact]
    public void Problems_are_in_the_order_of_their_lines()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Calendar("BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\nno property\nBEGIN:VEVENT\nEND:VEVENT"));
        Assert.Equal([3, 6, 7], import.Problems.Select(each => each.Line));
    }

    [Fact]
    public void An_import_goes_into_a_calendar()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00").WithImported(HolidayIcs.Read(IcsFeeds.Google)).Build();
        Assert.False(calendar.IsOpen(Given.At("2026-12-08 10:00Z")));
        Assert.True(calendar.IsOpen(Given.At("2026-12-09 10:00Z")));
    }

    /// <summary>All that an import holds, for comparison; without line numbers where folds move them.</summary>
    internal static string Describe(IcsImport import, bool lines = true, bool names = true) => string.Join(
        '\n',
        [
            .. import.Holidays.Select(each => (names ? each.Name : "") + each.Rule + each.Hours + each.Observance.Name + each.KeepsOwnDay),
            .. import.SpecialHours.Select(each => each.ToString()),
            .. import.Problems.Select(each => names ? $"{(lines ? each.Line : 0)} {each.Uid} {each.Summary} {each.Kind} {each.IsLeftOut}" : each.Kind.ToString()),
        ]);

    private static void Same(string one, string other, bool ignoreNames = false) =>
        Assert.Equal(Describe(HolidayIcs.Read(one), names: !ignoreNames), Describe(HolidayIcs.Read(other), names: !ignoreNames));

    private static Holiday Only(string lines) => Assert.Single(HolidayIcs.Read(IcsFeeds.Event(lines)).Holidays);
}
