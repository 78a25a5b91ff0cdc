using System.Text;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What iCalendar documents say that has no place here: reported, and never dropped silently.</summary>
public class IcsProblemTests
{
    [Theory]
    [InlineData("SUMMARY:x", IcsProblemKind.NoStart, 3, "no DTSTART")]
    [InlineData("DTSTART:20260230", IcsProblemKind.MalformedValue, 4, "'20260230' is no date")]
    [InlineData("DTSTART:2026-01-01", IcsProblemKind.MalformedValue, 4, "'2026-01-01' is no date")]
    [InlineData("DTSTART:20260101\nDURATION:1D", IcsProblemKind.MalformedValue, 5, "'1D' is no duration")]
    [InlineData("DTSTART:20260101\nDURATION:P1W1WX", IcsProblemKind.MalformedValue, 5, "is no duration")]
    [InlineData("DTSTART:20260101\nDTSTART:20260102", IcsProblemKind.Repeated, 5, "DTSTART twice")]
    [InlineData("DTSTART:20260101\nDTEND:20260102\nDTEND:20260102", IcsProblemKind.Repeated, 6, "DTEND twice")]
    [InlineData("DTSTART:20260101\nDTEND:20260102\nDURATION:P1D", IcsProblemKind.Repeated, 3, "both DTEND and DURATION")]
    [InlineData("DTSTART:20260101T000000Z\nDTEND:20260102T000000Z", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101T090000\nDTEND:20260101T100000", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101T000000", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART;TZID=Europe/Rome:20260101T000000\nDTEND;TZID=Asia/Tokyo:20260102T000000", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nDURATION:PT8H", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXDATE:20270101T120000Z", IcsProblemKind.NotWholeDays, 6, "EXDATE '20270101T120000Z'")]
    [InlineData("DTSTART:20260102\nDTEND:20260101", IcsProblemKind.EndsBeforeStart, 3, "ends before it starts")]
    [InlineData("DTSTART:20260102\nDURATION:-P1D", IcsProblemKind.EndsBeforeStart, 3, "ends before it starts")]
    [InlineData("DTSTART:20260102\nDURATION:P0D", IcsProblemKind.EndsBeforeStart, 3, "as it does")]
    [InlineData("DTSTART:20260101T000000\nDTEND:20260101T000000", IcsProblemKind.EndsBeforeStart, 3, "as it does")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=WEEKLY;BYDAY=SU", IcsProblemKind.UnsupportedRecurrence, 5, "FREQ=WEEKLY is not supported")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;BYWEEKNO=20", IcsProblemKind.UnsupportedRecurrence, 5, "'BYWEEKNO' is not supported")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXRULE:FREQ=YEARLY;INTERVAL=2", IcsProblemKind.UnsupportedRecurrence, 6, "EXRULE")]
    [InlineData("DTSTART:20260101\nRDATE;VALUE=PERIOD:20260201T000000Z/PT8H", IcsProblemKind.UnsupportedRecurrence, 5, "lists a period")]
    [InlineData("DTSTART:18500101", IcsProblemKind.OutsideSupportedRange, 3, "1900 to 2149")]
    [InlineData("DTSTART:21500101\nRRULE:FREQ=YEARLY", IcsProblemKind.OutsideSupportedRange, 3, "1900 to 2149")]
    [InlineData("DTSTART:20260101\nEXDATE:20260101", IcsProblemKind.NoDateLeft, 3, "no date that it does not except")]
    [InlineData("DTSTART:20260101\nSTATUS:Cancelled", IcsProblemKind.Cancelled, 5, "cancelled")]
    [InlineData("DTSTART:20260101\nRECURRENCE-ID;VALUE=DATE:20260101", IcsProblemKind.ChangedOccurrence, 5, "occurrences of another")]
    [InlineData("DTSTART:20260101\nDURATION:P367D\nRRULE:FREQ=YEARLY", IcsProblemKind.PastLimit, 3, "lasts 367 days")]
    [InlineData("DTSTART:20260101\nDURATION:P367D", IcsProblemKind.PastLimit, 3, "lasts 367 days")]
    [InlineData("DTSTART:19000102\nDTEND:21500101", IcsProblemKind.PastLimit, 3, "lasts 91310 days")]
    [InlineData("DTSTART;TZID=UTC:20260101T000000\nDTEND;TZID=UTC:20260102T000000", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART;TZID=Etc/GMT:20260101T000000\nDURATION:P1D", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nDURATION:PT23H", IcsProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXDATE;TZID=UTC:20270101T000000", IcsProblemKind.NotWholeDays, 6, "EXDATE '20270101T000000'")]
    [InlineData("DTSTART:20260101\nRECURRENCE-ID;VALUE=DATE:20260101\nSTATUS:CANCELLED", IcsProblemKind.ChangedOccurrence, 5, "cancels one occurrence")]
    [InlineData("DTSTART;TZID=\"Europe/Rome:20260101T000000\nDURATION:P1D", IcsProblemKind.MalformedLine, 4, "DTSTART has a quotation mark that is never closed")]
    [InlineData("DTSTART;VALUE=DATE", IcsProblemKind.MalformedLine, 4, "DTSTART has no colon")]
    [InlineData("DTSTART:20260101\nRRULE;X=\"1:FREQ=YEARLY", IcsProblemKind.MalformedLine, 5, "RRULE has a quotation mark")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nDTEND;VALUE=\"DATE:20260102", IcsProblemKind.MalformedLine, 6, "DTEND has a quotation mark")]
    public void What_cannot_be_taken_is_left_out_and_reported(string lines, IcsProblemKind kind, int line, string words)
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event(lines + "\nUID:u1"));
        Assert.Empty(import.Holidays);
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((kind, line, "u1", true), (problem.Kind, problem.Line, problem.Uid, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DTSTART:20260101", IcsProblemKind.Unnamed, "Holiday: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY: \\n ", IcsProblemKind.Unnamed, "Holiday: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nSUMMARY:y", IcsProblemKind.Repeated, "x: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nno property\nneither is this", IcsProblemKind.MalformedLine, "x: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=2;BYMONTH=9;BYDAY=1MO", IcsProblemKind.StartNotInRule, "x: yearly from 2026-01-01 by BYDAY=1MO;BYMONTH=9, 2 times")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nRDATE:21500101,18991231", IcsProblemKind.OutsideSupportedRange, "x: 2026-01-01")]
    [InlineData("DTSTART;VALUE=DATE:18991225\nDURATION:P3W\nSUMMARY:x", IcsProblemKind.OutsideSupportedRange, "x: 1899-12-25 to 1900-01-14")]
    [InlineData("DTSTART;VALUE=DATE:21491225\nDTEND;VALUE=DATE:21500102\nSUMMARY:x", IcsProblemKind.OutsideSupportedRange, "x: 2149-12-25 to 2150-01-01")]
    public void What_is_taken_in_part_is_reported(string lines, IcsProblemKind kind, string expected)
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event(lines));
        Assert.Equal(expected, Assert.Single(import.Holidays).ToString());
        IcsProblem problem = Assert.Single(import.Problems);
        Assert.Equal((kind, false), (problem.Kind, problem.IsLeftOut));
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_mended_and_reported()
    {
        byte[] document = Encoding.Latin1.GetBytes(IcsFeeds.Event("DTSTART:20260714\nSUMMARY:Fête nationale"));
        IcsImport import = HolidayIcs.Read(document);
        Assert.Equal("F\uFFFDte nationale", Assert.Single(import.Holidays).Name);
        Assert.Equal(IcsProblemKind.NotUtf8, Assert.Single(import.Problems).Kind);
    }

    [Fact]
    public void One_bad_event_does_not_touch_the_others()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Calendar("BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:x\nEND:VEVENT"));
        Assert.Single(import.Holidays);
        Assert.Single(import.Problems);
    }

    [Theory]
    [InlineData("", IcsErrorKind.NotCalendar, 0)]
    [InlineData("\r\n\r\n", IcsErrorKind.NotCalendar, 0)]
    [InlineData("hello", IcsErrorKind.NotCalendar, 1)]
    [InlineData("{\"a\": 1}", IcsErrorKind.NotCalendar, 1)]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT", IcsErrorKind.NotCalendar, 1)]
    [InlineData("END:VCALENDAR", IcsErrorKind.NotCalendar, 1)]
    [InlineData("\nX-FOO:1\nBEGIN:VCALENDAR\nEND:VCALENDAR", IcsErrorKind.NotCalendar, 2)]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nX-FOO:1", IcsErrorKind.NotCalendar, 3)]
    [InlineData("BEGIN:VCALENDAR", IcsErrorKind.Truncated, 1)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101", IcsErrorKind.Truncated, 2)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", IcsErrorKind.Misnested, 3)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT", IcsErrorKind.Misnested, 3)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VCALENDAR", IcsErrorKind.Misnested, 2)]
    public void A_text_that_is_no_document_is_refused_as_a_whole(string text, IcsErrorKind kind, int line)
    {
        Assert.False(HolidayIcs.TryRead(text, out IcsImport? import, out IcsError? error));
        Assert.Null(import);
        Assert.Equal((kind, line), (error.Kind, error.Line));
        IcsException thrown = Assert.Throws<IcsException>(() => HolidayIcs.Read(text));
        Assert.Equal((error, error.ToString(), line), (thrown.Error, thrown.Message, thrown.Line));
    }

    [Fact]
    public void No_text_is_no_document() => Assert.False(HolidayIcs.TryRead((string?)null, out _, out _));

    [Fact]
    public void A_second_exception_of_a_date_is_reported_and_nothing_is_half_added()
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Calendar(
            "BEGIN:VEVENT\nDTSTART:20260101\nX-HELPDESK-EXCEPTION:off\nSUMMARY:Closed\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260102\nX-HELPDESK-EXCEPTION:off\nSUMMARY:Closed\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260102\nX-HELPDESK-EXCEPTION:09:00-10:00\nEND:VEVENT"));
        Assert.Equal(["2026-01-01 off", "2026-01-02 off"], import.SpecialHours.Select(each => each.ToString()));
        Assert.Equal(IcsProblemKind.SecondException, Assert.Single(import.Problems).Kind);
        var builder = Given.Builder("24/7").WithSpecialHours(Given.Date("2026-01-02"), "10:00-11:00");
        Assert.Throws<ArgumentException>(() => builder.WithImported(import));
        Assert.Equal("2026-01-02 10:00-11:00", Assert.Single(builder.Build().SpecialHours).ToString());
    }
}
