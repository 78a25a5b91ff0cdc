namespace Helpdesk.Tickets;

/// <summary>Who has a ticket: a team, an agent, or an agent for a team.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of team and agent. That nobody has a ticket is null.</remarks>
public sealed record Assignment
{
    /// <summary>An assignment.</summary>
    /// <param name="team">The team; null when only an agent has the ticket.</param>
    /// <param name="agent">The agent; null when it waits in the team's queue.</param>
    /// <exception cref="ArgumentException">Both are null, or one is <c>default</c>.</exception>
    public Assignment(TeamId? team, AgentId? agent)
    {
        if (team is null && agent is null)
        {
            throw new ArgumentException("An assignment is to a team, to an agent, or both; that nobody has a ticket is null.", nameof(team));
        }

        Team = team is { } someTeam ? Guard.Key(someTeam, nameof(team)) : null;
        Agent = agent is { } someone ? Guard.Key(someone, nameof(agent)) : null;
    }

    /// <summary>The team; null when only an agent has the ticket.</summary>
    public TeamId? Team { get; }

    /// <summary>The agent; null when the ticket waits in the team's queue.</summary>
    public AgentId? Agent { get; }

    /// <summary>To a team's queue.</summary>
    /// <param name="team">The team.</param>
    public static Assignment To(TeamId team) => new(team, agent: null);

    /// <summary>To an agent.</summary>
    /// <param name="agent">The agent.</param>
    public static Assignment To(AgentId agent) => new(team: null, agent);

    /// <summary>To an agent for a team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="agent">The agent.</param>
    public static Assignment To(TeamId team, AgentId agent) => new(team, agent);

    /// <summary>Team and agent, such as <c>ada of second-line</c>.</summary>
    public override string ToString() => (Team, Agent) switch
    {
        ({ } team, { } agent) => $"{agent} of {team}",
        ({ } team, null) => team.ToString(),
        _ => Agent.ToString()!,
    };
}
