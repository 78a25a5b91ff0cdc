using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>A visitor asked for a chat and waits in the queue; the first event of every chat.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatRequested : ChatEvent
{
    /// <summary>A request.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="channel">The channel, of kind <see cref="ChannelKind.LiveChat"/>.</param>
    /// <param name="visitorName">What the visitor is called, in 1 to 200 characters; null when that was not said.</param>
    /// <param name="requesterId">Who the visitor is known to be; null for an unknown one.</param>
    /// <param name="language">The visitor's language; <c>default</c> when it is not known.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the channel is of another kind, or the name is blank, too long or holds an unpaired surrogate.</exception>
    public ChatRequested(ChatId chatId, Instant happenedAt, ChannelReference channel, string? visitorName = null, RequesterId? requesterId = null, Language language = default)
        : base(chatId, 1, happenedAt)
    {
        Channel = Guard.NotNull(channel);
        if (channel.Kind != ChannelKind.LiveChat)
        {
            throw new ArgumentException($"A live chat is on a channel of kind {ChannelKind.LiveChat.Name}, but '{channel.Id}' is of kind {channel.Kind.Name}.", nameof(channel));
        }

        VisitorName = Guard.GivenName(visitorName);
        RequesterId = requesterId is { } known ? Guard.Key(known, nameof(requesterId)) : null;
        Language = language;
    }

    /// <summary>The channel on which the visitor waits.</summary>
    public ChannelReference Channel { get; }

    /// <summary>What the visitor is called; null when that was not said, or when nothing of it can be seen. It has lost control and hidden characters and line breaks.</summary>
    public string? VisitorName { get; }

    /// <summary>Who the visitor is known to be; null for an unknown one.</summary>
    public RequesterId? RequesterId { get; }

    /// <summary>The visitor's language; <c>default</c> when it is not known.</summary>
    public Language Language { get; }

    private protected override string Description => $"requested on {Channel.Id}";
}
