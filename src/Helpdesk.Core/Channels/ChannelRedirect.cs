namespace Helpdesk.Channels;

/// <summary>Where a message is to go that came in on some channel, and why.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="ChannelDirectory.RedirectFor"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChannelRedirect
{
    internal ChannelRedirect(ChannelId from, ChannelRedirectReason reason, SupportChannel? to)
    {
        From = from;
        Reason = reason;
        To = to;
    }

    /// <summary>The channel on which the message came in, whether or not the directory has it.</summary>
    public ChannelId From { get; }

    /// <summary>Why it goes there.</summary>
    public ChannelRedirectReason Reason { get; }

    /// <summary>Where it goes: the channel itself while that is offered; null when there is nowhere.</summary>
    public SupportChannel? To { get; }

    /// <summary>The redirect in words, such as <c>fax to support-mail (Email): Named</c>; the same in every culture.</summary>
    public override string ToString() => $"{From} to {To?.Reference.ToString() ?? "no channel"}: {Reason}";
}
