using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Cases.SlaCases;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>The service-level cases. Those that ask a calendar alone are answered here, and the others by clocks.</summary>
internal static class ServiceLevelCases
{
    public const string FileName = "sla.jsonl";

    private static readonly string[] CalendarKinds = ["deadline", "elapsed", "subtract", "day-count", "open-intervals", "holiday", "degenerate", "timezone"];

    private static readonly string[] CalendarEvents = ["ticket_created", "interval_start", "interval_end", "anchor", "origin"];

    public static IEnumerable<CaseCheck> Check(JsonElement line) => IsAboutCalendars(line) ? OfCalendar(line) : ClockCases.Check(line);

    private static bool IsAboutCalendars(JsonElement line) =>
        CalendarKinds.Contains(line.Text("kind"), StringComparer.Ordinal)
        && (line.Text("kind") is "timezone" || line.GetProperty("events").EnumerateArray().All(each => CalendarEvents.Contains(each.Text("type"), StringComparer.Ordinal)));

    private static IEnumerable<CaseCheck> OfCalendar(JsonElement line)
    {
        string kind = line.Text("kind");
        if (kind is "timezone")
        {
            return SkippedTimes(line.GetProperty("expected"));
        }

        JsonElement[] events = [.. line.GetProperty("events").EnumerateArray()];
        JsonElement expected = line.GetProperty("expected");
        if (kind is "degenerate")
        {
            return Degenerate(line, events[0].Instant("at"), expected.Instant("due_at"));
        }

        var desk = new DialectCalendar(ServiceLevelCalendar.Read(line.GetProperty("calendar")), DialectOf(line.Id()));
        BusinessCalendar calendar = desk.Calendar;
        return kind switch
        {
            "deadline" => Deadline(desk, events[0].Instant("at"), Target(line), expected),
            "elapsed" => [CaseCheck.Of(kind, expected.GetProperty("working_seconds").GetDecimal(), desk.ElapsedSeconds(events[0].Instant("at"), events[1].Instant("at")))],
            "subtract" => [Subtract(desk, events[0].Instant("at"), expected)],
            "day-count" => [DayCount(desk, events[0].Instant("at"), Target(line), expected)],
            "open-intervals" => [OpenIntervals(calendar, events[0].Instant("at"), expected.GetProperty("first_intervals").Intervals())],
            "holiday" => IsHoliday(calendar, expected.GetProperty("is_holiday")),
            _ => throw new UnmappedCaseException($"the kind '{kind}'"),
        };
    }

    private static Dialect DialectOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)] switch
    {
        "biz" => Dialect.Biz,
        "glpi" => Dialect.Glpi,
        "mx" => Dialect.Matrix42,
        _ => Dialect.Default,
    };

    private static JsonElement Target(JsonElement line) => line.GetProperty("policy").GetProperty("targets").EnumerateObject().Single().Value;

    private static IEnumerable<CaseCheck> Deadline(DialectCalendar desk, Instant from, JsonElement target, JsonElement expected)
    {
        var amount = BusinessTime.FromSeconds(target.GetProperty("seconds").GetInt64());
        Instant due = desk.Add(from, amount);
        yield return CaseCheck.Of("due", expected.Instant("due_at"), due);
        yield return CaseCheck.Of("seconds to due", expected.GetProperty("working_seconds_to_due").GetDecimal(), desk.ElapsedSeconds(from, due));
        if (expected.Find("boundary_pair") is { } pair)
        {
            yield return CaseCheck.Of("closing", pair.Instant("closing_instant"), desk.Calendar.Add(from, amount));
            yield return CaseCheck.Of("next opening", pair.Instant("next_opening"), desk.Calendar.Add(from, amount, Boundary.NextOpening));
        }
    }

    private static CaseCheck Subtract(DialectCalendar desk, Instant from, JsonElement expected) =>
        CaseCheck.Of("subtract", expected.Instant("at"), desk.Add(from, -BusinessTime.FromSeconds(expected.GetProperty("subtract_working_seconds").GetInt64())));

    private static CaseCheck DayCount(DialectCalendar desk, Instant from, JsonElement target, JsonElement expected)
    {
        int days = (target.Find("working_days") ?? target.GetProperty("business_days")).GetInt32();
        bool endOfDay = target.Find("end_of_working_day")?.GetBoolean() ?? false;
        var end = BusinessDays.EndOfDay(Math.Abs(days));
        Instant due = !endOfDay ? desk.AddDays(from, days)
            : days < 0 ? desk.Calendar.Subtract(from, end)
            : desk.Calendar.Add(from, end);
        return CaseCheck.Of("due", (expected.Find("due_at") ?? expected.GetProperty("at")).Instant(), due);
    }

    private static CaseCheck OpenIntervals(BusinessCalendar calendar, Instant from, IReadOnlyList<Interval> expected) =>
        CaseCheck.Of("first intervals", expected, calendar.Intervals(from, SupportedRange.End).Take(expected.Count));

    /// <summary>Leaves out the blank date of GLPI's own test: a local date cannot be blank.</summary>
    private static IEnumerable<CaseCheck> IsHoliday(BusinessCalendar calendar, JsonElement answers) =>
        from answer in answers.EnumerateObject()
        where answer.Name.Length > 0
        select CaseCheck.Of(answer.Name, answer.Value.GetBoolean(), calendar.HolidaysOn(CaseJson.Date(answer.Name)).Count > 0);

    /// <summary>
    /// Chatwoot counts around the clock when no weekday is open. Here such a calendar is refused, and a host that wants the same catches
    /// the exception and adds elapsed time.
    /// </summary>
    private static IEnumerable<CaseCheck> Degenerate(JsonElement line, Instant from, Instant expected)
    {
        long seconds = Target(line).GetProperty("seconds").GetInt64();
        Instant due;
        bool refused = false;
        try
        {
            due = ServiceLevelCalendar.Read(line.GetProperty("calendar")).Add(from, BusinessTime.FromSeconds(seconds));
        }
        catch (CalendarNeverOpensException)
        {
            due = from + Duration.FromSeconds(seconds);
            refused = true;
        }

        yield return CaseCheck.Of("due", expected, due);
        yield return CaseCheck.Of("refused", line.GetProperty("calendar").Find("always_open") is null, refused);
    }

    /// <summary>What a clock time becomes on a date that skips it: one working day after the same clock time of the day before.</summary>
    private static IEnumerable<CaseCheck> SkippedTimes(JsonElement answers)
    {
        foreach (JsonProperty answer in answers.EnumerateObject())
        {
            int space = answer.Name.LastIndexOf(' ');
            BusinessCalendar calendar = new BusinessCalendarBuilder("case", answer.Name[(space + 1)..]).WithHours(WeeklyHours.AlwaysOpen).Build();
            LocalDateTime skipped = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Parse(answer.Name[..space]).Value;
            Instant dayBefore = skipped.PlusDays(-1).InZoneStrictly(calendar.Zone).ToInstant();
            LocalTime actual = calendar.Add(dayBefore, BusinessDays.SameClockTime(1)).InZone(calendar.Zone).TimeOfDay;
            yield return new CaseCheck(answer.Name, answer.Value.GetString() ?? "", LocalTimePattern.ExtendedIso.Format(actual));
        }
    }
}
