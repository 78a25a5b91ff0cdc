using System.Collections.Immutable;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla;

/// <content>The metrics of the field. Except for commitments, a ticket that is opened solved starts none of them until it is reopened, and a ticket that is merged, spam or deleted starts none either.</content>
public sealed partial record SlaMetric
{
    private static readonly ClockCondition Unsolved = ClockCondition.Not(When.Holds(Where.Status.IsSolved));

    // What still happens to a merged ticket, to spam or to a deleted one is owed to nobody.
    private static readonly ClockCondition Active = When.Holds(Where.Standing.Is(TicketStanding.Active));

    // A call that is noted down as solved owes nobody anything, until it is reopened.
    private static readonly ClockCondition InWork = When.Becomes(When.InWork);

    private static readonly ClockCondition Unanswered = ClockCondition.Not(When.HadResponse);

    /// <summary>
    /// From the opening to the first response, a public message of an agent after it, so that of a ticket that an agent opened with a message the next answers. Never restarts. Pauses with the policy. Solving
    /// the ticket without an answer releases it, until it is reopened: then it goes on by the policy's <see cref="SlaPolicy.ReopenMode"/>. Key <c>first-response</c>.
    /// </summary>
    public static SlaMetric FirstResponse { get; } = new(
        "first-response",
        "First response",
        ClockCondition.All(InWork, Unanswered),
        When.AgentReplies)
    {
        Release = When.Solved,
        Revive = ClockCondition.All(When.BackInWork, Unanswered),
        PausesWithPolicy = true,
    };

    /// <summary>
    /// From the oldest message of the requester's side that waits, once the first response was given, to the next public message of an agent; a cycle for every such spell. Pauses with the policy.
    /// Solving releases it; when the ticket is reopened, or the requester's side writes again, before anybody has answered, it is the same spell and goes on by the policy's <see cref="SlaPolicy.ReopenMode"/>. Key <c>next-response</c>.
    /// </summary>
    public static SlaMetric NextResponse { get; } = new(
        "next-response",
        "Next response",
        ClockCondition.All(When.RequesterWrites, When.HadResponse, Active),
        When.AgentReplies)
    {
        Recurrence = CycleRecurrence.Independent,
        Release = When.Solved,
        Revive = ClockCondition.All(ClockCondition.Any(When.BackInWork, When.RequesterWrites), Active, When.AwaitedResponse),
        PausesWithPolicy = true,
    };

    /// <summary>From each public message of an agent to the next while the ticket is unsolved, and again from a reopening. Never pauses. Solving releases it. Key <c>periodic-update</c>.</summary>
    public static SlaMetric PeriodicUpdate { get; } = new(
        "periodic-update",
        "Periodic update",
        ClockCondition.All(ClockCondition.Any(When.AgentReplies, When.Reopened), Unsolved, Active),
        When.AgentReplies)
    {
        Recurrence = CycleRecurrence.Independent,
        Release = When.Solved,
    };

    /// <summary>As <see cref="PeriodicUpdate"/>, and pauses on Pending and with the policy. Key <c>pausable-update</c>.</summary>
    public static SlaMetric PausableUpdate { get; } = PeriodicUpdate with
    {
        Id = "pausable-update",
        Name = "Pausable update",
        Pause = When.Holds(Where.Status.Is(StatusCategory.Pending)),
        PausesWithPolicy = true,
    };

    /// <summary>From the opening until the ticket is solved, however it is reopened as the policy says; nothing pauses it. Key <c>total-resolution</c>.</summary>
    public static SlaMetric TotalResolution { get; } = new("total-resolution", "Total resolution", InWork, When.Solved)
    {
        Revive = When.BackInWork,
        Reopen = When.BackInWork,
    };

    /// <summary>As <see cref="TotalResolution"/>, and pauses on Pending: the time that the requester waits for the desk or a third party. Key <c>requester-wait</c>.</summary>
    public static SlaMetric RequesterWait { get; } = TotalResolution with
    {
        Id = "requester-wait",
        Name = "Requester wait",
        Pause = When.Holds(Where.Status.Is(StatusCategory.Pending)),
    };

    /// <summary>As <see cref="TotalResolution"/>, and pauses on Pending and OnHold: the time that the desk has the ticket. Key <c>agent-work</c>.</summary>
    public static SlaMetric AgentWork { get; } = TotalResolution with
    {
        Id = "agent-work",
        Name = "Agent work",
        Pause = When.Holds(Where.Status.IsWaiting),
    };

    /// <summary>As <see cref="TotalResolution"/>, and pauses with the policy and only with it. Key <c>resolution</c>.</summary>
    public static SlaMetric Resolution { get; } = TotalResolution with { Id = "resolution", Name = "Resolution", PausesWithPolicy = true };

    /// <summary>From the opening until the ticket is solved for the first time; a reopening changes nothing. Pauses with the policy. Key <c>first-resolution</c>.</summary>
    public static SlaMetric FirstResolution { get; } = new("first-resolution", "First resolution", InWork, When.Solved)
    {
        Revive = When.BackInWork,
        PausesWithPolicy = true,
    };

    /// <summary>The time that one team has the ticket unsolved, for agreements between teams: a cycle for each team that takes it. Pauses with the policy. Key <c>team-ownership</c>.</summary>
    public static SlaMetric TeamOwnership { get; } = Ownership("team-ownership", "Team ownership", TicketOccurrence.TeamChange, Where.Team.Exists);

    /// <summary>The time that one agent has the ticket unsolved: a cycle for each agent who takes it. Pauses with the policy. Key <c>agent-ownership</c>.</summary>
    public static SlaMetric AgentOwnership { get; } = Ownership("agent-ownership", "Agent ownership", TicketOccurrence.AgentChange, Where.Agent.Exists);

