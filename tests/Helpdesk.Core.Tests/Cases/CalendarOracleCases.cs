using System.Text.Json;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>
/// The oracle's random schedules. It tells the answer at the closing boundary, and at the next opening where that differs; for an
/// amount of zero only biz's, because at the closing boundary zero is the instant itself.
/// </summary>
internal static class CalendarOracleCases
{
    public const string FileName = "calendar-oracle.jsonl";

    public static IEnumerable<CaseCheck> Check(JsonElement line)
    {
        BusinessCalendar calendar = RubySchedule.Read(line.GetProperty("schedule"), Dialect.Biz).Calendar;
        JsonElement args = line.GetProperty("args");
        JsonElement expected = line.GetProperty("expected");
        return line.Text("op") switch
        {
            "add" => Add(calendar, args.Instant("from"), CalendarCalls.Amount(args), expected.Instant(), line.Find("expected_next_opening")?.Instant()),
            "subtract" => Subtract(calendar, args.Instant("from"), CalendarCalls.Amount(args), expected.Instant()),
            _ => [CalendarCalls.Check(line, new DialectCalendar(calendar, Dialect.Biz))],
        };
    }

    private static IEnumerable<CaseCheck> Add(BusinessCalendar calendar, Instant from, BusinessTime amount, Instant expected, Instant? nextOpening)
    {
        yield return CaseCheck.Of("closing", amount == BusinessTime.Zero ? from : expected, calendar.Add(from, amount));
        yield return CaseCheck.Of("next opening", nextOpening ?? expected, calendar.Add(from, amount, Boundary.NextOpening));
    }

    /// <summary>
    /// The oracle does not tell the mirror of the next opening, which is the closing before an opening that was used up. Taking nothing
    /// off, biz stays where it is open and otherwise goes back to the closing.
    /// </summary>
    private static IEnumerable<CaseCheck> Subtract(BusinessCalendar calendar, Instant from, BusinessTime amount, Instant expected)
    {
        if (amount == BusinessTime.Zero)
        {
            yield return CaseCheck.Of("closing", from, calendar.Subtract(from, amount));
            yield return CaseCheck.Of("nothing in biz", expected, calendar.IsOpen(from) ? from : calendar.Subtract(from, amount, Boundary.NextOpening));
        }
        else
        {
            yield return CaseCheck.Of("closing", expected, calendar.Subtract(from, amount));
            yield return CaseCheck.Of("closing before", calendar.RollBackward(expected), calendar.Subtract(from, amount, Boundary.NextOpening));
        }
    }
}
