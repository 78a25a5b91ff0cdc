using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Chats;

/// <summary>Something that happened in a live chat. The events of a chat, in order of their sequence, are the truth about it; a <see cref="ChatSession"/> is what they amount to.</summary>
/// <remarks>
/// <para>Kinds that a later version of the library writes are read as <see cref="ChatUnknownEvent"/>, so that none is lost.</para>
/// <para>Immutable and thread-safe. Equality compares the kind and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record ChatEvent
{
    private protected ChatEvent(ChatId chatId, int sequence, Instant happenedAt)
    {
        ChatId = Guard.Key(chatId);
        Sequence = Guard.InRange(sequence, 1, int.MaxValue);
        HappenedAt = happenedAt;
    }

    /// <summary>The chat.</summary>
    public ChatId ChatId { get; }

    /// <summary>The place of the event in the chat's history: 1 for the first, without gaps.</summary>
    public int Sequence { get; }

    /// <summary>When it happened: never before the event that precedes it; at the same instant is well.</summary>
    public Instant HappenedAt { get; }

    /// <summary>The event in words, such as <c>2026-04-07T08:00:00Z chat-1 #2: accepted by anna</c>; the same in every culture. What was said in the chat is left out.</summary>
    public sealed override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{InstantPattern.ExtendedIso.Format(HappenedAt)} {ChatId} #{Sequence}: {Description}");

    private protected abstract string Description { get; }
}
