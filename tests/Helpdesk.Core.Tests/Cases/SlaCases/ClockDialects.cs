using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>The systems that cases come from, by the beginning of the cases' ids.</summary>
internal static class ClockDialects
{
    /// <summary>The tag of tickets that were answered in another way than by a message, by telephone say.</summary>
    public const string AnsweredTag = "answered";

    /// <summary>The tag of tickets that an agreement was attached to.</summary>
    public const string AgreementTag = "agreement";

    /// <summary>The tag of tickets for which a milestone is owed.</summary>
    public const string NeedsMilestoneTag = "needs-milestone";

    /// <summary>The library's own metrics under the names that most cases use.</summary>
    private static readonly Dictionary<string, SlaMetric> Usual = new()
    {
        ["first_response"] = SlaMetric.FirstResponse,
        ["next_response"] = SlaMetric.NextResponse,
        ["resolution"] = SlaMetric.Resolution,
        ["span"] = SlaMetric.Resolution,
    };

    private static readonly ClockDialect Other = new() { Metrics = Usual };

    private static readonly Dictionary<string, ClockDialect> BySystem = new()
    {
        ["zam"] = Zammad(),
        ["glpi"] = Glpi(),

        // Frappe Helpdesk, Freelancer's brief, Orlo and Libredesk add nothing of their own to the usual.
        ["fr"] = Other with { TellsDueOfEnded = true },
        ["fl"] = Other,
        ["orl"] = Other,
        ["lib"] = Other,
        ["znuny"] = Other,
        ["cw"] = Chatwoot(),

        // django-helpdesk pauses by queue, which here is a team.
        ["dj"] = Other with { Pauses = Where.Team.IsIn(new TeamId("stop1"), new TeamId("stop2")) },

        // ServiceNow starts a clock of its own where other conditions come to hold; sn-17 takes each of its options.
        ["sn"] = Other with { Changes = ChangeMode.EndAndRestart },
        ["zd"] = Zendesk(),

        // Jira with linked goals: what was used of one goal is used of the next.
        ["jsm"] = Other with { Metrics = Usual, Changes = ChangeMode.CarryElapsed },
        ["sf"] = Salesforce(),

        // Plain keeps counting from the creation through time solved.
        ["plain"] = new ClockDialect
        {
            Metrics = new Dictionary<string, SlaMetric> { ["first_resolution"] = SlaMetric.FirstResolution, ["total_resolution"] = SlaMetric.TotalResolution },
            Reopening = ReopenMode.ContinueIncludingSolved,
        },
    };

    public static ClockDialect Of(string caseId) => BySystem.TryGetValue(caseId[..caseId.IndexOf('-', StringComparison.Ordinal)], out ClockDialect? dialect)
        ? dialect
        : throw new UnmappedCaseException($"the system of {caseId}");

    /// <summary>
    /// Zammad: time closed is one more pause, for the first response too; the update runs from the oldest message that waits, the first included. Its first response may be told without a message.
    /// </summary>
    private static ClockDialect Zammad() => new()
    {
        Metrics = new Dictionary<string, SlaMetric>
        {
            ["first_response"] = SlaMetric.FirstResponse with { Stop = ClockCondition.Any(When.AgentReplies, When.Becomes(Where.Tags.Contain(AnsweredTag))), Release = ClockCondition.Never },
            ["update"] = new SlaMetric("update", "Update", When.RequesterWrites, When.AgentReplies) { Recurrence = CycleRecurrence.Independent, PausesWithPolicy = true },
            ["resolution"] = SlaMetric.Resolution,
            ["span"] = SlaMetric.Resolution,
        },
        Pauses = TicketCondition.Any(Where.Status.IsWaiting, Where.Status.IsSolved),
        Boundary = Boundary.NextOpening,
        FirstResponse = static (story, at) => story.Tagged(at, AnsweredTag),
    };

    /// <summary>GLPI: waiting pauses the time to resolve, not the time to own; internal agreements run from when they are attached.</summary>
    private static ClockDialect Glpi()
    {
        var own = new SlaMetric("own", "Time to own", When.Opened, When.Becomes(TicketCondition.Not(Where.Unassigned)));
        ClockCondition attached = When.Becomes(Where.Tags.Contain(AgreementTag));
        return new ClockDialect
        {
            Metrics = new Dictionary<string, SlaMetric>
            {
                ["time_to_own"] = own,
                ["time_to_resolve"] = SlaMetric.Resolution,
                ["SLA.own"] = own,
                ["SLA.resolve"] = SlaMetric.Resolution,
                ["OLA.own"] = own with { Id = "ola-own", Name = "Internal time to own", Start = attached },
                ["OLA.resolve"] = SlaMetric.Resolution with { Id = "ola-resolution", Name = "Internal time to resolve", Start = attached },
            },
        };
    }

    /// <summary>
    /// Chatwoot: a message that is due when another comes is missed as itself, so that two clocks run: one for the oldest message that waits, and one for the latest.
    /// </summary>
    private static ClockDialect Chatwoot() => new()
    {
        Metrics = new Dictionary<string, SlaMetric>(Usual)
        {
            ["latest_response"] = SlaMetric.NextResponse with { Id = "latest-response", Name = "Response to the latest message", Reset = When.RequesterWrites },
        },
    };

    /// <summary>Zendesk: the library's metrics but for the wait for the requester, which is the vendor's time with another status.</summary>
    private static ClockDialect Zendesk()
    {
        TicketCondition pending = Where.Status.Is(StatusCategory.Pending);
        return new ClockDialect
        {
            Metrics = new Dictionary<string, SlaMetric>(Usual)
            {
                ["first_reply"] = SlaMetric.FirstResponse,
                ["first_reply_minutes"] = SlaMetric.FirstResponse,
                ["next_reply"] = SlaMetric.NextResponse,
                ["first_resolution"] = SlaMetric.FirstResolution,
                ["full_resolution"] = SlaMetric.TotalResolution,
                ["total_resolution_excluding_solved_time"] = SlaMetric.TotalResolution,
                ["agent_work(new+open)"] = SlaMetric.AgentWork,
                ["requester_wait(new+open+on-hold)"] = SlaMetric.RequesterWait,
                ["agent_wait(pending)"] = SlaMetric.VendorTime with { Id = "agent-wait", Name = "Agent wait", Start = When.Becomes(pending), Stop = When.Ceases(pending) },
                ["on_hold"] = SlaMetric.VendorTime,
            },
            Pauses = TicketCondition.Never,
        };
    }

    /// <summary>Salesforce: milestones. What is completed, the cases do not say; here it is an answer.</summary>
    private static ClockDialect Salesforce() => new()
    {
        Metrics = new Dictionary<string, SlaMetric>
        {
            ["independent"] = SlaMetric.Milestone("independent", "Independent milestone", Where.Tags.Contain(NeedsMilestoneTag), When.AgentReplies, CycleRecurrence.Independent),
            ["sequential"] = SlaMetric.Milestone("sequential", "Sequential milestone", Where.Tags.Contain(NeedsMilestoneTag), When.AgentReplies, CycleRecurrence.Sequential),
        },
    };
}
