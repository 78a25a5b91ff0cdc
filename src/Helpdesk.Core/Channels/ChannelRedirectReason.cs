namespace Helpdesk.Channels;

/// <summary>Why a message is sent where it is.</summary>
public enum ChannelRedirectReason
{
    /// <summary>It stays: the channel is offered, and serves the language or no other channel does.</summary>
    StillOffered = 0,

    /// <summary>The desk named the other channel: <see cref="SupportChannel.RedirectTo"/>, followed as far as need be.</summary>
    Named = 1,

    /// <summary>Nothing fitting was named; the other channel answers soonest of those on which a message can be left at that instant.</summary>
    SoonestAnswer = 2,

    /// <summary>There is no channel to send it to.</summary>
    Nowhere = 3,
}
