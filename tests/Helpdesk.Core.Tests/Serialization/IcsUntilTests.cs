using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>UNTIL, which RFC 5545 has in UTC where the start is at a local time: the last local date on which an instance begins.</summary>
public class IcsUntilTests
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
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event($"DTSTART;{start}\nDURATION:P1D\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
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
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event($"DTSTART;{start}\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((IcsProblemKind.DoubtfulRecurrence, 6, false), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Equal("2024-01-01 2025-01-01 2026-01-01", Given.Write(Enumerable.Range(1900, 250).SelectMany(Assert.Single(import.Holidays).Rule.DatesIn)));
    }

    [Theory]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20251231T230000Z", "the zone 'Ours' is not known, so that 2026-01-01 may be")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20260101T110000Z", "2026-01-01")]
    [InlineData("X-A=1:20240101T000000", "UNTIL=20251231T230000Z", "the event names no zone")]
    [InlineData("TZID=Ours:20240101T000000", "UNTIL=20231231T130000Z", "2024-01-01")]
    public void Is_not_guessed(string start, string rule, string words)
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event($"DTSTART;{start}\nDURATION:P1D\nSUMMARY:x\nRRULE:FREQ=YEARLY;{rule}"));
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((IcsProblemKind.UnsupportedRecurrence, 7, true), (problem.Kind, problem.Line, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Empty(import.Holidays);
    }
}
