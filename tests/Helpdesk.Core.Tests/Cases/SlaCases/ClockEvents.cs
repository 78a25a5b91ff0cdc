using System.Text.Json;
using Helpdesk.Core.Tests.Sla;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Puts what happened, in a case's words, as events of a ticket. The first of them opens it.</summary>
internal static class ClockEvents
{
    // A moment at which the case asks, or at which something happens to the policies: nothing happens to the ticket.
    private static readonly string[] Moments = ["evaluate", "tick", "interval_end", "agreement_changed", "policy_changed"];

    public static TicketStory Tell(IEnumerable<JsonElement> events, ClockDialect dialect)
    {
        TicketStory? story = null;
        foreach ((Instant at, JsonElement each) in Timed(events))
        {
            if (story is null)
            {
                story = Opening(each, at);
            }
            else if (!Moments.Contains(each.Text("type"), StringComparer.Ordinal))
            {
                Happens(story, each, at, dialect);
            }
        }

        return story ?? throw new UnmappedCaseException("a case without events");
    }

    /// <summary>The events with their moments. One that the case gives none comes after all others.</summary>
    public static IReadOnlyList<(Instant At, JsonElement Event)> Timed(IEnumerable<JsonElement> events)
    {
        JsonElement[] all = [.. events];
        Instant last = all.Where(each => each.Find("at") is not null).Max(each => each.Instant("at"));
        return [.. all.Select(each => (At: each.Find("at")?.Instant() ?? last, Event: each)).OrderBy(each => each.Event.Find("at") is null)];
    }

    private static TicketStory Opening(JsonElement first, Instant at) => first.Find("by")?.GetString() is "agent"
        ? TicketStory.OpenedByAgent(at)
        : TicketStory.Opened(at, opened => opened with
        {
            Status = (first.Find("status") ?? (first.Text("type") is "status_changed" ? first.GetProperty("to") : null))?.GetString() is { } status ? StatusOf(status, first) : TicketStatus.New,
            Priority = first.Find("priority") is { } priority ? PriorityOf(priority) : Priority.Normal,
            Assignment = first.Text("type") is "queue" ? Assignment.To(new TeamId(first.Text("to"))) : null,
            Tags = first.Text("type") is "criteria_met" ? [ClockDialects.NeedsMilestoneTag] : [],
        });

    private static void Happens(TicketStory story, JsonElement each, Instant at, ClockDialect dialect)
    {
        switch (each.Text("type"))
        {
            case "customer_message" when at == story.LastAt && story.History.Events.Count == 1:
                // The message that opened the ticket.
                return;
            case "customer_message":
                story.Writes(at);
                break;
            case "agent_public_message":
                story.Reply(at);
                break;
            case "agent_private_note":
                story.Note(at);
                break;
            case "first_response":
                dialect.FirstResponse(story, at);
                break;
            case "status_changed":
                Status(story, at, StatusOf(each.Text("to"), each));
                break;
            case "resolved":
                story.Solved(at);
                break;
            case "closed":
                story.Closed(at);
                break;
            case "reopened" or "clock_resumed":
                Status(story, at, TicketStatus.Open);
                break;
            case "clock_paused":
                story.Pending(at);
                break;
            case "queue" when each.Text("to") is "end":
                return;
            case "queue":
                story.Assigned(at, each.Text("to"));
                break;
            case "priority_changed":
                story.Given(at, PriorityOf(each.GetProperty("to")));
                break;
            case "agreements_attached" or "ola_attached":
                story.Tagged(at, ClockDialects.AgreementTag);
                break;
            case "criteria_met":
                story.Tagged(at, ClockDialects.NeedsMilestoneTag);
                break;
            case "completed" when each.Find("criteria_still_met") is not null:
                story.Reply(at);
                break;
            case "completed":
                story.Reply(at).Untagged(at, ClockDialects.NeedsMilestoneTag);
                break;
            case var other:
                throw new UnmappedCaseException($"the event '{other}'");
        }

        if (each.Find("status")?.GetString() is { } status)
        {
            Status(story, at, StatusOf(status, each));
        }
    }

    /// <summary>A change of status; on desks whose closed tickets go on, as they tell it.</summary>
    private static void Status(TicketStory story, Instant at, TicketStatus to) =>
        _ = story.History.Ticket.Status.Category == StatusCategory.Closed ? story.ImportedStatus(at, to) : story.Status(at, to);

    /// <summary>A status by the name that the system gives it, in the category that its name or its effect on clocks tells.</summary>
    private static TicketStatus StatusOf(string name, JsonElement change) => new(name, name.ToUpperInvariant() switch
    {
        "NEW" or "INCOMING" => StatusCategory.New,
        "SOLVED" => StatusCategory.Solved,
        "CLOSED" => StatusCategory.Closed,
        "PENDING" => StatusCategory.Pending,
        "ON HOLD" or "ON-HOLD" => StatusCategory.OnHold,
        _ => change.Find("pauses_clock")?.GetBoolean() == true ? StatusCategory.Pending : StatusCategory.Open,
    });

    /// <summary>A priority. What ServiceNow calls 1 is most urgent, and so is what GLPI calls 5.</summary>
    public static Priority PriorityOf(JsonElement priority) => priority.ToString().ToUpperInvariant() switch
    {
        "1" or "5" or "URGENT" or "MATCHING" => Priority.Urgent,
        "4" or "HIGH" => Priority.High,
        "3" or "MEDIUM" => Priority.Normal,
        "LOW" or "NOT_MATCHING" => Priority.Low,
        var other => throw new UnmappedCaseException($"the priority '{other}'"),
    };
}
