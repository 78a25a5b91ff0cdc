using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>An active chat went from its agent to another one, or to a team.</summary>
/// <remarks>
/// <para>Another agent has it at once. With a team it waits again, in the place that the time of its request gives it: the visitor does not pay for the transfer with
/// the wait of those who came later.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatTransferred : ChatEvent
{
    /// <summary>A transfer to another agent.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="fromAgentId">Who had it.</param>
    /// <param name="toAgentId">Who has it now.</param>
    /// <param name="toAgentKind">Whether that is a person, the default, or a program.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the agents are one, or the sequence is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public ChatTransferred(ChatId chatId, int sequence, Instant happenedAt, AgentId fromAgentId, AgentId toAgentId, AgentKind toAgentKind = AgentKind.Person)
        : base(chatId, sequence, happenedAt)
    {
        FromAgentId = Guard.Key(fromAgentId);
        ToAgentId = Guard.Key(toAgentId);
        ToAgentKind = Guard.Kind(toAgentKind);
        if (fromAgentId == toAgentId)
        {
            throw new ArgumentException($"A chat is transferred to another agent, but '{toAgentId}' is the one who has it.", nameof(toAgentId));
        }
    }

    /// <summary>A transfer to a team, whose agents may take it from the queue.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="fromAgentId">Who had it.</param>
    /// <param name="toTeamId">For whom it waits.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or the sequence is below 1.</exception>
    public ChatTransferred(ChatId chatId, int sequence, Instant happenedAt, AgentId fromAgentId, TeamId toTeamId)
        : base(chatId, sequence, happenedAt)
    {
        FromAgentId = Guard.Key(fromAgentId);
        ToTeamId = Guard.Key(toTeamId);
    }

    /// <summary>Who had the chat.</summary>
    public AgentId FromAgentId { get; }

    /// <summary>Who has it now; null when it went to a team.</summary>
    public AgentId? ToAgentId { get; }

    /// <summary>Whether that is a person or a program; null when it went to a team.</summary>
    public AgentKind? ToAgentKind { get; }

    /// <summary>The team for which it waits; null when it went to an agent.</summary>
    public TeamId? ToTeamId { get; }

    private protected override string Description => $"transferred from {FromAgentId} to {(ToAgentId is { } agent ? $"{(ToAgentKind == AgentKind.Program ? "program" : "agent")} {agent}" : $"team {ToTeamId}")}";
}
