using Helpdesk.Channels;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>A message that has come, of which a desk asks whether it goes on with an open ticket.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ContinuationMessage
{
    /// <summary>A message.</summary>
    /// <param name="from">Who sent it.</param>
    /// <param name="subject">Its subject, which may be empty.</param>
    /// <param name="channel">The channel that it came by.</param>
    /// <param name="at">When it came.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ContinuationMessage(RequesterId from, string subject, ChannelReference channel, Instant at)
    {
        From = Guard.Key(from);
        Subject = Guard.NotNull(subject);
        Channel = Guard.NotNull(channel);
        At = at;
    }

    /// <summary>Who sent it.</summary>
    public RequesterId From { get; }

    /// <summary>Its subject.</summary>
    public string Subject { get; }

    /// <summary>The channel that it came by.</summary>
    public ChannelReference Channel { get; }

    /// <summary>When it came.</summary>
    public Instant At { get; }
}
