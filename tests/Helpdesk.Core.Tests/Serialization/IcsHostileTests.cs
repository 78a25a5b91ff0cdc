using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Documents made to cost time or memory: an error or a report, and promptly.</summary>
public class IcsHostileTests
{
    private static readonly IcsLimits Roomy = new() { MaxBytes = 200 << 20 };

    [Fact]
    public async Task A_line_of_100_MB()
    {
        byte[] document = Document("DTSTART:20260101\r\nX-BIG:", (byte)'x', 100_000_000);
        Assert.Equal(IcsErrorKind.TooLong, (await Promptly.Ask(() => Error(document))).Kind);

        // Passed over where nobody needs it, and reported where somebody does.
        Assert.Single((await Promptly.Ask(() => HolidayIcs.Read(document, Roomy))).Holidays);
        foreach (string name in new[] { "SUMMARY:", "RRULE:", "UID:", "EXDATE:", "X-HELPDESK-HOURS:" })
        {
            byte[] needed = Document("DTSTART:20260101\r\n" + name, (byte)'x', 100_000_000);
            Assert.Equal(IcsProblemKind.PastLimit, Assert.Single((await Promptly.Ask(() => HolidayIcs.Read(needed, Roomy))).Problems).Kind);
        }
    }

    [Fact]
    public async Task A_folded_line_of_100_MB()
    {
        byte[] document = Encoding.ASCII.GetBytes(IcsFeeds.Event("DTSTART:20260101\nSUMMARY:" + string.Concat(Enumerable.Repeat("xxxxxxxx\n ", 10_000_000))));
        Assert.Equal(IcsProblemKind.PastLimit, Assert.Single((await Promptly.Ask(() => HolidayIcs.Read(document, Roomy))).Problems).Kind);
        Assert.Equal(IcsErrorKind.TooLong, (await Promptly.Ask(() => Error(document))).Kind);
        byte[] nameless = Encoding.ASCII.GetBytes(IcsFeeds.Event("DTSTART:20260101\nX" + string.Concat(Enumerable.Repeat("xxxxxxxx\n ", 10_000_000))));
        Assert.Equal(
            [IcsProblemKind.Unnamed, IcsProblemKind.MalformedLine],
            (await Promptly.Ask(() => HolidayIcs.Read(nameless, Roomy))).Problems.Select(each => each.Kind));
    }

