using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.People;

/// <summary>The teams of a desk and the agents who work at it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the teams and agents; the order in which they were given makes no difference to anything.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Roster
{
    private readonly ImmutableSortedDictionary<TeamId, Team> teams;
    private readonly ImmutableSortedDictionary<AgentId, Agent> agents;

    /// <summary>A roster.</summary>
    /// <param name="teams">The teams, each key once.</param>
    /// <param name="agents">The agents, each key once, in teams of the roster.</param>
    /// <exception cref="ArgumentException">A key comes twice, or an agent is in a team that the roster does not have; the message names them.</exception>
    public Roster(IEnumerable<Team> teams, IEnumerable<Agent> agents)
    {
        this.teams = Unique(teams, each => each.Id, nameof(teams));
        this.agents = Unique(agents, each => each.Id, nameof(agents));
        foreach (Agent agent in this.agents.Values)
        {
            foreach (TeamId team in agent.Teams)
            {
                if (!this.teams.ContainsKey(team))
                {
                    throw new ArgumentException($"Agent {agent.Id} is in team {team}, which the roster does not have.", nameof(agents));
                }
            }
        }
    }

    /// <summary>The teams, in ordinal order of key.</summary>
    public IEnumerable<Team> Teams => teams.Values;

    /// <summary>The agents, in ordinal order of key.</summary>
    public IEnumerable<Agent> Agents => agents.Values;

    /// <summary>The team of a key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The team; null when the roster does not have it.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Team? Find(TeamId id) => teams.GetValueOrDefault(Guard.Key(id));

    /// <summary>The agent of a key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The agent; null when the roster does not have them.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Agent? Find(AgentId id) => agents.GetValueOrDefault(Guard.Key(id));

    /// <summary>Which agents may have a piece of work at an instant, and why the others may not.</summary>
    /// <param name="need">What the work asks for.</param>
    /// <param name="loads">The work that agents have; one who is not there has none. Those of agents who are not in the roster say nothing.</param>
    /// <param name="at">The instant. A shift includes its first instant and excludes its end.</param>
    /// <returns>Every agent of the roster, with all reasons against each.</returns>
    /// <exception cref="ArgumentException">The need is for a team that the roster does not have.</exception>
    /// <exception cref="Calendars.CalendarHorizonException"><paramref name="at"/> is outside the range that calendars support, and an agent has a shift.</exception>
    public RoutingCandidates CandidatesFor(RoutingNeed need, IReadOnlyDictionary<AgentId, AgentLoad> loads, Instant at)
    {
        Guard.NotNull(need);
        Guard.NotNull(loads);
        if (need.Team is { } team && !teams.ContainsKey(team))
        {
            throw new ArgumentException($"The need is for team {team}, which the roster does not have.", nameof(need));
        }

        return new RoutingCandidates(need, at, [.. agents.Values.Select(agent =>
        {
            AgentLoad load = loads.TryGetValue(agent.Id, out AgentLoad has) ? has : default;
            return new RoutingCandidate(agent, load, [.. Eligibility.ReasonsAgainst(agent, need, load, at)]);
        })]);
    }

    /// <summary>Whether two rosters have all teams and agents in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Roster? other) => ReferenceEquals(this, other) || (other is not null && Teams.SequenceEqual(other.Teams) && Agents.SequenceEqual(other.Agents));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(teams.Count, agents.Count, agents.Keys.FirstOrDefault());

    /// <summary>The keys of teams and agents; the same in every culture.</summary>
    public override string ToString() => $"teams {string.Join(", ", teams.Keys)}; agents {string.Join(", ", agents.Keys)}";

    private static ImmutableSortedDictionary<TKey, TValue> Unique<TKey, TValue>(IEnumerable<TValue> values, Func<TValue, TKey> key, string name)
        where TKey : struct, IKey
        where TValue : class
    {
        var unique = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(KeyOrder<TKey>.Instance);
        foreach (TValue each in Guard.NotNull(values, name))
        {
            if (!unique.TryAdd(key(Guard.NotNull(each, name)), each))
            {
                throw new ArgumentException($"'{name}' has {key(each)} twice.", name);
            }
        }

        return unique.ToImmutable();
    }
}
