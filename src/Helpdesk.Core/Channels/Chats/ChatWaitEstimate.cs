using System.Globalization;
using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>How long a waiting visitor may expect to wait still, as far as that can be said.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by <see cref="ChatBoard.EstimateWait"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatWaitEstimate
{
    internal ChatWaitEstimate(ChatId chatId, int position, Duration? wait)
    {
        ChatId = chatId;
        Position = position;
        Wait = wait;
    }

    /// <summary>The waiting chat.</summary>
    public ChatId ChatId { get; }

    /// <summary>Its place in the queue: 1 is next.</summary>
    public int Position { get; }

    /// <summary>The expected wait from now; zero when an agent is free for it; null when nobody is there to take chats, so that nothing can be expected.</summary>
    public Duration? Wait { get; }

    /// <summary>The estimate in words, such as <c>chat-7: position 2, 240 s</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{ChatId}: position {Position}, {(Wait is { } wait ? string.Create(CultureInfo.InvariantCulture, $"{wait.TotalSeconds:0} s") : "undetermined")}");
}
