namespace Helpdesk.Tickets;

/// <summary>Who has a ticket: a team, an agent, or an agent for a team.</summary>
/// <remarks>Immutable and thread-safe. Equality compares team, agent and the agent's kind. That nobody has a ticket is null.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Assignment
{
    /// <summary>An assignment.</summary>
    /// <param name="team">The team; null when only an agent has the ticket.</param>
    /// <param name="agent">The agent; null when it waits in the team's queue.</param>
    /// <param name="kind">Whether the agent is a person, the default, or a program.</param>
    /// <exception cref="ArgumentException">Both are null, one is <c>default</c>, or there is a program without an agent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public Assignment(TeamId? team, AgentId? agent, AgentKind kind = Helpdesk.AgentKind.Person)
    {
        if (team is null && agent is null)
        {
            throw new ArgumentException("An assignment is to a team, to an agent, or both; that nobody has a ticket is null.", nameof(team));
        }

        Team = team is { } someTeam ? Guard.Key(someTeam, nameof(team)) : null;
        Agent = agent is { } someone ? Guard.Key(someone, nameof(agent)) : null;
        IsToProgram = Guard.Kind(kind) == Helpdesk.AgentKind.Program;
        if (IsToProgram && agent is null)
        {
            throw new ArgumentException("An assignment to a program names it as the agent.", nameof(kind));
        }
    }

    /// <summary>The team; null when only an agent has the ticket.</summary>
    public TeamId? Team { get; }

    /// <summary>The agent; null when the ticket waits in the team's queue.</summary>
    public AgentId? Agent { get; }

    /// <summary>The kind of the agent; null when there is none.</summary>
    public AgentKind? AgentKind => Agent is null ? null : IsToProgram ? Helpdesk.AgentKind.Program : Helpdesk.AgentKind.Person;

    /// <summary>Whether a program has the ticket.</summary>
    public bool IsToProgram { get; }

    /// <summary>To a team's queue.</summary>
    /// <param name="team">The team.</param>
    public static Assignment To(TeamId team) => new(team, agent: null);

    /// <summary>To an agent.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="kind">Whether the agent is a person, the default, or a program.</param>
    public static Assignment To(AgentId agent, AgentKind kind = Helpdesk.AgentKind.Person) => new(team: null, agent, kind);

    /// <summary>To an agent for a team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="kind">Whether the agent is a person, the default, or a program.</param>
    public static Assignment To(TeamId team, AgentId agent, AgentKind kind = Helpdesk.AgentKind.Person) => new(team, agent, kind);

    /// <summary>Team and agent, such as <c>ada of second-line</c>, or <c>program helper of second-line</c>.</summary>
    public override string ToString()
    {
        string agent = IsToProgram ? $"program {Agent}" : $"{Agent}";
        return (Team, Agent) switch
        {
            ({ } team, { }) => $"{agent} of {team}",
            ({ } team, null) => team.ToString(),
            _ => agent,
        };
    }
}
