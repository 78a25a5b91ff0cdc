using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>Documents made to cost time or memory: an error or a report, and promptly.</summary>
public class HostileDocumentTests
{
    private const string Hours = "00:00-00:01,00:02-00:03,00:04-00:05,00:06-00:07,00:08-00:09,";
    private const string ManyHours = Hours + "00:10-00:11,00:12-00:13,00:14-00:15,00:16-00:17,00:18-00:19";
    private const string Days = "MO,TU,WE,TH,FR,SA,SU,MO,TU,WE,TH,FR,SA,SU,MO,TU,WE,TH,FR,SA,SU,MO,TU,WE,TH,FR,SA,SU";
    private const string ManyDays = Days + "," + Days + "," + Days;
    private const string Numbers = "1,2,3,4,5,6,7,8,9,10,11,12,1,2,3,4,5,6,7,8,9,10,11,12,1,2,3,4,5,6,7,8,9,10,11,12";
    private const string ManyNumbers = Numbers + "," + Numbers + "," + Numbers;

    private static readonly ICalendarLimits Roomy = new() { MaxBytes = 200 << 20 };

    [Fact]
    public async Task A_line_of_100_MB()
    {
        byte[] document = Document("DTSTART:20260101\r\nX-BIG:", (byte)'x', 100_000_000);
        Assert.Equal(ICalendarProblemKind.TooLong, (await Promptly.Ask(() => Error(document))).Kind);

        // Passed over where nobody needs it, and reported where somebody does.
        Assert.Single((await Promptly.Ask(() => Imports.Read(document, Roomy))).Holidays);
        foreach (string name in new[] { "SUMMARY:", "RRULE:", "UID:", "EXDATE:", "X-HELPDESK-HOURS:", "X-HELPDESK-EXCEPTION:" })
        {
            byte[] needed = Document("DTSTART:20260101\r\n" + name, (byte)'x', 100_000_000);
            Assert.Equal(ICalendarProblemKind.PastLimit, Assert.Single((await Promptly.Ask(() => Imports.Read(needed, Roomy))).Problems).Kind);
        }
    }

    [Fact]
    public async Task A_folded_line_of_100_MB()
    {
        byte[] document = Encoding.ASCII.GetBytes(Feeds.Event("DTSTART:20260101\nSUMMARY:" + string.Concat(Enumerable.Repeat("xxxxxxxx\n ", 10_000_000))));
        Assert.Equal(ICalendarProblemKind.PastLimit, Assert.Single((await Promptly.Ask(() => Imports.Read(document, Roomy))).Problems).Kind);
        Assert.Equal(ICalendarProblemKind.TooLong, (await Promptly.Ask(() => Error(document))).Kind);
        byte[] nameless = Encoding.ASCII.GetBytes(Feeds.Event("DTSTART:20260101\nX" + string.Concat(Enumerable.Repeat("xxxxxxxx\n ", 10_000_000))));
        Assert.Equal(
            [ICalendarProblemKind.Unnamed, ICalendarProblemKind.MalformedLine],
            (await Promptly.Ask(() => Imports.Read(nameless, Roomy))).Problems.Select(each => each.Kind));
    }

