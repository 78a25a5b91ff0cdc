using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>An agent took a waiting chat.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatAccepted : ChatEvent
{
    /// <summary>An acceptance.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="agentId">Who took it.</param>
    /// <param name="agentKind">Whether that is a person, the default, or a program.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or the sequence is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public ChatAccepted(ChatId chatId, int sequence, Instant happenedAt, AgentId agentId, AgentKind agentKind = Helpdesk.AgentKind.Person)
        : base(chatId, sequence, happenedAt)
    {
        AgentId = Guard.Key(agentId);
        AgentKind = Guard.Kind(agentKind);
    }

    /// <summary>Who took it.</summary>
    public AgentId AgentId { get; }

    /// <summary>Whether that is a person or a program.</summary>
    public AgentKind AgentKind { get; }

    private protected override string Description => $"accepted by {(AgentKind == Helpdesk.AgentKind.Program ? "program " : "")}{AgentId}";
}