    [Fact]
    public async Task Millions_of_tiny_properties()
    {
        foreach (string line in new[] { "A:\n", "x\n", "\n", "UID:\n" })
        {
            byte[] document = Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + string.Concat(Enumerable.Repeat(line, 3_000_000)) + "END:VEVENT\nEND:VCALENDAR");
            Assert.True((await Promptly.Ask(() => HolidayIcs.Read(document, Roomy))).Problems.Length <= 3);
        }
    }

    [Fact]
    public async Task Components_deep_in_one_another()
    {
        string document = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 1_000_000));
        Assert.Equal(IcsErrorKind.TooDeep, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
        string sixteen = "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 15)) + string.Concat(Enumerable.Repeat("END:X\n", 15)) + "END:VCALENDAR";
        Assert.Empty(HolidayIcs.Read(sixteen).Problems);
        Assert.False(HolidayIcs.TryRead(sixteen, out _, out _, new IcsLimits { MaxDepth = 15 }));
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
            string document = IcsFeeds.Calendar(string.Concat(Enumerable.Repeat($"BEGIN:VEVENT\nSUMMARY:x\nDTSTART:{start}\n{rule}\nEND:VEVENT\n", 5_000)).TrimEnd());
            IcsImport import = await Promptly.Ask(() => HolidayIcs.Read(document));
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
        var limits = new IcsLimits { MaxLineLength = 100_000_000 };
        foreach (IcsLimits? each in new[] { null, limits })
        {
            Assert.True(Assert.Single((await Promptly.Ask(() => HolidayIcs.Read(IcsFeeds.Event($"DTSTART:20260101\n{head}{list}"), each))).Problems).IsLeftOut);
        }
    }

    [Fact]
    public async Task More_events_than_the_limit()
    {
        string document = IcsFeeds.Calendar(string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 20_001)).TrimEnd());
        Assert.Equal(IcsErrorKind.TooManyEvents, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
        Assert.Equal(20_001, HolidayIcs.Read(document, new IcsLimits { MaxEvents = 20_001 }).Problems.Length);
    }

    [Fact]
    public async Task An_endless_stream_is_left_at_the_limit()
    {
        using var stream = new Endless();
        Assert.False(await Promptly.Ask(() => HolidayIcs.TryRead(stream, out _, out _, new IcsLimits { MaxBytes = 1_000_000 })));
        Assert.Equal(1_000_001, stream.Position);
    }

    [Fact]
    public async Task Rules_of_the_library_that_would_cost_much_are_not_checked()
    {
        Holiday shifted = new Holiday("h", HolidayRule.FixedDate(1, 1)).WithObservance(Observance.NextWorkingDay);
        string moved = "X-HELPDESK-YEARS:1900/2149\n" + string.Join('\n', Enumerable.Range(1, 2_000).Select(i => RuleOf(i, new Holiday("h" + i, shifted.Rule).WithObservance(shifted.Observance))));
        AssertUnreadable(await Promptly.Ask(() => HolidayIcs.Read(IcsFeeds.Calendar(moved))), 1);

        // Spread over calendars, they are as much work.
        string hebrew = "X-HELPDESK-YEARS:1900/2149\n" + RuleOf(1, new Holiday("h", HolidayRule.AnyOf(Enumerable.Repeat(HolidayRule.FixedDate(NodaTime.CalendarSystem.HebrewCivil, 1, 1), 1_000))));
        IcsImport import = await Promptly.Ask(() => HolidayIcs.Read(string.Concat(Enumerable.Repeat(IcsFeeds.Calendar(hebrew), 200))));
        Assert.All(import.Problems, each => Assert.True(each.Kind is IcsProblemKind.UnreadableRule or IcsProblemKind.EditedElsewhere));
        Assert.Empty(import.Holidays);
    }

    [Theory]
    [InlineData("X-HELPDESK-RULE:")]
    [InlineData("X-HELPDESK-RULE;X-NO=1:{}")]
    public async Task Many_rules_of_the_library_that_cannot_be_read(string line) =>
        AssertUnreadable(await Promptly.Ask(() => HolidayIcs.Read(IcsFeeds.Calendar(string.Join('\n', Enumerable.Repeat(line, 500_000))))), 20_000);

    [Fact]
    public async Task Rules_of_the_library_that_push_one_another_on_for_years()
    {
        HolidayRule always = HolidayRule.Range(Given.Dates("1900-01-01", "2149-12-31"));
        string rules = string.Join('\n', Enumerable.Range(1, 8).Select(i => RuleOf(i, new Holiday("h" + i, always).WithObservance(Observance.NextWorkingDay))));
        AssertUnreadable(await Promptly.Ask(() => HolidayIcs.Read(IcsFeeds.Calendar("X-HELPDESK-YEARS:1900/2149\n" + rules))), 1);
    }

    [Fact]
    public async Task Rules_of_the_library_that_fall_on_every_day()
    {
        HolidayRule always = HolidayRule.Range(Given.Dates("1900-01-01", "2149-12-31"));
        foreach (int count in new[] { 20, 800 })
        {
            string document = IcsFeeds.Calendar("X-HELPDESK-YEARS:1900/2149\n" + string.Join('\n', Enumerable.Range(1, count).Select(i => RuleOf(i, new Holiday("h" + i, always)))));
            long before = GC.GetTotalAllocatedBytes(precise: true);
            IcsImport import = await Promptly.Ask(() => HolidayIcs.Read(document));
            Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 1_000_000_000);
            Assert.Empty(import.Holidays);
            Assert.All(import.Problems, each => Assert.True(each.Kind is IcsProblemKind.UnreadableRule or IcsProblemKind.EditedElsewhere));
        }
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=110000", 20, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=110000", 1, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEXDATE:00010101", 1, 6_000)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nDURATION:P366D\nEXDATE:20260101", 1, 6_000)]
    [InlineData("RDATE:20260101,20270101,20280101,20290101,20300101,20310101,20320101", 700, 300)]
    [InlineData("DTEND:21500101", 1, 6_000)]
    [InlineData("X-HELPDESK-HOLIDAY:1\nDURATION:P366D", 1, 6_000)]
    public async Task Megabytes_of_costly_events(string lines, int times, int events)
    {
        foreach (string start in new[] { "00010101", "20260101", "19000102" })
        {
            string each = $"BEGIN:VEVENT\nSUMMARY:x\nDTSTART:{start}\n{string.Concat(Enumerable.Repeat(lines + "\n", times))}END:VEVENT\n";
            int count = Math.Min(events, (4 << 20) / (each.Length + 30));
            string document = IcsFeeds.Calendar("X-HELPDESK-YEARS:1900/2149\n" + RuleOf(1, new Holiday("x", HolidayRule.Range(Given.Dates("1900-01-01", "2149-12-31")))) + "\n" + string.Concat(Enumerable.Repeat(each, count)).TrimEnd());
            IcsImport import = await Promptly.Ask(() => HolidayIcs.Read(document));
            Assert.InRange(import.Holidays.Length + import.Problems.Count(problem => problem.IsLeftOut), count, count + 1);
            Assert.Equal(import.Holidays, (await Promptly.Ask(() => Given.Builder("24/7").WithImported(import).WithSpecialHours(Given.Date("2030-01-05"), "09:00-10:00").Build())).Holidays);
        }
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2", 21, "more than 20 recurrence rules")]
    [InlineData("RDATE:20270101,20280101", 3, "more than 5 rules and dates")]
    public void Lists_past_the_limits_of_an_event_are_reported(string line, int times, string words)
    {
        var limits = new IcsLimits { MaxDates = times > 20 ? 100 : 5 };
        IcsProblem problem = Assert.Single(HolidayIcs.Read(IcsFeeds.Event("DTSTART:20260101\n" + string.Join('\n', Enumerable.Repeat(line, times))), limits).Problems);
        Assert.Equal((IcsProblemKind.PastLimit, true), (problem.Kind, problem.IsLeftOut));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_past_the_limits_of_a_document_are_reported()
    {
        string document = IcsFeeds.Calendar(string.Join('\n', Enumerable.Range(1, 4).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:x\nDTSTART:20260101\nRRULE:FREQ=YEARLY\nEXDATE:20270101,20280101\nEND:VEVENT")));
        Assert.Empty(HolidayIcs.Read(document, new IcsLimits { MaxDatesInAll = 8, MaxEvents = 4, MaxDatesInAYear = 4 }).Problems);
        IcsImport dates = HolidayIcs.Read(document, new IcsLimits { MaxDatesInAll = 5 });
        Assert.Equal((2, 2), (dates.Holidays.Length, dates.Problems.Count(each => each.Kind == IcsProblemKind.PastLimit && each.IsLeftOut)));
        IcsImport year = HolidayIcs.Read(document, new IcsLimits { MaxDatesInAYear = 3 });
        Assert.Equal((3, "4"), (year.Holidays.Length, Assert.Single(year.Problems).Uid));
        string rules = IcsFeeds.Calendar(string.Join('\n', Enumerable.Range(1, 2).Select(i => "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260101\nRRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY;BYMONTH=2\nEND:VEVENT")));
        Assert.Single(HolidayIcs.Read(rules, new IcsLimits { MaxEvents = 3 }).Holidays);
    }

    [Theory]
    [InlineData("DESCRIPTION:")]
    [InlineData("CATEGORIES:")]
    public void A_description_that_is_too_long_costs_the_event_nothing_else(string name)
    {
        IcsImport import = HolidayIcs.Read(IcsFeeds.Event("DTSTART:20260101\nSUMMARY:x\n" + name + new string('a', 200)), new IcsLimits { MaxLineLength = 100 });
        Assert.Single(import.Holidays);
        Assert.Equal((IcsProblemKind.PastLimit, false), (Assert.Single(import.Problems).Kind, import.Problems[0].IsLeftOut));
    }

    [Fact]
    public void A_line_of_the_calendar_that_is_too_long_is_no_rule_of_a_holiday()
    {
        IcsProblem problem = Assert.Single(HolidayIcs.Read(IcsFeeds.Calendar("METHOD:" + new string('a', 200)), new IcsLimits { MaxLineLength = 100 }).Problems);
        Assert.Equal(IcsProblemKind.PastLimit, problem.Kind);
        Assert.DoesNotContain("holiday", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_categories_are_a_hundred() =>
        Assert.Equal(100, HolidayIcs.Read(IcsFeeds.Event("DTSTART:20260101\nSUMMARY:x\nCATEGORIES:" + string.Concat(Enumerable.Repeat("a,", 500_000)))).Entries[0].Categories.Length);

    [Fact]
    public async Task Twenty_thousand_holidays_of_one_name_and_date_are_written_at_once()
    {
        HolidayRule[] dates = [.. Enumerable.Range(0, 400).Select(i => HolidayRule.On(Given.Date("2026-01-01").PlusDays(2 * i)))];
        BusinessCalendar same = Given.Builder("24/7").WithHolidays(Enumerable.Range(0, 20_000).Select(i => new Holiday("x", HolidayRule.On(Given.Date("2026-01-01"))))).Build();
        Assert.NotEmpty(await Promptly.Ask(() => HolidayIcs.Write(same, 2026, 2026, default)));
        BusinessCalendar similar = Given.Builder("24/7")
            .WithHolidays(Enumerable.Range(1, 3_000).Select(i => new Holiday("x", HolidayRule.FixedDate(1, 1).Except(Given.Date("1900-01-01").PlusDays(i)))))
            .WithHoliday("y", HolidayRule.AnyOf(dates))
            .Build();
        Assert.NotEmpty(await Promptly.Ask(() => HolidayIcs.Write(similar, 2026, 2060, default)));
        BusinessCalendar longRule = Given.Builder("24/7")
            .WithHoliday("y", HolidayRule.AnyOf(Enumerable.Range(0, 36_000).Select(i => HolidayRule.On(Given.Date("2020-01-01").PlusDays(i)))))
            .WithSpecialHours(Given.Date("2019-01-01"), "09:00-10:00")
            .Build();
        Assert.NotEmpty(await Promptly.Ask(() => HolidayIcs.Write(longRule, 2020, 2110, default)));
    }

    [Fact]
    public async Task Many_calendars()
    {
        string document = string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\nx\nEND:VCALENDAR\n", 400_000));
        Assert.Equal(IcsErrorKind.TooManyEvents, (await Promptly.Ask(() => Error(Encoding.ASCII.GetBytes(document)))).Kind);
    }

    [Fact]
    public void Limits_are_held_against_their_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxBytes", () => new IcsLimits { MaxBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxLineLength", () => new IcsLimits { MaxLineLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDepth", () => new IcsLimits { MaxDepth = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxEvents", () => new IcsLimits { MaxEvents = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDates", () => new IcsLimits { MaxDates = 50_001 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDatesInAll", () => new IcsLimits { MaxDatesInAll = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDatesInAYear", () => new IcsLimits { MaxDatesInAYear = 20_001 });
        Assert.Equal(new IcsLimits(), IcsLimits.Default);
    }

    private static string RuleOf(int number, Holiday holiday) => $"X-HELPDESK-RULE;X-NO={number}:"
        + CalendarJson.WriteHolidays([holiday]).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private static void AssertUnreadable(IcsImport import, int atMost)
    {
        Assert.Empty(import.Holidays);
        Assert.InRange(import.Problems.Length, 1, atMost);
        Assert.All(import.Problems, each => Assert.Equal(IcsProblemKind.UnreadableRule, each.Kind));
    }

    private static IcsError Error(byte[] document)
    {
        Assert.False(HolidayIcs.TryRead(document, out _, out IcsError? error));
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

    /// <summary>A stream that gives a property for ever, in small pieces.</summary>
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
