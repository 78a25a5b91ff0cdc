using Helpdesk.Channels;

namespace Helpdesk.Tickets.Events;

/// <summary>The requester, or a collaborator, wrote or spoke to the desk.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterMessageReceived : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="text">What they said, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it came by.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public RequesterMessageReceived(EventHeader header, string text, ChannelReference channel)
        : base(header)
    {
        Text = Guard.Text(text, TicketLimits.Text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What they said, of at most <see cref="TicketLimits.Text"/> characters.</summary>
    public string Text { get; }

    /// <summary>The channel that it came by.</summary>
    public ChannelReference Channel { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.CountRequesterMessage(HappenedAtNanoseconds);
    }
}