    [Fact]
    public async Task Millions_of_tiny_properties()
    {
        foreach (string line in new[] { "A:\n", "x\n", "\n", "UID:\n" })
        {
            byte[] document = Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + string.Concat(Enumerable.Repeat(line, 3_000_000)) + "END:VEVENT\nEND:VCALENDAR");
            Assert.True((await Promptly.Ask(() => Imports.Read(document, Roomy))).Problems.Length <= 3);
        }
    }

    [Fact]
    public async Task Components_deep_in_one_another()
    {
        string document = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 1_000_000));
        Assert.Equal(ICalendarProblemKind.TooDeep, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
        string sixteen = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 15)) + string.Concat(Enumerable.Repeat("END:X\n", 15)) + "END:VCALENDAR";
        Assert.Empty(Imports.Read(sixteen).Problems);
        string seventeen = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 16)) + string.Concat(Enumerable.Repeat("END:X\n", 16)) + "END:VCALENDAR";
        Assert.Equal(ICalendarProblemKind.TooDeep, Error(Encoding.ASCII.GetBytes(seventeen)).Kind);
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=999999999")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2000000000;BYDAY=MO,TU,WE,TH,FR,SA,SU")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=90000;BYDAY=MO,TU,WE,TH,FR,SA,SU")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\nDURATION:P366D\nEXDATE:20250101")]
    public async Task Thousands_of_endless_rules(string rule)
    {
        foreach (string start in new[] { "19000101", "00010101" })
        {
            string document = Feeds.Calendar(string.Concat(Enumerable.Repeat($"BEGIN:VEVENT\nSUMMARY:x\nDTSTART:{start}\n{rule}\nEND:VEVENT\n", 5_000)).TrimEnd());
            ICalendarImport import = await Promptly.Ask(() => Imports.Read(document));
            Assert.Equal(5_000, import.Holidays.Length + import.Problems.Count(each => each.IsLeftOut));
        }
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=", "1,")]
    [InlineData("RRULE:", "FREQ=YEARLY;")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=", "MO,")]
    [InlineData("EXDATE:", "20260101,")]
    [InlineData("RDATE:", "20260101,")]
    [InlineData("DURATION:P", "1W")]
    public async Task Lists_of_a_million_items(string head, string item)
    {
        string list = string.Concat(Enumerable.Repeat(item, 1_000_000)).TrimEnd(',', ';');
        foreach (int length in new[] { list.Length, 1_000_000, 900 })
        {
            // Of 900 characters, an event may be taken: the list says one thing a hundred times.
            ICalendarImport import = await Promptly.Ask(() => Imports.Read(Feeds.Event($"DTSTART:20260101\n{head}{list[..Math.Min(list.Length, length)]}")));
            Assert.True(length < 1_000_000 ? import.Problems.Length <= 2 : Assert.Single(import.Problems).IsLeftOut);
        }
    }

    [Fact]
    public async Task More_events_than_the_limit()
    {
        string document = Feeds.Calendar(string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 20_001)).TrimEnd());
        Assert.Equal(ICalendarProblemKind.TooManyEvents, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
        Assert.Equal(20_001, Imports.Read(document, new ICalendarLimits { MaxEvents = 20_001 }).Problems.Length);
    }

    [Fact]
    public async Task An_endless_stream_is_left_at_the_limit()
    {
        using var stream = new Endless();
        Assert.False(await Promptly.Ask(() => HolidayICalendar.TryRead(stream, Imports.AllDates, out _, out _, new ICalendarLimits { MaxBytes = 1_000_000 })));
        Assert.Equal(1_000_001, stream.Position);
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=110000", 20, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=110000", 1, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEXDATE:00010101", 1, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nDURATION:P366D\nEXDATE:20260101", 1, 6_000)]
    [InlineData("RDATE:20260101,20270101,20280101,20290101,20300101,20310101,20320101", 700, 300)]
    [InlineData("DTEND:21500101", 1, 6_000)]
    [InlineData("X-HELPDESK-HOURS:" + ManyHours + "\nDURATION:P366D", 1, 6_000)]
    [InlineData("RRULE:FREQ=DAILY", 1, 6_000)]
    [InlineData("RRULE:FREQ=DAILY;INTERVAL=2", 20, 6_000)]
    [InlineData("RRULE:FREQ=SECONDLY", 1, 6_000)]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3", 1, 6_000)]
    [InlineData("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 1, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=" + ManyDays, 1, 3_000)]
    [InlineData("RRULE:FREQ=MONTHLY;BYSETPOS=" + ManyNumbers + ";BYDAY=" + ManyDays, 1, 3_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYWEEKNO=" + ManyNumbers + ";BYDAY=" + ManyDays, 1, 3_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYYEARDAY=" + ManyNumbers + ";BYMONTH=" + ManyNumbers, 1, 3_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=" + ManyNumbers + ";BYMONTH=" + ManyNumbers, 1, 3_000)]
    public async Task Megabytes_of_costly_events(string lines, int times, int events)
    {
        foreach (string start in new[] { "00010101", "20260101", "19000102" })
        {
            string each = $"BEGIN:VEVENT\nSUMMARY:x\nDTSTART:{start}\n{string.Concat(Enumerable.Repeat(lines + "\n", times))}END:VEVENT\n";
            int count = Math.Min(events, (4 << 20) / (each.Length + 30));
            string document = Feeds.Calendar(string.Concat(Enumerable.Repeat(each, count)).TrimEnd());
            ICalendarImport import = await Promptly.Ask(() => Imports.Read(document));
            Assert.InRange(import.Holidays.Length + import.Problems.Count(problem => problem.IsLeftOut), start == "00010101" ? 0 : count, count);
            Assert.Equal(import.Holidays, (await Promptly.Ask(() => Given.Builder("24/7").WithImported(import).WithSpecialHours(Given.Date("2030-01-05"), "09:00-10:00").Build())).Holidays);
        }
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2", 21, "more than 20 recurrence rules")]
    [InlineData("RDATE:20270101,20280101", 3, "more than 5 dates")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=6", 1, "more than 5 dates")]
    public void Lists_past_the_limits_of_an_event_are_reported(string line, int times, string words)
    {
        var limits = new ICalendarLimits { MaxDatesPerEvent = times > 20 ? 100 : 5 };
        ICalendarProblem problem = Assert.Single(Imports.Read(Feeds.Event("DTSTART:20260101\n" + string.Join('\n', Enumerable.Repeat(line, times))), limits).Problems);
        Assert.Equal((ICalendarProblemKind.PastLimit, true), (problem.Kind, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_past_the_limit_of_a_document_are_reported()
    {
        string document = Feeds.Calendar(string.Join('\n', Enumerable.Range(1, 4).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:x\nDTSTART:20260101\nRRULE:FREQ=YEARLY;COUNT=4\nEXDATE:20270101,20280101\nEND:VEVENT")));
        Assert.Empty(Imports.Read(document, new ICalendarLimits { MaxDates = 8, MaxEvents = 4 }).Problems);
        ICalendarImport listed = Imports.Read(document, new ICalendarLimits { MaxDates = 5 });
        Assert.Equal((2, 2), (listed.Holidays.Length, listed.Problems.Count(each => each.Kind == ICalendarProblemKind.PastLimit && each.IsLeftOut)));
        string weekly = Feeds.Calendar(string.Join('\n', Enumerable.Range(1, 4).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:x\nDTSTART:20260101\nRRULE:FREQ=WEEKLY;COUNT=10\nEND:VEVENT")));
        ICalendarImport days = Imports.Read(weekly, new ICalendarLimits { MaxDates = 30 });
        Assert.Equal((3, "4"), (days.Holidays.Length, Assert.Single(days.Problems).Uid));
    }

    [Fact]
    public void Holidays_of_more_dates_a_year_than_a_calendar_takes_are_reported()
    {
        string document = Feeds.Calendar(string.Join('\n', Enumerable.Range(1, 60).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:x\nDTSTART:20260101\nRRULE:FREQ=DAILY;COUNT=366\nEND:VEVENT")));
        ICalendarImport import = Imports.Read(document);
        Assert.Equal((54, 6), (import.Holidays.Length, import.Problems.Count(each => each.Kind == ICalendarProblemKind.PastLimit && each.IsLeftOut)));
        Assert.Equal(54, Given.Builder("24/7").WithImported(import).WithSpecialHours(Given.Date("2030-01-05"), "09:00-10:00").Build().Holidays.Length);
    }

    [Fact]
    public async Task Rules_of_zones_are_not_worked_out()
    {
        string zone = string.Concat(Enumerable.Repeat("BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:00010101T000000\nRRULE:FREQ=SECONDLY\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n", 10_000));
        ICalendarImport import = await Promptly.Ask(() => Imports.Read(Feeds.Calendar(zone + "BEGIN:VEVENT\nSUMMARY:x\nDTSTART;TZID=Ours:20260101T000000\nDURATION:P1D\nEND:VEVENT")));
        Assert.Equal("2026-01-01", import.Dates());
    }

    [Theory]
    [InlineData("DESCRIPTION:")]
    [InlineData("CATEGORIES:")]
    public void A_description_that_is_too_long_costs_the_event_nothing_else(string name)
    {
        ICalendarImport import = Imports.Read(Feeds.Event("DTSTART:20260101\nSUMMARY:x\n" + name + new string('a', 2_000_000)));
        Assert.Single(import.Holidays);
        Assert.Equal((ICalendarProblemKind.PastLimit, false), (Assert.Single(import.Problems).Kind, import.Problems[0].IsLeftOut));
    }

    [Fact]
    public void A_million_categories_are_a_hundred() =>
        Assert.Equal(100, Imports.Read(Feeds.Event("DTSTART:20260101\nSUMMARY:x\nCATEGORIES:" + string.Concat(Enumerable.Repeat("a,", 500_000)))).Entries[0].Categories.Length);

    [Fact]
    public async Task Twenty_thousand_holidays_of_one_name_and_date_are_written_at_once()
    {
        HolidayRule[] dates = [.. Enumerable.Range(0, 400).Select(i => HolidayRule.On(Given.Date("2026-01-01").PlusDays(2 * i)))];
        BusinessCalendar same = Given.Builder("24/7").WithHolidays(Enumerable.Range(0, 20_000).Select(i => new Holiday("x", HolidayRule.On(Given.Date("2026-01-01"))))).Build();
        Assert.NotEmpty(await Promptly.Ask(() => Imports.Write(same, 2026, 2026, default)));
        BusinessCalendar similar = Given.Builder("24/7")
            .WithHolidays(Enumerable.Range(1, 3_000).Select(i => new Holiday("x", HolidayRule.FixedDate(1, 1).Except(Given.Date("1900-01-01").PlusDays(i)))))
            .WithHoliday("y", HolidayRule.AnyOf(dates))
            .Build();
        Assert.NotEmpty(await Promptly.Ask(() => Imports.Write(similar, 2026, 2060, default)));
        BusinessCalendar longRule = Given.Builder("24/7")
            .WithHoliday("y", HolidayRule.AnyOf(Enumerable.Range(0, 36_000).Select(i => HolidayRule.On(Given.Date("2020-01-01").PlusDays(i)))))
            .WithSpecialHours(Given.Date("2019-01-01"), "09:00-10:00")
            .Build();
        Assert.NotEmpty(await Promptly.Ask(() => Imports.Write(longRule, 2020, 2110, default)));
    }

    [Fact]
    public async Task Many_calendars()
    {
        string document = string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\nx\nEND:VCALENDAR\n", 400_000));
        Assert.Equal(ICalendarProblemKind.TooManyEvents, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
    }

    [Fact]
    public void Limits_are_held_against_their_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxBytes", () => new ICalendarLimits { MaxBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxEvents", () => new ICalendarLimits { MaxEvents = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDatesPerEvent", () => new ICalendarLimits { MaxDatesPerEvent = 50_001 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDates", () => new ICalendarLimits { MaxDates = 100_001 });
        Assert.Equal(new ICalendarLimits(), ICalendarLimits.Default);
    }

    private static ICalendarProblem Error(byte[] document)
    {
        Assert.False(Imports.TryRead(document, out _, out ICalendarProblem? error));
        return error;
    }

    private static byte[] Document(string lines, byte filling, int length)
    {
        byte[] head = Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines);
        byte[] tail = Encoding.ASCII.GetBytes("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        byte[] document = new byte[head.Length + length + tail.Length];
        Array.Fill(document, filling);
        head.CopyTo(document, 0);
        tail.CopyTo(document, head.Length + length);
        return document;
    }

    /// <summary>A stream that gives a property forever, in small pieces.</summary>
    private sealed class Endless : Stream
    {
        public override long Position { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = Math.Min(buffer.Length, 1000);
            buffer[..read].Fill((byte)'x');
            Position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
