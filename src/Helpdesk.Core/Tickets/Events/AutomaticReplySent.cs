using Helpdesk.Channels;

namespace Helpdesk.Tickets.Events;

/// <summary>The desk's software wrote to the requester by a rule or a template. It never counts as a response; what an agent that is a program answers is a <see cref="PublicReplySent"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AutomaticReplySent : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="text">What it wrote, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it went by.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public AutomaticReplySent(EventHeader header, string text, ChannelReference channel)
        : base(header)
    {
        Text = Guard.Text(text, TicketLimits.Text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What it wrote, of at most <see cref="TicketLimits.Text"/> characters.</summary>
    public string Text { get; }

    /// <summary>The channel that it went by.</summary>
    public ChannelReference Channel { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.CountAutomaticReply();
    }
}
