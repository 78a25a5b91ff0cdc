using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>An event of a kind that this version of the library does not know. It has its place in the history, changes nothing of the chat's state, and is kept as it was written.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts, and the JSON by its characters.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatUnknownEvent : ChatEvent
{
    private const int LongestJson = 1_000_000;

    /// <summary>An event of a later kind.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="sequence">The place in its history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="kind">What the kind is called, in 1 to 128 characters.</param>
    /// <param name="json">The whole event as it was written, in 1 to 1,000,000 characters; not read here.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the sequence is below 1, or a text is blank, too long or holds an unpaired surrogate.</exception>
    public ChatUnknownEvent(ChatId chatId, int sequence, Instant happenedAt, string kind, string json)
        : base(chatId, sequence, happenedAt)
    {
        Kind = Guard.Text(kind, KeyText.Longest);
        Json = Guard.Text(json, LongestJson);
    }

    /// <summary>What the kind is called.</summary>
    public string Kind { get; }

    /// <summary>The whole event as it was written.</summary>
    public string Json { get; }

    private protected override string Description => $"unknown kind '{Kind}'";
}
