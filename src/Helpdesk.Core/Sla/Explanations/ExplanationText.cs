using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla.Explanations;

/// <summary>An explanation in plain English.</summary>
internal static class ExplanationText
{
    private static readonly LocalTimePattern ToTheMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Of(SlaExplanation explanation, DateTimeZone zone)
    {
        SlaCycle cycle = explanation.Cycle;
        string[] head =
        [
            $"{cycle.Metric.Name} ({cycle.Metric.Id}{(cycle.Commitment is { } commitment ? $" {commitment}" : "")}), cycle {Number(cycle.Number)}: {Standing(cycle)}",
            $"Target: {cycle.Terms}",
            $"Started {Moment(cycle.StartedAt, zone)} by event {Number(cycle.StartedBySequence)}{(explanation.IsBeforeStart && cycle.IsOpen ? ", which is still to come" : "")}; {DueOf(cycle, zone)}",
            .. explanation.ReceivedAt is { } received ? [$"Began outside hours, and counts as received {Moment(received, zone)}"] : Array.Empty<string>(),
            $"Times are those of {zone.Id}",
            "",
        ];
        IEnumerable<(Instant At, int Order, string Line)> lines =
        [
            .. explanation.Segments.Select(each => (each.Start, 3, $"{Stretch(each.Start, each.End, zone)}: {Words(each)}")),
            .. explanation.Changes.Select(each => (each.At, 1, $"{Moment(each.At, zone)}: {Words(each)}")),
            .. IsInside(explanation) ? [(cycle.DueAt!.Value, 2, $"{Moment(cycle.DueAt.Value, zone)}: due")] : Array.Empty<(Instant, int, string)>(),
            (explanation.Until, cycle.IsOpen ? 2 : 4, $"{Moment(explanation.Until, zone)}: {Conclusion(cycle)}"),
        ];
        return string.Join('\n', head.Concat(lines.OrderBy(each => each.At).ThenBy(each => each.Order).Select(each => each.Line)));
    }

    /// <summary>When a cycle is due, or why it is not.</summary>
    public static string DueOf(SlaCycle cycle, DateTimeZone zone) =>
        cycle.DueAt is { } due ? $"{(cycle.EndedAt < due ? "would have been due" : "due")} {Moment(due, zone)}"
        : cycle is { Outcome: SlaOutcome.Paused, Target: not null } ? "not due while it is paused"
        : "never due, because the calendar ends before the target does";

    /// <summary>What a segment is, without when it is.</summary>
    public static string Words(SlaSegment segment)
    {
        string what = segment.Kind switch
        {
            SlaSegmentKind.Counted => segment.IsAhead ? "will count " : "counted ",
            SlaSegmentKind.OutsideHours => "outside hours",
            SlaSegmentKind.Holiday => "holiday",
            SlaSegmentKind.Break => "break",
            SlaSegmentKind.SpecialHours => "special hours",
            SlaSegmentKind.TakenAway => "taken away",
            _ => Words(segment.Pause!, segment.LeftOut),
        };
        string name = segment.Name is { } named ? $" ({named})" : "";
        return segment.Kind == SlaSegmentKind.Counted
            ? $"{what}{Amount(segment.Counted)}, {Amount(segment.Running)} in all{(segment.IsAfterDue ? ", overdue" : "")}{name}"
            : what + name;
    }

    private static string Words(SlaPause pause, Duration leftOut)
    {
        string until = pause.EndedBySequence is { } by ? $" until event {Number(by)}" : "";
        return $"paused in {pause.Status} by event {Number(pause.StartedBySequence)}{until}, {Amount(leftOut)} left out";
    }

    private static string Words(SlaChange change)
    {
        string by = change.IsByVersion ? "other policies or calendars" : $"event {Number(change.BySequence)}";
        return change.Kind switch
        {
            SlaChangeKind.Reset => $"restarted by {by}",
            SlaChangeKind.Reopening => $"reopened by {by}, restarted",
            _ => $"change of {change.Kind.ToString().ToLowerInvariant()} with {by}, {Words(change.Mode)}: from {change.From} to {change.To}",
        };
    }

    private static string Words(ChangeMode mode) => mode switch
    {
        ChangeMode.CarryElapsed => "consumed time is kept",
        ChangeMode.Reset => "restarted",
        ChangeMode.RetroactiveStartOnly => "counts from the start without the pauses before",
        _ => "counts from the start",
    };

    private static string Standing(SlaCycle cycle) => cycle.IsOpen && cycle.IsOverdue ? $"{cycle.Outcome}, overdue" : cycle.Outcome.ToString();

    private static string Conclusion(SlaCycle cycle)
    {
        string figures = cycle.Target is { } target ? $"{Amount(cycle.Consumed)} consumed of {Amount(target)}" : $"{Amount(cycle.Consumed)} consumed";
        return cycle.EndedBySequence is { } by ? $"{Words(cycle.Ending, $"event {Number(by)}")}, {figures}: {cycle.Outcome}" : $"now, {figures}";
    }

    private static string Words(SlaEnding ending, string by) => ending switch
    {
        SlaEnding.Stopped => $"completed by {by}",
        SlaEnding.NoLongerPromised => $"no longer promised by {by}",
        SlaEnding.Merged => $"cancelled by the merge, {by}",
        SlaEnding.MarkedAsSpam => $"cancelled by the spam mark, {by}",
        SlaEnding.Deleted => $"cancelled by the deletion, {by}",
        _ => $"{ending.ToString().ToLowerInvariant()} by {by}",
    };

    private static bool IsInside(SlaExplanation explanation) =>
        explanation.Cycle.DueAt is { } due && !explanation.Segments.IsEmpty && due <= explanation.Segments[^1].End;

    private static string Stretch(Instant start, Instant end, DateTimeZone zone)
    {
        bool isOneDate = start.InZone(zone).Date == end.InZone(zone).Date;
        return $"{Moment(start, zone)} to {(isOneDate ? Clock(end, zone) : Moment(end, zone))}";
    }

    private static string Moment(Instant instant, DateTimeZone zone) => $"{LocalDatePattern.Iso.Format(instant.InZone(zone).Date)} {Clock(instant, zone)}";

    /// <summary>The clock time, with the offset where the clock shows it twice.</summary>
    private static string Clock(Instant instant, DateTimeZone zone)
    {
        ZonedDateTime local = instant.InZone(zone);
        bool isWhole = local.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0;
        string time = (isWhole ? ToTheMinute : LocalTimePattern.ExtendedIso).Format(local.TimeOfDay);
        return zone.MapLocal(local.LocalDateTime).Count > 1 ? $"{time} ({OffsetPattern.GeneralInvariant.Format(local.Offset)})" : time;
    }

    private static string Amount(Duration amount) => AmountText.Format(amount.ToInt64Nanoseconds());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
