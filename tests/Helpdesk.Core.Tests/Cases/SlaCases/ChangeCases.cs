using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Cases in which what is promised changes, or the ticket is reopened.</summary>
internal static class ChangeCases
{
    /// <summary>The policy is edited, or swapped for another on another calendar: the host goes over to it at that moment.</summary>
    public static IEnumerable<CaseCheck> Recompute(ClockCase line)
    {
        bool isSwap = line.Events[^1].Text("type") is "agreement_changed";
        string metric = isSwap ? "time_to_resolve" : "first_response";
        string text = line.Policy.GetProperty("targets").GetProperty(metric) is { ValueKind: JsonValueKind.String } direct ? direct.GetString()! : line.Policy.GetProperty("targets").GetProperty(metric).Text("minutes");
        TimeAmount[] amounts = isSwap
            ? [.. text.Split("->").Select(ClockCase.Hours)]
            : [.. text.Split("then").Select(each => (TimeAmount)BusinessTime.FromMinutes(long.Parse(each, System.Globalization.CultureInfo.InvariantCulture)))];

        // The calendar of the first agreement is not told; around the clock, what was due under it is the same.
        BusinessCalendar first = isSwap ? new BusinessCalendarBuilder("first", "Etc/UTC").WithHours(WeeklyHours.AlwaysOpen).Build() : line.Calendar;
        SlaEngine engine = ClockCase.EngineOf(line.Dialect, first, builder => builder.Promise(line.Metric(metric), amounts[0]));
        SlaEngine edited = ClockCase.EngineOf(line.Dialect, line.Calendar, builder => builder.Promise(line.Metric(metric), amounts[1]).WithVersion(2));
        TicketHistory history = line.Story.History;
        SlaState before = engine.Start(history);
        SlaChangeover change = before.ChangeTo(edited, history, line.End);
        Instant? oldDue = before.Evaluate(line.End).Clock(line.Metric(metric))!.Latest.DueAt;
        Instant? newDue = change.State.Evaluate(line.End).Clock(line.Metric(metric))!.Latest.DueAt;
        JsonElement expectedBefore = line.Expected.GetProperty(isSwap ? "after_pause" : "before");
        JsonElement expectedAfter = line.Expected.GetProperty(isSwap ? "after_change" : "after");
        string name = isSwap ? "due" : "first_response_due";
        yield return ClockAnswers.Moment("before", expectedBefore.GetProperty(name), oldDue);
        yield return ClockAnswers.Moment("after", expectedAfter.GetProperty(name), newDue);
        yield return ClockAnswers.Moment("what moved", expectedAfter.GetProperty(name), change.Moves.Single().NewDueAt);
        if (line.Policy.Find("level")?.GetString() is "-1h")
        {
            yield return ClockAnswers.Moment("level before", expectedBefore.GetProperty("level"), first.Subtract(oldDue!.Value, BusinessTime.FromHours(1)));
            yield return ClockAnswers.Moment("level after", expectedAfter.GetProperty("level"), line.Calendar.Subtract(newDue!.Value, BusinessTime.FromHours(1)));
        }
    }

    /// <summary>A clock that only a later priority promises, by each of ServiceNow's options.</summary>
    public static IEnumerable<CaseCheck> Retroactive(ClockCase line)
    {
        (string Answer, ChangeMode Mode)[] options =
        [
            ("due_forward", ChangeMode.EndAndRestart), ("due_retroactive_start", ChangeMode.RetroactiveStartOnly), ("due_retroactive_start_and_pause", ChangeMode.Retroactive),
        ];
        TimeAmount target = ClockCase.AmountOf(line.Policy.GetProperty("targets").GetProperty("P1"));
        foreach ((string answer, ChangeMode mode) in options)
        {
            SlaEngine engine = ClockCase.EngineOf(line.Dialect with { Changes = mode }, line.Calendar, builder => builder.Promise(SlaMetric.Resolution, target, Where.Priority.Is(Priority.Urgent)));
            yield return ClockAnswers.Moment(answer, line.Expected.GetProperty(answer), engine.Evaluate(line.Story.History, line.End).Clock(SlaMetric.Resolution)!.Latest.DueAt);
        }
    }

    /// <summary>Linked goals: another priority, another goal, and what was used stays used. A late ticket is late once.</summary>
    public static IEnumerable<CaseCheck> Goals(ClockCase line)
    {
        SlaEngine engine = ClockCase.EngineOf(line.Dialect, line.Calendar, builder =>
        {
            foreach (JsonProperty goal in line.Policy.GetProperty("targets").EnumerateObject())
            {
                builder.Promise(SlaMetric.Resolution, ClockCase.Hours(goal.Value.GetString()!), Where.Priority.Is(ClockEvents.PriorityOf(JsonDocument.Parse($"\"{goal.Name}\"").RootElement)));
            }
        });
        TicketHistory history = line.Story.History;
        if (line.Expected.Find("due_before") is { } before)
        {
            yield return ClockAnswers.Moment("before", before, engine.Evaluate(history, history.Ticket.OpenedAt).Clock(SlaMetric.Resolution)!.Latest.DueAt);
        }

        yield return ClockAnswers.Moment("after", line.Expected.GetProperty("due_after"), engine.Evaluate(history, line.End).Clock(SlaMetric.Resolution)!.Latest.DueAt);
        SlaCycle late = engine.Evaluate(history, line.End + Duration.FromDays(1)).Cycles.Single();
        yield return ClockAnswers.Moment("breached once", line.Expected.GetProperty("due_after"), late.BreachedAt);
    }

    /// <summary>A resolution that is kept, and another that a late reopening breaks.</summary>
    public static IEnumerable<CaseCheck> Reopening(ClockCase line)
    {
        SlaEvaluation evaluation = line.Evaluate(line.End);
        SlaCycle total = evaluation.Clock(SlaMetric.TotalResolution)!.Latest;
        yield return CaseCheck.Of("first resolution achieved", line.Expected.Text("first_resolution") is "achieved", evaluation.Clock(SlaMetric.FirstResolution)!.Latest.Outcome == SlaOutcome.Met);
        yield return ClockAnswers.Moment("total resolution due", line.Expected.GetProperty("total_resolution_due"), total.DueAt);
        yield return CaseCheck.Of("breached on reopening", line.Expected.GetProperty("total_resolution_breached_on_reopen").GetBoolean(), total is { IsOpen: true, IsOverdue: true });
    }
}
