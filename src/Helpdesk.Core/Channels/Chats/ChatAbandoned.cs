using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>The visitor left the queue: before any agent took the chat, or while it waited again for a team.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatAbandoned : ChatEvent
{
    /// <summary>A departure from the queue.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the sequence is below 1.</exception>
    public ChatAbandoned(ChatId chatId, int sequence, Instant happenedAt)
        : base(chatId, sequence, happenedAt)
    {
    }

    private protected override string Description => "abandoned";
}
