using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>A chat was ended: by either side of it, or by the chat software when nobody said anything or nobody took it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatEnded : ChatEvent
{
    /// <summary>An end.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="by">Who ended it; <see cref="ChatParty.System"/> for a timeout.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the sequence is below 1, or <paramref name="by"/> is undefined.</exception>
    public ChatEnded(ChatId chatId, int sequence, Instant happenedAt, ChatParty by)
        : base(chatId, sequence, happenedAt) => By = ChatSession.Defined(by);

    /// <summary>Who ended it.</summary>
    public ChatParty By { get; }

    private protected override string Description => By == ChatParty.System ? "ended by timeout" : $"ended by the {(By == ChatParty.Agent ? "agent" : "visitor")}";
}
