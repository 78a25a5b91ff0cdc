using System.Text.Json;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>The calls that the Ruby libraries know, each as a question to a calendar.</summary>
internal static class CalendarCalls
{
    public static CaseCheck Check(JsonElement line, DialectCalendar desk)
    {
        string call = line.Text("op");
        JsonElement args = line.GetProperty("args");
        JsonElement expected = line.GetProperty("expected");
        BusinessCalendar calendar = desk.Calendar;
        return call switch
        {
            "add" => Add(args, expected, desk, sign: 1),
            "subtract" => Add(args, expected, desk, sign: -1),
            "add_signed" => Add(args, expected, desk, sign: 1),
            "elapsed_seconds" => CaseCheck.Of(call, expected.GetDecimal(), desk.ElapsedSeconds(args.Instant("from"), args.Instant("to"))),
            "in_hours" => CaseCheck.Of(call, expected.GetBoolean(), calendar.IsOpen(args.Instant("at"))),
            "in_hours_closed_end" => CaseCheck.Of(call, expected.GetBoolean(), IsOpenOrJustClosed(calendar, args.Instant("at"))),
            "on_break" => CaseCheck.Of(call, expected.GetBoolean(), IsOnBreak(calendar, args.Instant("at"))),
            "on_holiday" => CaseCheck.Of(call, expected.GetBoolean(), calendar.HolidaysOn(DateAt(args.GetProperty("at"), calendar)).Count > 0),
            "is_business_day" => CaseCheck.Of(call, expected.GetBoolean(), calendar.IsBusinessDay(DateAt(args.GetProperty("at"), calendar))),
            "business_days_between" => CaseCheck.Of(call, expected.GetInt32(), DaysBetween(args, desk)),
            "advance_to_open" => CaseCheck.Of(call, expected.Instant(), calendar.RollForward(args.Instant("from"))),
            "return_to_open" or "roll_backward_to_close" => CaseCheck.Of(call, expected.Instant(), calendar.RollBackward(args.Instant("from"))),
            "next_open" => CaseCheck.Of(call, expected.Instant(), calendar.NextOpening(args.Instant("from"))),
            "advance_to_close" => CaseCheck.Of(call, expected.Instant(), calendar.NextClosing(args.Instant("from"))),
            "segments" => CaseCheck.Of(call, expected.Intervals(), calendar.Intervals(args.Instant("from"), args.Instant("to"))),
            "segments_after" => SegmentsAfter(call, args.Instant("from"), expected.Intervals(), calendar),
            "segments_before" => SegmentsBefore(call, args.Instant("from"), expected.Intervals(), calendar),
            _ => throw new UnmappedCaseException($"the call '{call}'"),
        };
    }

    /// <summary>The amount of business time that is asked for.</summary>
    public static BusinessTime Amount(JsonElement args)
    {
        int amount = args.GetProperty("amount").GetInt32();
        return args.Text("unit") switch
        {
            "second" => BusinessTime.FromSeconds(amount),
            "minute" => BusinessTime.FromMinutes(amount),
            "hour" => BusinessTime.FromHours(amount),
            var other => throw new UnmappedCaseException($"the unit '{other}'"),
        };
    }

    private static CaseCheck Add(JsonElement args, JsonElement expected, DialectCalendar desk, int sign)
    {
        if (args.Text("unit") is not "day")
        {
            BusinessTime amount = Amount(args);
            return CaseCheck.Of("add", expected.Instant(), desk.Add(args.Instant("from"), sign < 0 ? -amount : amount));
        }

        int days = sign * args.GetProperty("amount").GetInt32();
        return IsDate(args.GetProperty("from"))
            ? CaseCheck.Of("add days to a date", CaseJson.Date(expected.GetString() ?? ""), desk.AddDays(CaseJson.Date(args.Text("from")), days))
            : CaseCheck.Of("add days", expected.Instant(), desk.AddDays(args.Instant("from"), days));
    }

    private static bool IsOpenOrJustClosed(BusinessCalendar calendar, Instant at) => calendar.IsOpen(at) || calendar.RollBackward(at) == at;

    private static bool IsOnBreak(BusinessCalendar calendar, Instant at) =>
        calendar.Breaks.Any(each => each.Contains(at.InZone(calendar.Zone).LocalDateTime));

    private static int DaysBetween(JsonElement args, DialectCalendar desk) =>
        desk.DaysBetween(CaseJson.Date(args.Text("from")), CaseJson.Date(args.Text("to")), args.Find("inclusive")?.GetBoolean() ?? false);

    /// <summary>As many intervals as were recorded: up to the end of the last of them.</summary>
    private static CaseCheck SegmentsAfter(string call, Instant from, IReadOnlyList<Interval> expected, BusinessCalendar calendar) =>
        CaseCheck.Of(call, expected, calendar.Intervals(from, expected.Max(each => each.End)));

    private static CaseCheck SegmentsBefore(string call, Instant from, IReadOnlyList<Interval> expected, BusinessCalendar calendar) =>
        CaseCheck.Of(call, expected, calendar.Intervals(expected.Min(each => each.Start), from));

    private static bool IsDate(JsonElement value) => value.GetString()?.Contains('T', StringComparison.Ordinal) == false;

    private static LocalDate DateAt(JsonElement value, BusinessCalendar calendar) =>
        IsDate(value) ? CaseJson.Date(value.GetString() ?? "") : value.Instant().InZone(calendar.Zone).Date;
}
