using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Cases that ask what a system reports of a ticket's clocks: how many were missed, and how long each took.</summary>
internal static class FigureCases
{
    private static readonly string[] Responses = ["next_response", "latest_response"];

    /// <summary>Chatwoot's misses, and its one word for a conversation.</summary>
    public static IEnumerable<CaseCheck> Status(ClockCase line)
    {
        if (line.Expected.Find("events") is { } events)
        {
            SlaEvaluation evaluation = Evaluate(line, line.End);
            yield return CaseCheck.Of("first responses missed", events.GetProperty("frt").GetInt32(), Missed(line, evaluation, "first_response"));
            yield return CaseCheck.Of("next responses missed", events.GetProperty("nrt").GetInt32(), Missed(line, evaluation, Responses));
            yield return CaseCheck.Of("resolutions missed", events.GetProperty("rt").GetInt32(), Missed(line, evaluation, "resolution"));
            yield return new CaseCheck("status", line.Expected.Text("sla_status"), StatusOf(line, line.End));
        }
        else
        {
            yield return new CaseCheck("before it is resolved", line.Expected.Text("status_before_resolve"), StatusOf(line, line.End - Duration.Epsilon));
            yield return new CaseCheck("after", line.Expected.Text("status_after_resolve"), StatusOf(line, line.End));
        }
    }

    /// <summary>Every duration that Zendesk tells of one ticket. Its full resolution counts time solved and the others leave it out, so that each is asked with its own way of reopening.</summary>
    public static IEnumerable<CaseCheck> Set(ClockCase line)
    {
        foreach (JsonProperty answer in line.Expected.EnumerateObject())
        {
            if (answer.Name is "private_note_counts")
            {
                yield return CaseCheck.Of(answer.Name, answer.Value.GetBoolean(), Clock(line, "first_reply").Latest.EndedAt == line.Events[1].Instant("at"));
            }
            else if (answer.Name is "next_reply_anchor")
            {
                yield return new CaseCheck(answer.Name, "12:00", Clock(line, "next_reply").Cycles[0].StartedAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (answer.Value.ValueKind == JsonValueKind.Array)
            {
                yield return new CaseCheck(answer.Name, Join(answer.Value.EnumerateArray().Select(each => each.GetDouble())), Join(Clock(line, answer.Name).Cycles.Select(each => each.Consumed.TotalMinutes)));
            }
            else
            {
                yield return ClockAnswers.Minutes(answer.Name, answer.Value, Clock(line, answer.Name).Latest.Consumed);
            }
        }
    }

    private static SlaClock Clock(ClockCase line, string name) => ClockCase.EngineOf(
        line.Dialect with { Reopening = name is "full_resolution" ? ReopenMode.ContinueIncludingSolved : ReopenMode.ContinueExcludingSolved },
        line.Calendar,
        builder => builder.Promise(line.Metric(name), Duration.FromDays(30))).Evaluate(line.Story.History, line.End).Clock(line.Metric(name))!;

    private static SlaEvaluation Evaluate(ClockCase line, Instant at)
    {
        IReadOnlyList<(string Name, TimeAmount Amount)> targets = line.Targets();
        IEnumerable<(string, TimeAmount)> latest = targets.Where(each => each.Name is "next_response").Select(each => ("latest_response", each.Amount));
        return line.Engine(targets.Concat(latest)).Evaluate(line.Story.History, at);
    }

    /// <summary>How many events started a cycle that was or is late: two clocks that wait for an answer to one message are one miss.</summary>
    private static int Missed(ClockCase line, SlaEvaluation evaluation, params string[] metrics) =>
        metrics.SelectMany(each => evaluation.Clock(line.Metric(each))?.Cycles ?? []).Where(each => each.IsOverdue).DistinctBy(each => each.StartedBySequence).Count();

    private static string StatusOf(ClockCase line, Instant at)
    {
        SlaEvaluation evaluation = Evaluate(line, at);
        bool isResolved = line.Events[^1].Text("type") is "resolved" && at >= line.End;
        bool isMissed = evaluation.Cycles.Any(each => each.IsOverdue);
        return (isResolved, isMissed) switch
        {
            (true, true) => "missed",
            (true, false) => "hit",
            (false, true) => "active_with_misses",
            (false, false) => "active",
        };
    }

    private static string Join(IEnumerable<double> minutes) => string.Join(", ", minutes.Select(each => each.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