    /// <summary>The time that a third party has the ticket, for contracts with vendors: a cycle for every spell OnHold. Key <c>vendor-time</c>.</summary>
    public static SlaMetric VendorTime { get; } = new(
        "vendor-time",
        "Vendor time",
        ClockCondition.All(When.Becomes(Where.Status.Is(StatusCategory.OnHold)), Active),
        When.Ceases(Where.Status.Is(StatusCategory.OnHold)))
    {
        Revive = ClockCondition.All(When.BroughtBack, When.Holds(Where.Status.Is(StatusCategory.OnHold))),
        Recurrence = CycleRecurrence.Independent,
    };

    /// <summary>
    /// For each promise that was made to the requester, from then until it is kept; due at its own date, in elapsed time, and never paused. Promises run side by side, each with a clock of its own. Kept after the date it is missed. Withdrawing it
    /// releases it: after the date it is missed, and otherwise cancelled. Solving or closing the ticket settles no promise, because what was promised is still owed: a call to hear whether it works is promised with the solution. A merge
    /// cancels it here, and its clock goes on in the other ticket. Key <c>commitment</c>.
    /// </summary>
    public static SlaMetric Commitment { get; } = new(
        "commitment",
        "Commitment",
        ClockCondition.All(ClockCondition.Any(When.Happens(TicketOccurrence.PromiseMade), When.BroughtBack), Active),
        ClockCondition.All(When.Happens(TicketOccurrence.PromiseSettled), ClockCondition.Not(When.Happens(TicketOccurrence.PromiseWithdrawn))))
    {
        Release = When.Happens(TicketOccurrence.PromiseWithdrawn),
        Revive = When.BroughtBack,
        Recurrence = CycleRecurrence.PerCommitment,
    };

    /// <summary>The built-in metrics.</summary>
    public static ImmutableArray<SlaMetric> BuiltIn { get; } =
    [
        FirstResponse, NextResponse, PeriodicUpdate, PausableUpdate, RequesterWait, AgentWork, TotalResolution, Resolution, FirstResolution, TeamOwnership, AgentOwnership, VendorTime, Commitment,
    ];

    /// <summary>The time that a certain team has the ticket unsolved, beside or in place of <see cref="TeamOwnership"/>.</summary>
    /// <param name="team">The team.</param>
    /// <returns>A metric with the key <c>team-ownership:</c> and the team's.</returns>
    /// <exception cref="ArgumentException">The team is <c>default</c>, or its key is too long to be a part of another.</exception>
    public static SlaMetric TeamOwnershipOf(TeamId team)
    {
        TicketCondition has = Where.Team.Is(team);
        return new SlaMetric($"team-ownership:{team}", $"Ownership of {team}", ClockCondition.All(ClockCondition.Any(When.Becomes(has), When.Reopened), When.Holds(has), Unsolved, Active), ClockCondition.Any(When.Ceases(has), When.Solved))
        {
            Revive = ClockCondition.All(When.BroughtBack, When.Holds(has), Unsolved),
            Recurrence = CycleRecurrence.Independent,
            PausesWithPolicy = true,
        };
    }

    /// <summary>A step on the way, such as a first diagnosis: owed from when a ticket comes to need it until it is done.</summary>
    /// <param name="id">The key, a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="name">The name for people.</param>
    /// <param name="criteria">The tickets that need it; one that ceases to cancels the open cycle.</param>
    /// <param name="completion">What completes it.</param>
    /// <param name="recurrence">
    /// Whether it can be owed again: never, whenever a ticket comes to need it again, or one after the other for as long as it does. Then the completion of one begins the next, at the moment at which the
    /// completed one was due, or at once when that has passed.
    /// </param>
    /// <exception cref="ArgumentException">The key is invalid, the name has no visible character, more than 200 characters, or a control or hidden one, or a condition is so large that it cannot be a part of another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The recurrence is undefined, or it is <see cref="CycleRecurrence.PerCommitment"/>.</exception>
    public static SlaMetric Milestone(string id, string name, TicketCondition criteria, ClockCondition completion, CycleRecurrence recurrence = CycleRecurrence.Once)
    {
        if (recurrence == CycleRecurrence.PerCommitment)
        {
            throw new ArgumentOutOfRangeException(nameof(recurrence), "A milestone is owed for a ticket, and not for each of its commitments.");
        }

        ClockCondition begins = When.Becomes(criteria);
        ClockCondition start = ClockCondition.All(recurrence == CycleRecurrence.Sequential ? ClockCondition.Any(begins, ClockCondition.All(completion, When.Holds(criteria))) : begins, Active);
        return new SlaMetric(id, name, start, completion)
        {
            // What completes it may well be what ends the need.
            Cancel = ClockCondition.All(When.Ceases(criteria), ClockCondition.Not(completion)),

            // One that has yet to begin cannot be completed, and is owed no more all the same.
            Release = When.Ceases(criteria),
            Revive = ClockCondition.All(When.BroughtBack, When.Holds(criteria)),
            Recurrence = recurrence,
            PausesWithPolicy = true,
        };
    }

    private static SlaMetric Ownership(string id, string name, TicketOccurrence change, TicketCondition owned) =>
        new(id, name, ClockCondition.All(ClockCondition.Any(When.Happens(change), When.Reopened), When.Holds(owned), Unsolved, Active), ClockCondition.Any(When.Happens(change), When.Solved))
        {
            Revive = ClockCondition.All(When.BroughtBack, When.Holds(owned), Unsolved),
            Recurrence = CycleRecurrence.Independent,
            PausesWithPolicy = true,
        };
}
