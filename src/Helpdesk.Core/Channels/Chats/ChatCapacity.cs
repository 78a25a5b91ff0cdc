using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Channels.Chats;

/// <summary>How many chats an agent may have at once.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the default and every agent's own limit.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatCapacity
{
    /// <summary>The highest limit: 100 chats at once.</summary>
    public const int HighestLimit = 100;

    private readonly ImmutableDictionary<AgentId, int> own;

    /// <summary>One limit for everybody.</summary>
    /// <param name="defaultLimit">Chats at once, from 0 to 100, both included; 3 by default. At 0 only agents with a limit of their own take chats.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside that range.</exception>
    public ChatCapacity(int defaultLimit = 3)
        : this(Guard.InRange(defaultLimit, 0, HighestLimit), ImmutableDictionary<AgentId, int>.Empty)
    {
    }

    private ChatCapacity(int defaultLimit, ImmutableDictionary<AgentId, int> own)
    {
        DefaultLimit = defaultLimit;
        this.own = own;
    }

    /// <summary>The limit of agents without one of their own, in chats at once.</summary>
    public int DefaultLimit { get; }

    /// <summary>The agents with a limit of their own, in order of their keys.</summary>
    public ImmutableArray<AgentId> AgentsWithOwnLimit => [.. own.Keys.OrderBy(agent => agent.Value, StringComparer.Ordinal)];

    /// <summary>The same with another limit for one agent.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="limit">Chats at once, from 0 to 100, both included. At 0 the agent takes none, as someone who answers mail only.</param>
    /// <returns>The new capacity.</returns>
    /// <exception cref="ArgumentException">The agent is <c>default</c>, or the limit is outside that range.</exception>
    public ChatCapacity With(AgentId agent, int limit) => new(DefaultLimit, own.SetItem(Guard.Key(agent), Guard.InRange(limit, 0, HighestLimit)));

    /// <summary>How many chats an agent may have at once.</summary>
    /// <param name="agent">The agent.</param>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    public int LimitOf(AgentId agent) => own.GetValueOrDefault(Guard.Key(agent), DefaultLimit);

    /// <summary>Whether two capacities are equal.</summary>
    /// <param name="other">The other capacity.</param>
    public bool Equals(ChatCapacity? other) =>
        other is not null
        && DefaultLimit == other.DefaultLimit
        && own.Count == other.own.Count
        && own.All(each => other.own.TryGetValue(each.Key, out int limit) && limit == each.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DefaultLimit, own.Count);

    /// <summary>The limits in words, such as <c>3 each; anna 5</c>; the same in every culture.</summary>
    public override string ToString() =>
        string.Join("; ", AgentsWithOwnLimit.Select(agent => string.Create(CultureInfo.InvariantCulture, $"{agent} {own[agent]}")).Prepend(string.Create(CultureInfo.InvariantCulture, $"{DefaultLimit} each")));
}
