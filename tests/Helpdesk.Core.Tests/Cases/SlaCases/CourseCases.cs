using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Cases about when clocks begin, which of them is due next, and what pauses them.</summary>
internal static class CourseCases
{
    private static readonly string[] Targets = ["first_response", "update", "resolution"];

    /// <summary>GLPI's agreements: with the requester from the creation, even when attached later; within the desk from when they were attached.</summary>
    public static IEnumerable<CaseCheck> Anchors(ClockCase line) => line.Expected.Find("ola_begin") is null ? Attached(line) : Begin(line);

    /// <summary>Salesforce's milestones: when each occurrence begins, and when it is due.</summary>
    public static IEnumerable<CaseCheck> Milestones(ClockCase line)
    {
        JsonElement milestone = line.Policy.GetProperty("milestone");
        string recurrence = milestone.Text("recurrence");
        SlaEvaluation evaluation = line.Engine([(recurrence, ClockCase.AmountOf(milestone))]).Evaluate(line.Story.History, line.End);
        SlaCycle[] cycles = [.. evaluation.Clock(line.Metric(recurrence))!.Cycles];
        JsonElement[] expected = [.. line.Expected.GetProperty("occurrences").EnumerateArray()];
        yield return CaseCheck.Of("occurrences", expected.Length, cycles.Length);
        foreach ((JsonElement occurrence, SlaCycle cycle) in expected.Zip(cycles))
        {
            yield return ClockAnswers.Moment("begins", occurrence[0], cycle.StartedAt);
            yield return ClockAnswers.Moment("due", occurrence[1], cycle.DueAt);
        }
    }

    /// <summary>Which of three targets escalates next; none once the ticket is closed.</summary>
    public static IEnumerable<CaseCheck> NextDue(ClockCase line)
    {
        Instant opened = Instant.FromUtc(2021, 3, 1, 10, 0);
        foreach (JsonElement each in line.Expected.GetProperty("cases").EnumerateArray())
        {
            TicketStory story = TicketStory.Opened(opened);
            bool isClosed = each.Find("state")?.GetString() is "closed";
            (string, TimeAmount)[] targets = [.. Targets.Select(name => (name, isClosed ? BusinessTime.FromHours(1) : Hours(each.GetProperty($"{name}_in_h"))))];
            SlaEvaluation evaluation = line.Engine(targets).Evaluate((isClosed ? story.Closed(opened) : story).History, opened);
            string? next = evaluation.NextDueCycle?.Metric is { } metric ? line.Dialect.Metrics.First(known => known.Value.Id == metric.Id).Key : null;
            yield return new CaseCheck(each.ToString(), each.GetProperty("next").GetString() ?? "none", next ?? "none");
        }

        static TimeAmount Hours(JsonElement hours) => BusinessTime.FromMinutes((long)(60 * hours.GetDecimal()));
    }

    /// <summary>
    /// A pause, in the days of the calendar's zone. Zammad makes breaks of these; so the time that is left to a clock which runs on a calendar with these breaks is that of a clock which pauses.
    /// </summary>
    public static IEnumerable<CaseCheck> Pauses(ClockCase line)
    {
        SlaCycle cycle = line.Evaluate(line.End).Clock(SlaMetric.Resolution)!.Latest;
        SlaPause pause = cycle.Pauses.Single();
        JsonElement days = line.Expected.GetProperty("breaks_local");
        yield return new CaseCheck("pauses by day", string.Join("; ", days.EnumerateObject().Select(day => $"{day.Name} {day.Value[0][0]}-{day.Value[0][1]}")), string.Join("; ", ByDay(pause, line.Calendar.Zone)));

        BusinessCalendarBuilder withBreaks = line.Calendar.ToBuilder();
        foreach (JsonProperty day in days.EnumerateObject())
        {
            withBreaks.WithBreak(CaseJson.Date(day.Name), $"{day.Value[0][0]}-{day.Value[0][1]}");
        }

        Instant later = line.End + Duration.FromDays(3);
        yield return CaseCheck.Of(
            "what is left",
            (decimal)withBreaks.Build().Between(cycle.StartedAt, later).TotalHours,
            (decimal)line.Evaluate(later).Clock(SlaMetric.Resolution)!.Latest.Consumed.TotalHours);
    }

    /// <summary>The clock of an escalation. What its levels do, and which of them waits, is not a clock's business; that they change the priority is, and leaves it as it is.</summary>
    public static IEnumerable<CaseCheck> Escalation(ClockCase line)
    {
        TicketStory story = line.Story;
        foreach (JsonElement tick in line.Events.Where(each => each.Text("type") is "tick"))
        {
            Instant at = tick.Instant("at");
            story.Given(at, ClockEvents.PriorityOf(line.Expected.GetProperty("priority_at").GetProperty(at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))));
        }

