using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Cases that tell what happened to a ticket, and ask for what its clocks say at the end.</summary>
internal static class TimelineCases
{
    public static IEnumerable<CaseCheck> Check(ClockCase line)
    {
        if (line.Expected.Find("before") is { } before)
        {
            return Matching(line, before, line.Expected.GetProperty("after"));
        }

        SlaEvaluation evaluation = line.Evaluate(line.End);
        return line.Expected.EnumerateObject().SelectMany(each => Check(line, each.Name, each.Value, evaluation)).ToArray();
    }

    /// <summary>A deadline that a pause moves.</summary>
    public static IEnumerable<CaseCheck> Deadline(ClockCase line)
    {
        SlaCycle cycle = line.Evaluate(line.End).Clock(SlaMetric.Resolution)!.Latest;
        yield return ClockAnswers.Moment("due", line.Expected.GetProperty("due_at"), cycle.DueAt);
        yield return ClockAnswers.Seconds("seconds to due", line.Expected.GetProperty("working_seconds_to_due"), cycle.Target);
    }

    /// <summary>Time between two moments, but for pauses. Orlo's answer within one closed period is that of a clock which runs around the clock.</summary>
    public static IEnumerable<CaseCheck> Elapsed(ClockCase line)
    {
        if (line.Expected.Find("working_seconds") is { } seconds)
        {
            yield return ClockAnswers.Seconds("elapsed", seconds, line.Evaluate(line.End).Clock(SlaMetric.Resolution)!.Latest.Consumed);
            yield break;
        }

        SlaMetric elapsed = SlaMetric.FirstResponse with { Id = "first-response-around-the-clock" };
        SlaEvaluation evaluation = line.Engine(line.Targets(), builder => builder.Promise(elapsed, Duration.FromDays(30))).Evaluate(line.Story.History, line.End);
        yield return ClockAnswers.Seconds("around the clock", line.Expected.GetProperty("default_option_seconds"), evaluation.Clock(elapsed)!.Latest.Consumed);
        yield return ClockAnswers.Seconds("on the calendar", line.Expected.GetProperty("alternative_option_seconds"), evaluation.Clock(SlaMetric.FirstResponse)!.Latest.Consumed);
    }

    /// <summary>What is promised while a condition holds, and no longer.</summary>
    private static IEnumerable<CaseCheck> Matching(ClockCase line, JsonElement before, JsonElement after)
    {
        SlaEngine engine = line.Engine(line.Targets(), builder => builder.For(Helpdesk.Tickets.Conditions.Where.Priority.Is(Helpdesk.Tickets.Priority.Urgent)));
        TicketStory story = line.Story;
        SlaEvaluation first = engine.Evaluate(story.History, story.History.Ticket.OpenedAt);
        SlaEvaluation last = engine.Evaluate(story.History, line.End);
        return before.EnumerateObject().SelectMany(each => Check(line, each.Name, each.Value, first))
            .Concat(after.EnumerateObject().SelectMany(each => Check(line, each.Name, each.Value, last)));
    }

