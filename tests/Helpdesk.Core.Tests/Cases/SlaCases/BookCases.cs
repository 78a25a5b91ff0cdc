using System.Text.Json;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Cases about which policy applies, and which are refused.</summary>
internal static class BookCases
{
    private static readonly TimeAmount Hour = Duration.FromHours(1);

    public static IEnumerable<CaseCheck> Selection(ClockCase line) => line.Expected.Find("applied") is { } applied ? Editions(line, applied) : Defaults(line);

    public static IEnumerable<CaseCheck> Validation(ClockCase line) => line.Expected.EnumerateObject().Select(each =>
    {
        Action attempt = each.Name switch
        {
            "target_0" => () => _ = new SlaTarget(SlaMetric.Resolution, BusinessTime.Zero),
            "target_-5" => () => _ = new SlaTarget(SlaMetric.Resolution, BusinessTime.FromMinutes(-5)),
            "empty_week" => () => _ = new BusinessCalendarBuilder("empty", "Etc/UTC").WithHours(WeeklyHours.Create(_ => DayHours.Closed)).Build(),
            "open_25:00" => () => _ = HoursInterval.Parse("25:00-26:00"),
            "close_18:60" => () => _ = HoursInterval.Parse("09:00-18:60"),
            "add_hours_-2" => () => _ = new SlaTarget(SlaMetric.Resolution, BusinessTime.FromHours(-2)),

            // An amount is elapsed time, business time or business days, and cannot be in years at all.
            "add_years_2" => () => _ = Enum.Parse<TimeAmountKind>("Years"),
            _ => throw new UnmappedCaseException($"the value '{each.Name}'"),
        };
        return CaseCheck.Of($"{each.Name} is refused", true, IsRefused(attempt));
    });

    /// <summary>Frappe's policies without a condition apply to nothing; here one applies to everything, so that they become policies for no ticket, which a warning tells.</summary>
    private static IEnumerable<CaseCheck> Defaults(ClockCase line)
    {
        var builder = new SlaPolicyBookBuilder("frappe");
        foreach (JsonElement policy in line.Policy.GetProperty("policies").EnumerateArray())
        {
            builder.Add(policy.Text("name"), each =>
            {
                each.Promise(SlaMetric.Resolution, Hour);
                _ = policy.Find("default") is not null ? each : each.For(ConditionOf(policy.GetProperty("condition").GetString()));
            });
        }

        SlaPolicyBook book = builder.Build();
        foreach (JsonElement opening in line.Events)
        {
            Priority priority = ClockEvents.PriorityOf(opening.GetProperty("priority"));
            Ticket ticket = TicketStory.Opened("Mon 09:00", opened => opened with { Priority = priority }).History.Ticket;
            string name = opening.Text("priority");
            yield return new CaseCheck(name, line.Expected.Text(name), book.Select(ticket)?.Id ?? "none");
        }

        yield return new CaseCheck("warnings", "Empty, Null", string.Join(", ", book.Warnings.Where(each => each.Kind == SlaProblemKind.Unreachable).Select(each => each.Policy)));
    }

    private static TicketCondition ConditionOf(string? condition) => string.IsNullOrEmpty(condition)
        ? TicketCondition.Never
        : Where.Priority.IsIn(condition.Split('\'').Where((_, index) => index % 2 == 1).Select(each => Priority.FromName(each, ignoreCase: true)));

    /// <summary>
    /// Zendesk promises nothing without a priority, which here every ticket has: a tag stands for its lack. An edited policy reaches a ticket when the host goes over to it, and in Zendesk that is at the ticket's next event.
    /// </summary>
    private static IEnumerable<CaseCheck> Editions(ClockCase line, JsonElement applied)
    {
        const string noPriority = "no-priority";
        const string organisation = "organisation";
        SlaEngine Edition(int version) => new(
            new SlaPolicyBookBuilder("zendesk")
                .Add("VIP", each => each.WithVersion(version).Promise(SlaMetric.Resolution, Hour).For(TicketCondition.All(Where.Field(organisation).IsText("acme"), Where.Tags.AreMissing)))
                .Add("Default", each => each.WithVersion(version).Promise(SlaMetric.Resolution, Hour).For(Where.Tags.AreMissing))
                .Build(),
            CalendarBook.Empty);

        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Tags = [noPriority], Fields = opened.Fields.Add(organisation, FieldValue.Text(line.Events[0].Text("org"))) });
        SlaState created = Edition(1).Start(story.History);
        SlaState prioritised = created.CatchUp(story.Given("Mon 09:10", Priority.High).Untagged("Mon 09:10", noPriority).History);

        // The edited book exists from here on, and changes nothing yet.
        SlaEngine edited = Edition(2);
        SlaState untouched = prioritised;
        SlaState updated = untouched.ChangeTo(edited, story.History, ((StoryTime)"Mon 09:30").Instant).State.CatchUp(story.Note("Mon 09:30").History);
        SlaState[] states = [created, prioritised, untouched, updated];
        foreach ((JsonElement expected, SlaState state) in applied.EnumerateArray().Zip(states))
        {
            string actual = state.Policy is { } policy ? FormattableString.Invariant($"{policy.Id} v{policy.Version}") : "none";
            yield return new CaseCheck("policy", expected.GetString() ?? "none", actual);
        }
    }

    private static bool IsRefused(Action attempt)
    {
        try
        {
            attempt();
            return false;
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException or CalendarNeverOpensException)
        {
            return true;
        }
    }
}