        yield return ClockAnswers.Moment("due", line.Expected.GetProperty("due"), line.Engine().Evaluate(story.History, line.End).Clock(SlaMetric.Resolution)!.Latest.DueAt);
    }

    /// <summary>A date of the ticket in place of a target. Where a ticket has none, a second target of a second says what ServiceNow says; a date that has passed is due at once, and not in a second.</summary>
    public static IEnumerable<CaseCheck> DueDate(ClockCase line)
    {
        const string field = "due date";
        ZonedDateTime due = line.Events[0].Instant("due_date").InZone(line.Calendar.Zone);
        Instant opened = line.End;
        SlaEngine engine = ClockCase.EngineOf(line.Dialect, line.Calendar, builder => builder
            .Promise(SlaMetric.Resolution, new SlaDueDate(field, due.TimeOfDay), Where.Field(field).Exists)
            .Promise(SlaMetric.Resolution, Duration.FromSeconds(1)));
        SlaCycle Opened(LocalDate? date)
        {
            TicketStory story = TicketStory.Opened(opened, each => date is { } on ? each with { Fields = each.Fields.Add(field, FieldValue.Date(on)) } : each);
            return engine.Evaluate(story.History, opened).Clock(SlaMetric.Resolution)!.Latest;
        }

        yield return ClockAnswers.Moment("due", line.Expected.GetProperty("due_at"), Opened(due.Date).DueAt);
        yield return CaseCheck.Of("without a date", opened + Duration.FromSeconds(1), Opened(date: null).DueAt!.Value);
        yield return CaseCheck.Of("a date that has passed", opened, Opened(due.Date.PlusMonths(-1)).DueAt!.Value);
    }

    private static IEnumerable<CaseCheck> Attached(ClockCase line)
    {
        (string Agreement, string Target)[] all = [("SLA", "own"), ("SLA", "resolve"), ("OLA", "own"), ("OLA", "resolve")];
        SlaEngine engine = line.Engine(
            all.Select(each => ($"{each.Agreement}.{each.Target}", ClockCase.Hours(line.Policy.GetProperty(each.Agreement).Text(each.Target)))),
            builder => builder.For(Where.Tags.Contain(ClockDialects.AgreementTag)));
        SlaEvaluation evaluation = engine.Evaluate(line.Story.History, line.End);
        foreach ((string agreement, string target) in all)
        {
            string prefix = agreement is "SLA" ? "sla" : "ola";
            Instant? due = evaluation.Clock(line.Metric($"{agreement}.{target}"))!.Latest.DueAt;
            yield return ClockAnswers.Moment($"{agreement} {target}", line.Expected.GetProperty($"{prefix}_{target}"), due);
            int index = target is "own" ? 0 : 1;
            int offset = line.Policy.GetProperty(agreement).GetProperty("levels")[index].GetInt32();
            yield return ClockAnswers.Moment($"level of {agreement} {target}", line.Expected.GetProperty($"{prefix}_levels")[index], ClockAnswers.Offset(line.Calendar, due!.Value, offset, "working_seconds"));
        }
    }

    private static IEnumerable<CaseCheck> Begin(ClockCase line)
    {
        SlaEngine engine = line.Engine([("OLA.resolve", BusinessTime.FromHours(8))]);
        Instant created = line.Events[0].Instant("at");
        TicketStory atCreation = TicketStory.Opened(created, opened => opened with { Tags = [ClockDialects.AgreementTag] });
        Instant? Start(TicketStory story) => engine.Evaluate(story.History, line.End).Clock(line.Metric("OLA.resolve"))!.Latest.StartedAt;
        yield return ClockAnswers.Moment("attached later", line.Expected.GetProperty("ola_begin"), Start(line.Story));
        yield return ClockAnswers.Moment("attached at creation", line.Expected.GetProperty("ola_begin_if_set_at_creation"), Start(atCreation));
    }

    private static IEnumerable<string> ByDay(SlaPause pause, DateTimeZone zone)
    {
        LocalDateTime start = pause.Start.InZone(zone).LocalDateTime;
        LocalDateTime end = pause.End!.Value.InZone(zone).LocalDateTime;
        for (LocalDate day = start.Date; day <= end.Date; day = day.PlusDays(1))
        {
            string from = day == start.Date ? Clock(start) : "00:00";
            string to = day == end.Date ? Clock(end) : "24:00";
            yield return $"{CaseJson.Write(day)} {from}-{to}";
        }

        static string Clock(LocalDateTime at) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(at.TimeOfDay);
    }
}