    private static IEnumerable<CaseCheck> Check(ClockCase line, string question, JsonElement expected, SlaEvaluation evaluation) => question switch
    {
        "next_escalation" => [ClockAnswers.Moment(question, expected, evaluation.NextDue)],
        "worst_update_minutes" => [ClockAnswers.Minutes(question, expected, evaluation.Clock(line.Metric("update"))!.Longest.Consumed)],
        "worst_update_margin_minutes" => [ClockAnswers.Minutes(question, expected, evaluation.Clock(line.Metric("update"))!.Longest.Margin)],

        // A case names what its source looked at; other clocks may be late too.
        "breached" => expected.EnumerateArray().Select(each => CaseCheck.Of($"{each} breached", true, Latest(line, evaluation, each.GetString()!).Outcome == SlaOutcome.Missed)),
        "boundary_pair" => BoundaryPair(line, expected),
        "status_sequence" => [new CaseCheck(question, string.Join(", ", expected.EnumerateArray().Select(each => each.GetString())), string.Join(", ", FrappeStatuses(line).Distinct()))],
        "hold_working_seconds" => [ClockAnswers.Seconds(question, expected, ClockAnswers.PausedTime(Latest(line, evaluation, "resolution"), line.Calendar, line.End))],
        "waiting_seconds_for_resolve" => [ClockAnswers.Seconds(question, expected, ClockAnswers.PausedTime(Latest(line, evaluation, "time_to_resolve"), line.Calendar, line.End))],
        "level_at_own" => [ClockAnswers.Moment(question, expected, Level(line, evaluation, "time_to_own"))],
        "level_at_resolve" => [ClockAnswers.Moment(question, expected, Level(line, evaluation, "time_to_resolve"))],
        "update_due_exact" => [ClockAnswers.Due(question, expected, evaluation, line.Metric("update"), line.Dialect)],

        // Zammad keeps pauses to the minute, which loses 36 seconds that are not lost here.
        "update_due_reported" => [CaseCheck.Of("the minute's artefact", false, Latest(line, evaluation, "update").DueAt == expected.Instant())],
        "resolution_due_initial" => [ClockAnswers.Due(question, expected, line.Evaluate(line.Story.History.Ticket.OpenedAt), line.Metric("resolution"), line.Dialect)],
        "resolution_due_after_pause" => [ClockAnswers.Due(question, expected, evaluation, line.Metric("resolution"), line.Dialect)],
        _ when question.EndsWith("_due", StringComparison.Ordinal) => [ClockAnswers.Due(question, expected, evaluation, line.Metric(question[..^"_due".Length]), line.Dialect)],
        _ when question.EndsWith("_margin_minutes", StringComparison.Ordinal) => [ClockAnswers.Minutes(question, expected, Latest(line, evaluation, question[..^"_margin_minutes".Length]).Margin)],
        _ when question.EndsWith("_minutes", StringComparison.Ordinal) => [ClockAnswers.Minutes(question, expected, Latest(line, evaluation, question[..^"_minutes".Length]).Consumed)],
        _ when question.EndsWith("_seconds", StringComparison.Ordinal) => [ClockAnswers.Seconds(question, expected, Latest(line, evaluation, question[..^"_seconds".Length]).Consumed)],
        _ => throw new UnmappedCaseException($"the question '{question}'"),
    };

    private static SlaCycle Latest(ClockCase line, SlaEvaluation evaluation, string metric) => evaluation.Clock(line.Metric(metric))!.Latest;

    /// <summary>When a level of escalation is reached. What it does is not a clock's business; the moment is one of its calendar.</summary>
    private static Instant? Level(ClockCase line, SlaEvaluation evaluation, string metric)
    {
        JsonElement level = line.Policy.GetProperty("escalation_level");
        return ClockAnswers.Offset(line.Calendar, Latest(line, evaluation, metric).DueAt!.Value, level.GetProperty("offset").GetInt32(), level.Text("unit"));
    }

    private static IEnumerable<CaseCheck> BoundaryPair(ClockCase line, JsonElement pair)
    {
        Instant? Due(Boundary boundary) => line.Engine(line.Targets(), builder => builder.WithBoundary(boundary)).Evaluate(line.Story.History, line.End).Clock(line.Metric("first_response"))!.Latest.DueAt;
        yield return ClockAnswers.Moment("closing", pair.GetProperty("closing_instant"), Due(Boundary.Closing));
        yield return ClockAnswers.Moment("next opening", pair.GetProperty("next_opening"), Due(Boundary.NextOpening));
    }

    /// <summary>Frappe's one status for a ticket, at each moment of the case.</summary>
    private static IEnumerable<string> FrappeStatuses(ClockCase line)
    {
        foreach (Instant at in ClockEvents.Timed(line.Events).Select(each => each.At))
        {
            SlaEvaluation evaluation = line.Evaluate(at);
            SlaCycle resolution = Latest(line, evaluation, "resolution");
            yield return resolution.Outcome == SlaOutcome.Paused ? "Paused"
                : Latest(line, evaluation, "first_response").IsOpen ? "First Response Due"
                : resolution.IsOpen ? "Resolution Due"
                : evaluation.Cycles.All(each => each.Outcome == SlaOutcome.Met) ? "Fulfilled"
                : "Failed";
        }
    }
}
