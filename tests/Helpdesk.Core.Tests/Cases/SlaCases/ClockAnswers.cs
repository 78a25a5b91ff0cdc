using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Compares what a case expects of a clock with what the library says.</summary>
internal static class ClockAnswers
{
    /// <summary>When a clock is due; of one that has ended only where the system still tells it.</summary>
    public static CaseCheck Due(string question, JsonElement expected, SlaEvaluation evaluation, SlaMetric metric, ClockDialect dialect)
    {
        SlaClock? clock = evaluation.Clock(metric);
        return Moment(question, expected, dialect.TellsDueOfEnded ? clock?.Latest.DueAt : clock?.Open?.DueAt);
    }

    public static CaseCheck Moment(string question, JsonElement expected, Instant? actual) =>
        new(question, expected.ValueKind == JsonValueKind.Null ? "never" : CaseJson.Write(expected.Instant()), actual is { } at ? CaseJson.Write(at) : "never");

    public static CaseCheck Minutes(string question, JsonElement expected, Duration? actual) => CaseCheck.Of(question, expected.GetDecimal(), Seconds(actual) / 60);

    public static CaseCheck Seconds(string question, JsonElement expected, Duration? actual) => CaseCheck.Of(question, expected.GetDecimal(), Seconds(actual));

    /// <summary>The time of a cycle's pauses that the calendar counts.</summary>
    public static Duration PausedTime(SlaCycle cycle, BusinessCalendar calendar, Instant until) =>
        cycle.Pauses.Aggregate(Duration.Zero, (sum, each) => sum + calendar.Between(each.Start, each.End ?? until).ToDuration());

    /// <summary>Working time or working days before or after a moment.</summary>
    public static Instant Offset(BusinessCalendar calendar, Instant from, int amount, string unit) => (unit, amount < 0) switch
    {
        ("working_seconds", true) => calendar.Subtract(from, BusinessTime.FromSeconds(-amount)),
        ("working_seconds", false) => calendar.Add(from, BusinessTime.FromSeconds(amount)),
        ("working_days", true) => calendar.Subtract(from, BusinessDays.SameClockTime(-amount)),
        ("working_days", false) => calendar.Add(from, BusinessDays.SameClockTime(amount)),
        _ => throw new UnmappedCaseException($"the unit '{unit}'"),
    };

    private static decimal Seconds(Duration? actual) => (decimal)(actual ?? throw new UnmappedCaseException("an amount that there is none of")).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond;
}
