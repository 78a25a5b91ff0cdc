using System.Globalization;
using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>Something was said in a chat.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatMessageSent : ChatEvent
{
    /// <summary>The longest message, in characters (UTF-16): 10,000.</summary>
    public const int LongestText = 10_000;

    /// <summary>A message of the visitor, or of the chat software.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="by"><see cref="ChatParty.Visitor"/> or <see cref="ChatParty.System"/>.</param>
    /// <param name="text">What was said: 1 to 10,000 characters, one of them visible.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the sequence is below 1, <paramref name="by"/> is another, or the text is blank, too long or holds an unpaired surrogate.</exception>
    public ChatMessageSent(ChatId chatId, int sequence, Instant happenedAt, ChatParty by, string text)
        : base(chatId, sequence, happenedAt)
    {
        By = by is ChatParty.Visitor or ChatParty.System
            ? by
            : throw new ArgumentException($"'{nameof(by)}' must be {ChatParty.Visitor} or {ChatParty.System}, but was {by}; a message of an agent names the agent.", nameof(by));
        Text = Guard.Text(text, LongestText);
    }

    /// <summary>A message of an agent.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="agentId">Who said it.</param>
    /// <param name="text">What was said: 1 to 10,000 characters, one of them visible.</param>
    /// <param name="agentKind">Whether the agent is a person, the default, or a program.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the sequence is below 1, or the text is blank, too long or holds an unpaired surrogate.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public ChatMessageSent(ChatId chatId, int sequence, Instant happenedAt, AgentId agentId, string text, AgentKind agentKind = Helpdesk.AgentKind.Person)
        : base(chatId, sequence, happenedAt)
    {
        By = ChatParty.Agent;
        AgentId = Guard.Key(agentId);
        AgentKind = Guard.Kind(agentKind);
        Text = Guard.Text(text, LongestText);
    }

    /// <summary>Who said it.</summary>
    public ChatParty By { get; }

    /// <summary>Which agent said it; null for the visitor and the chat software.</summary>
    public AgentId? AgentId { get; }

    /// <summary>Whether that agent is a person or a program; null for the visitor and the chat software.</summary>
    public AgentKind? AgentKind { get; }

    /// <summary>What was said.</summary>
    public string Text { get; }

    private protected override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"{(AgentId is { } agent ? $"{(AgentKind == Helpdesk.AgentKind.Program ? "program" : "agent")} {agent}" : By)} says {Text.Length} character{(Text.Length == 1 ? "" : "s")}");
}
