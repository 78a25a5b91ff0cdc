using System.Text;
using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>What iCalendar documents say that has no place here: reported, and never dropped silently.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("SUMMARY:x", ICalendarProblemKind.NoStart, 3, "no DTSTART")]
    [InlineData("DTSTART:20260230", ICalendarProblemKind.MalformedValue, 4, "'20260230' is not a date")]
    [InlineData("DTSTART:2026-01-01", ICalendarProblemKind.MalformedValue, 4, "'2026-01-01' is not a date")]
    [InlineData("DTSTART:20260101\nDURATION:1D", ICalendarProblemKind.MalformedValue, 5, "'1D' is not a duration")]
    [InlineData("DTSTART:20260101\nDURATION:P1W1WX", ICalendarProblemKind.MalformedValue, 5, "is not a duration")]
    [InlineData("DTSTART:20260101\nDTSTART:20260102", ICalendarProblemKind.Repeated, 5, "DTSTART twice")]
    [InlineData("DTSTART:20260101\nDTEND:20260102\nDTEND:20260102", ICalendarProblemKind.Repeated, 6, "DTEND twice")]
    [InlineData("DTSTART:20260101\nDTEND:20260102\nDURATION:P1D", ICalendarProblemKind.Repeated, 3, "both DTEND and DURATION")]
    [InlineData("DTSTART:20260101T000000Z\nDTEND:20260102T000000Z", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101T090000\nDTEND:20260101T100000", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101T000000", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART;TZID=Europe/Rome:20260101T000000\nDTEND;TZID=Asia/Tokyo:20260102T000000", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nDURATION:PT8H", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXDATE:20270101T120000Z", ICalendarProblemKind.NotWholeDays, 6, "EXDATE '20270101T120000Z'")]
    [InlineData("DTSTART:20260102\nDTEND:20260101", ICalendarProblemKind.EndsBeforeStart, 3, "ends before it starts")]
    [InlineData("DTSTART:20260102\nDURATION:-P1D", ICalendarProblemKind.EndsBeforeStart, 3, "ends before it starts")]
    [InlineData("DTSTART:20260102\nDURATION:P0D", ICalendarProblemKind.EndsBeforeStart, 3, "as it does")]
    [InlineData("DTSTART:20260101T000000\nDTEND:20260101T000000", ICalendarProblemKind.EndsBeforeStart, 3, "as it does")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=HOURLY", ICalendarProblemKind.UnsupportedRecurrence, 5, "more often than daily")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=MONTHLY;BYWEEKNO=20", ICalendarProblemKind.UnsupportedRecurrence, 5, "combines BYWEEKNO")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXRULE:FREQ=YEARLY;INTERVAL=2", ICalendarProblemKind.UnsupportedRecurrence, 6, "EXRULE")]
    [InlineData("DTSTART:20260101\nRDATE;VALUE=PERIOD:20260201T000000Z/PT8H", ICalendarProblemKind.UnsupportedRecurrence, 5, "lists a period")]
    [InlineData("DTSTART:20260101\nEXDATE:20260101", ICalendarProblemKind.NoDateLeft, 3, "excludes every date")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=2\nEXDATE:20260101,20270101", ICalendarProblemKind.NoDateLeft, 3, "excludes every date")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;UNTIL=2027", ICalendarProblemKind.UnsupportedRecurrence, 5, "'FREQ=YEARLY;UNTIL=2027' cannot be read")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=2;COUNT=3", ICalendarProblemKind.UnsupportedRecurrence, 5, "cannot be read")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;INTERVAL=0", ICalendarProblemKind.UnsupportedRecurrence, 5, "cannot be read")]
    [InlineData("DTSTART:20260101\nRRULE:COUNT=2", ICalendarProblemKind.UnsupportedRecurrence, 5, "cannot be read")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=DAILY;BYHOUR=9", ICalendarProblemKind.UnsupportedRecurrence, 5, "times of day")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=DAILY;BYYEARDAY=366", ICalendarProblemKind.UnsupportedRecurrence, 5, "combines BYYEARDAY")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2", ICalendarProblemKind.UnsupportedRecurrence, 5, "combines BYYEARDAY")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;BYWEEKNO=1;BYMONTH=2", ICalendarProblemKind.UnsupportedRecurrence, 5, "combines BYWEEKNO")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=WEEKLY;BYMONTHDAY=1", ICalendarProblemKind.UnsupportedRecurrence, 5, "combines BYMONTHDAY")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=WEEKLY;BYDAY=2MO", ICalendarProblemKind.UnsupportedRecurrence, 5, "numbers its weekdays")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY;BYDAY=0MO", ICalendarProblemKind.UnsupportedRecurrence, 5, "cannot be")]
    [InlineData("DTSTART:20260101\nEXDATE:2026-01-01", ICalendarProblemKind.MalformedValue, 5, "EXDATE '2026-01-01' is not a date")]
    [InlineData("DTSTART:20260101\nSTATUS:Cancelled", ICalendarProblemKind.Cancelled, 5, "cancelled")]
    [InlineData("DTSTART:20260101\nRECURRENCE-ID;VALUE=DATE:20260101", ICalendarProblemKind.ChangedOccurrence, 5, "occurrences of another")]
    [InlineData("DTSTART:20260101\nDURATION:P367D\nRRULE:FREQ=YEARLY", ICalendarProblemKind.PastLimit, 3, "lasts 367 days")]
    [InlineData("DTSTART:20260101\nDURATION:P367D", ICalendarProblemKind.PastLimit, 3, "lasts 367 days")]
    [InlineData("DTSTART:19000102\nDTEND:21500101", ICalendarProblemKind.PastLimit, 3, "lasts 91310 days")]
    [InlineData("DTSTART;TZID=UTC:20260101T000000\nDTEND;TZID=UTC:20260102T000000", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART;TZID=Etc/GMT:20260101T000000\nDURATION:P1D", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nDURATION:PT23H", ICalendarProblemKind.NotWholeDays, 3, "not of whole days")]
    [InlineData("DTSTART:20260101\nRRULE:FREQ=YEARLY\nEXDATE;TZID=UTC:20270101T000000", ICalendarProblemKind.NotWholeDays, 6, "EXDATE '20270101T000000'")]
    [InlineData("DTSTART:20260101\nRECURRENCE-ID;VALUE=DATE:20260101\nSTATUS:CANCELLED", ICalendarProblemKind.ChangedOccurrence, 5, "cancels one occurrence")]
    [InlineData("DTSTART;TZID=\"Europe/Rome:20260101T000000\nDURATION:P1D", ICalendarProblemKind.MalformedLine, 4, "DTSTART has a quotation mark that is never closed")]
    [InlineData("DTSTART;VALUE=DATE", ICalendarProblemKind.MalformedLine, 4, "DTSTART has no colon")]
    [InlineData("DTSTART:20260101\nRRULE;X=\"1:FREQ=YEARLY", ICalendarProblemKind.MalformedLine, 5, "RRULE has a quotation mark")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nDTEND;VALUE=\"DATE:20260102", ICalendarProblemKind.MalformedLine, 6, "DTEND has a quotation mark")]
    public void What_cannot_be_taken_is_left_out_and_reported(string lines, ICalendarProblemKind kind, int line, string words)
    {
        ICalendarImport import = Imports.Read(Feeds.Event(lines + "\nUID:u1"));
        Assert.Empty(import.Holidays);
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((kind, line, "u1", true), (problem.Kind, problem.Line, problem.Uid, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DTSTART:20260101", ICalendarProblemKind.Unnamed, "Holiday: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY: \\n ", ICalendarProblemKind.Unnamed, "Holiday: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nSUMMARY:y", ICalendarProblemKind.Repeated, "x: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nno property\nneither is this", ICalendarProblemKind.MalformedLine, "x: 2026-01-01")]
    [InlineData("DTSTART:20260101\nSUMMARY:x\nRRULE:FREQ=YEARLY;COUNT=2;BYMONTH=9;BYDAY=1MO", ICalendarProblemKind.StartNotInRule, "x: 2026-01-01 or 2026-09-07")]
    public void What_is_taken_in_part_is_reported(string lines, ICalendarProblemKind kind, string expected)
    {
        ICalendarImport import = Imports.Read(Feeds.Event(lines));
        Assert.Equal(expected, Assert.Single(import.Holidays).ToString());
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((kind, false), (problem.Kind, problem.IsLeftOut));
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_mended_and_reported()
    {
        byte[] document = Encoding.Latin1.GetBytes(Feeds.Event("DTSTART:20260714\nSUMMARY:Fête nationale"));
        ICalendarImport import = Imports.Read(document);
        Assert.Equal("F\uFFFDte nationale", Assert.Single(import.Holidays).Name);
        Assert.Equal(ICalendarProblemKind.NotUtf8, Assert.Single(import.Problems).Kind);
    }

    [Fact]
    public void One_bad_event_does_not_touch_the_others()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar("BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:x\nEND:VEVENT"));
        Assert.Single(import.Holidays);
        Assert.Single(import.Problems);
    }

    [Theory]
    [InlineData("", ICalendarProblemKind.NotCalendar, 0)]
    [InlineData("\r\n\r\n", ICalendarProblemKind.NotCalendar, 0)]
    [InlineData("hello", ICalendarProblemKind.NotCalendar, 1)]
    [InlineData("{\"a\": 1}", ICalendarProblemKind.NotCalendar, 1)]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT", ICalendarProblemKind.NotCalendar, 1)]
    [InlineData("END:VCALENDAR", ICalendarProblemKind.NotCalendar, 1)]
    [InlineData("\nX-FOO:1\nBEGIN:VCALENDAR\nEND:VCALENDAR", ICalendarProblemKind.NotCalendar, 2)]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nX-FOO:1", ICalendarProblemKind.NotCalendar, 3)]
    [InlineData("BEGIN:VCALENDAR", ICalendarProblemKind.Truncated, 1)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101", ICalendarProblemKind.Truncated, 2)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", ICalendarProblemKind.Misnested, 3)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT", ICalendarProblemKind.Misnested, 3)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VCALENDAR", ICalendarProblemKind.Misnested, 2)]
    public void A_text_that_is_no_document_is_refused_as_a_whole(string text, ICalendarProblemKind kind, int line)
    {
        Assert.False(Imports.TryRead(text, out ICalendarImport? import, out ICalendarProblem? error));
        Assert.Null(import);
        Assert.Equal((kind, line), (error.Kind, error.Line));
        ICalendarException thrown = Assert.Throws<ICalendarException>(() => Imports.Read(text));
        Assert.Equal((error, error.ToString(), true), (thrown.Problem, thrown.Message, error.IsLeftOut));
    }

    [Fact]
    public void No_text_is_no_document() => Assert.False(Imports.TryRead((string?)null, out _, out _));

    [Fact]
    public void A_second_exception_of_a_date_is_reported_and_nothing_is_half_added()
    {
        ICalendarImport import = Imports.Read(Feeds.Calendar(
            "BEGIN:VEVENT\nDTSTART:20260101\nX-HELPDESK-EXCEPTION:off\nSUMMARY:Closed\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260102\nX-HELPDESK-EXCEPTION:off\nSUMMARY:Closed\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260102\nX-HELPDESK-EXCEPTION:09:00-10:00\nEND:VEVENT"));
        Assert.Equal(["2026-01-01 off", "2026-01-02 off"], import.SpecialHours.Select(each => each.ToString()));
        Assert.Equal(ICalendarProblemKind.SecondException, Assert.Single(import.Problems).Kind);
        var builder = Given.Builder("24/7").WithSpecialHours(Given.Date("2026-01-02"), "10:00-11:00");
        Assert.Throws<ArgumentException>(() => builder.WithImported(import));
        Assert.Equal("2026-01-02 10:00-11:00", Assert.Single(builder.Build().SpecialHours).ToString());
    }
}
