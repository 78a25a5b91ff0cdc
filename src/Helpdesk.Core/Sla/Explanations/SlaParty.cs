using Helpdesk.Tickets;

namespace Helpdesk.Sla.Explanations;

/// <summary>With whom the time of a cycle was: a team, an agent, the requester, nobody.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts: an agent for one team and the same for another are two parties.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaParty
{
    private SlaParty(SlaPartyKind kind, TeamId? team = null, AgentId? agent = null, AgentKind? agentKind = null)
    {
        Kind = kind;
        Team = team;
        Agent = agent;
        AgentKind = agentKind;
    }

    /// <summary>Nobody of the desk.</summary>
    public static SlaParty Unassigned { get; } = new(SlaPartyKind.Unassigned);

    /// <summary>The requester.</summary>
    public static SlaParty Requester { get; } = new(SlaPartyKind.Requester);

    /// <summary>A third party.</summary>
    public static SlaParty ThirdParty { get; } = new(SlaPartyKind.ThirdParty);

    /// <summary>Nobody, because the ticket is solved or closed.</summary>
    public static SlaParty Solved { get; } = new(SlaPartyKind.Solved);

    /// <summary>Nobody, because the calendar is closed.</summary>
    public static SlaParty ClosedTime { get; } = new(SlaPartyKind.ClosedTime);

    /// <summary>What kind of party it is.</summary>
    public SlaPartyKind Kind { get; }

    /// <summary>The team, and of an agent the one for which they have the ticket; null where there is none.</summary>
    public TeamId? Team { get; }

    /// <summary>The agent; null where there is none.</summary>
    public AgentId? Agent { get; }

    /// <summary>Whether the agent is a person or a program; null where there is none.</summary>
    public AgentKind? AgentKind { get; }

    /// <summary>
    /// The party as one text, different for different parties: <c>team:first-line</c>, <c>team:first-line/agent:ada</c>, <c>agent:ada</c>, <c>program:helper</c> for an agent that is a program, or the key of the kind. A slash or percent sign in a team's or
    /// agent's own key is written as <c>%2F</c> or <c>%25</c>.
    /// </summary>
    public string Key => (Team, Agent) switch
    {
        ({ } team, { } agent) => $"team:{Escaped(team.Value)}/{AgentWord}:{Escaped(agent.Value)}",
        ({ } team, null) => $"team:{Escaped(team.Value)}",
        (null, { } agent) => $"{AgentWord}:{Escaped(agent.Value)}",
        _ => Kind.Key,
    };

    private string AgentWord => AgentKind == Helpdesk.AgentKind.Program ? "program" : "agent";

    /// <summary>The party that has a ticket.</summary>
    /// <param name="assignment">Who it is assigned to; null for nobody.</param>
    public static SlaParty Of(Assignment? assignment) => assignment is null
        ? Unassigned
        : new SlaParty(assignment.Agent is null ? SlaPartyKind.Team : SlaPartyKind.Agent, assignment.Team, assignment.Agent, assignment.AgentKind);

    /// <summary>The party in words, such as <c>team first-line</c>, <c>agent ada of first-line</c> or <c>closed time</c>.</summary>
    public override string ToString() => (Team, Agent) switch
    {
        ({ } team, { } agent) => $"{AgentWord} {agent} of {team}",
        ({ } team, null) => $"team {team}",
        (null, { } agent) => $"{AgentWord} {agent}",
        _ => Kind.Key.Replace('-', ' '),
    };

    private static string Escaped(string key) => key.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
