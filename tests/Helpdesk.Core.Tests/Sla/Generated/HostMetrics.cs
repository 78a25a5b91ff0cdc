using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>The built-in metrics, and some of a host's own that use each part of a definition.</summary>
internal static class HostMetrics
{
    public static readonly SlaMetric Escalation = new("escalation", "Escalated until calm", When.Becomes(Where.Tags.Contain("urgent")), When.Ceases(Where.Tags.Contain("urgent")))
    {
        Recurrence = CycleRecurrence.Independent,
        Pause = When.Happens(TicketOccurrence.InternalNote),
        Resume = ClockCondition.Any(When.AgentReplies, When.RequesterWrites),
        Reset = ClockCondition.All(When.Happens(TicketOccurrence.PrioritySet), When.Holds(Where.Priority.AtLeast(Priority.High))),
        PausesWithPolicy = true,
    };

    public static readonly SlaMetric Handling = new("handling", "Handling", When.Opened, ClockCondition.Any(When.Solved, When.Happens(TicketOccurrence.PromiseSettled)))
    {
        Pause = ClockCondition.All(When.Happens(TicketOccurrence.AutomaticReply), ClockCondition.Not(When.Holds(Where.Unassigned))),
        Resume = ClockCondition.Not(When.Happens(TicketOccurrence.Other)),
        Reset = When.Happens(TicketOccurrence.HandOver),
        Release = When.Happens(TicketOccurrence.Merge),
        Revive = ClockCondition.Any(When.BroughtBack, When.Happens(TicketOccurrence.TimeLogged)),
        Reopen = When.Reopened,
        PausesWithPolicy = true,
    };

    public static readonly SlaMetric Upkeep = new("upkeep", "Upkeep", ClockCondition.All(When.Happens(TicketOccurrence.FieldsSet), ClockCondition.Not(When.Held(Where.Status.IsSolved))), When.Happens(TicketOccurrence.TagsSet))
    {
        Recurrence = CycleRecurrence.Sequential,
        Pause = When.Holds(Where.Status.IsWaiting),

        // What completes it would also reset it: completing comes first.
        Reset = ClockCondition.Any(When.Happens(TicketOccurrence.TeamChange), When.Happens(TicketOccurrence.TagsSet)),
        Cancel = When.Happens(TicketOccurrence.PromiseMade),
        Revive = When.RequesterWrites,
        Reopen = When.Happens(TicketOccurrence.AgentChange),
    };

    public static readonly SlaMetric Diagnosis = SlaMetric.Milestone("diagnosis", "Diagnosis", Where.Priority.AtLeast(Priority.High), When.Happens(TicketOccurrence.InternalNote));

    public static readonly SlaMetric Check = SlaMetric.Milestone("check", "Check", Where.Team.Exists, When.AgentReplies, CycleRecurrence.Independent);

    public static readonly SlaMetric Rounds = SlaMetric.Milestone("rounds", "Rounds", Where.Status.Is(StatusCategory.Open), ClockCondition.Any(When.AgentReplies, When.Happens(TicketOccurrence.InternalNote)), CycleRecurrence.Sequential);

    public static readonly SlaMetric Billing = SlaMetric.TeamOwnershipOf(Timelines.Teams[0]);

    public static readonly SlaMetric Return = new("return", "Return", ClockCondition.All(When.RequesterWrites, When.HadResponse), ClockCondition.All(When.AgentReplies, When.ByAssignee))
    {
        Recurrence = CycleRecurrence.Independent,
        Pause = ClockCondition.Any(When.By(Timelines.Teams[1]), ClockCondition.All(When.ByProgram, When.Holds(Where.AgentKind.Is(AgentKind.Program)))),
        Resume = ClockCondition.Any(When.By(AuthorKind.Requester), When.By(Timelines.Agents[1])),
        Reset = ClockCondition.All(When.ProgramReplies, ClockCondition.Not(When.AwaitedResponse)),
    };

    public static readonly SlaMetric Rescue = new("rescue", "Person after program", When.HandedToPeople, ClockCondition.Any(When.HandedToProgram, ClockCondition.All(When.By(AuthorKind.Agent), When.ByPerson, ClockCondition.Not(When.By(AuthorKind.System)))))
    {
        Recurrence = CycleRecurrence.Independent,
        PausesWithPolicy = true,
        Release = When.By(AuthorKind.ThirdParty),
    };

    public static readonly SlaMetric[] All = [.. SlaMetric.BuiltIn, Escalation, Handling, Upkeep, Diagnosis, Check, Rounds, Billing, Return, Rescue];
}
