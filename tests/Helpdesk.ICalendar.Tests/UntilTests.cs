using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>UNTIL, which RFC 5545 has in UTC where the start is at a local time: the last local date on which an instance begins.</summary>
public class UntilTests
{
    [Theory]
    // As Outlook writes it: 23:30 of 31 December in UTC is 1 January in Berlin, and 04:59:59 on 25 December is the 24th in New York
    [InlineData("TZID=\"W. Europe Standard Time\":20240101T000000", "UNTIL=20261231T230000Z;BYMONTHDAY=1;BYMONTH=1", "2024-01-01 2025-01-01 2026-01-01 2027-01-01")]
    [InlineData("TZID=\"W. Europe Standard Time\":20240101T000000", "UNTIL=20261231T225959Z;BYMONTHDAY=1;BYMONTH=1", "2024-01-01 2025-01-01 2026-01-01")]
    [InlineData("TZID=\"Eastern Standard Time\":20241225T000000", "UNTIL=20261225T045959Z", "2024-12-25 2025-12-25")]
    [InlineData("TZID=\"Eastern Standard Time\":20241225T000000", "UNTIL=20261225T050000Z", "2024-12-25 2025-12-25 2026-12-25")]
    // By the ids of the tz database, in summer too
    [InlineData("TZID=Europe/Rome:20240101T000000", "until = 20251231T230000z ", "2024-01-01 2025-01-01 2026-01-01")]
    [InlineData("TZID=Europe/Rome:20240601T000000", "UNTIL=20260531T220000Z", "2024-06-01 2025-06-01 2026-06-01")]
    [InlineData("TZID=Europe/Rome:20240601T000000", "UNTIL=20260531T215959Z", "2024-06-01 2025-06-01")]
    [InlineData("TZID=Pacific/Kiritimati:20240101T000000", "UNTIL=20251231T100000Z", "2024-01-01 2025-01-01 2026-01-01")]
    // Exactly the start
    [InlineData("TZID=Australia/Sydney:20260126T000000", "UNTIL=20260125T130000Z", "2026-01-26")]
    // A local or plain UNTIL is a local date already
    [InlineData("TZID=Europe/Rome:20240101T000000", "UNTIL=20260101T000000", "2024-01-01 2025-01-01 2026-01-01")]
    [InlineData("TZID=Europe/Rome:20240101T000000", "UNTIL=20251231", "2024-01-01 2025-01-01")]
    // In UTC beside a date, where both readings agree: the end of a day, and a midnight west of Greenwich
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251231T225959Z", "2024-01-01 2025-01-01")]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251231T235900Z", "2024-01-01 2025-01-01")]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20250101T050000Z", "2024-01-01 2025-01-01")]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251130T230000Z", "2024-01-01 2025-01-01")]
    // A zone that nobody knows, or none, when no date is near enough for it to matter
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20260102T000000Z", "2024-01-01 2025-01-01 2026-01-01")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20251230T235959Z", "2024-01-01 2025-01-01")]
    [InlineData("X-A=1:20240101T000000", "UNTIL=20260601T000000Z", "2024-01-01 2025-01-01 2026-01-01")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=99991231T235959Z;INTERVAL=100", "2024-01-01 2124-01-01")]
    public void Is_the_last_local_date(string start, string rule, string expected)
    {
        ICalendarImport import = Imports.Read(Feeds.Event($"DTSTART;{start}\nDURATION:P1D\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
        Assert.Empty(import.Problems);
        Assert.Equal(expected, Given.Write(Enumerable.Range(1900, 250).SelectMany(Assert.Single(import.Holidays).Rule.DatesIn)));
    }

    [Theory]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251231T230000Z")]
    [InlineData("TZID=Europe/Rome:20240101", "UNTIL=20251231T230000Z")]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251231T100000Z")]
    [InlineData("VALUE=DATE:20240101", "UNTIL=20251231T181500Z")]
    public void In_utc_beside_a_date_it_keeps_the_date_that_begins_then_somewhere_and_is_reported(string start, string rule)
    {
        ICalendarImport import = Imports.Read(Feeds.Event($"DTSTART;{start}\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.DoubtfulRecurrence, 6, false), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Equal("2024-01-01 2025-01-01 2026-01-01", Given.Write(Enumerable.Range(1900, 250).SelectMany(Assert.Single(import.Holidays).Rule.DatesIn)));
    }

    [Theory]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20251231T230000Z", "2024-01-01 2025-01-01 2026-01-01", "2026-01-01 may be")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20260101T110000Z", "2024-01-01 2025-01-01 2026-01-01", "2026-01-01 may be")]
    [InlineData("X-A=1:20240101T000000", "UNTIL=20251231T230000Z", "2024-01-01 2025-01-01 2026-01-01", "the zone of the start is not known")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20231231T130000Z", "2024-01-01", "2024-01-01 may be")]
    public void Where_the_zone_is_not_known_a_date_that_may_be_meant_is_kept_and_reported(string start, string rule, string dates, string words)
    {
        ICalendarImport import = Imports.Read(Feeds.Event($"DTSTART;{start}\nDURATION:P1D\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.DoubtfulRecurrence, 7, false), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(dates, import.Dates());
    }

    [Theory]
    [InlineData("+0100", "+0200", "UNTIL=20251231T230000Z", "2024-01-01 2025-01-01 2026-01-01", 0)]
    [InlineData("+0100", "+0200", "UNTIL=20251231T215959Z", "2024-01-01 2025-01-01", 0)]
    [InlineData("+0100", "+0200", "UNTIL=20251231T223000Z", "2024-01-01 2025-01-01 2026-01-01", 1)]
    [InlineData("-0500", "-0400", "UNTIL=20260101T045959Z", "2024-01-01 2025-01-01 2026-01-01", 1)]
    [InlineData("-0500", "-0500", "UNTIL=20260101T045959Z", "2024-01-01 2025-01-01", 0)]
    [InlineData("-0500", "-0500", "UNTIL=20260101T050000Z", "2024-01-01 2025-01-01 2026-01-01", 0)]
    [InlineData("+053000", "+0530", "UNTIL=20251231T183000Z", "2024-01-01 2025-01-01 2026-01-01", 0)]
    public void A_zone_that_the_document_defines_gives_its_offsets(string standard, string daylight, string rule, string dates, int problems)
    {
        string zone = $"BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nTZOFFSETTO:{standard}\nEND:STANDARD\nBEGIN:DAYLIGHT\nTZOFFSETTO:{daylight}\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
        string event1 = $"BEGIN:VEVENT\nDTSTART;TZID=Ours:20240101T000000\nDURATION:P1D\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}\nEND:VEVENT";
        foreach (string document in new[] { zone + event1, event1 + "\n" + zone.TrimEnd() })
        {
            ICalendarImport import = Imports.Read(Feeds.Calendar(document));
            Assert.Equal(problems, import.Problems.Length);
            Assert.All(import.Problems, each => Assert.Equal(ICalendarProblemKind.DoubtfulRecurrence, each.Kind));
            Assert.Equal(dates, import.Dates());
        }
    }
}
