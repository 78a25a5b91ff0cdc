using Helpdesk.Channels;

namespace Helpdesk.Tickets.Events;

/// <summary>An agent wrote or spoke to the requester: what answers a first or next response.</summary>
/// <remarks>
/// <para>The author says whether a person answered or a program. A ticket counts the two apart, and a policy says whether a program's answer is a response (<see cref="Author.IsProgram"/>).</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PublicReplySent : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="text">What the agent said, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it went by.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public PublicReplySent(EventHeader header, string text, ChannelReference channel)
        : base(header)
    {
        Text = Guard.Text(text, TicketLimits.Text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What the agent said, of at most <see cref="TicketLimits.Text"/> characters.</summary>
    public string Text { get; }

    /// <summary>The channel that it went by.</summary>
    public ChannelReference Channel { get; }

    internal override void ApplyTo(Ticket draft)
    {
        if (By.IsProgram)
        {
            draft.CountProgramReply(HappenedAtNanoseconds);
        }
        else
        {
            draft.CountPublicReply(HappenedAtNanoseconds);
        }
    }
}
