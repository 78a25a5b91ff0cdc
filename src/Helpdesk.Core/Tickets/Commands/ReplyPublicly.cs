using Helpdesk.Channels;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Records what an agent wrote or said to the requester, and what status follows on it.</summary>
/// <remarks>
/// <para>A closed ticket takes the command where it is imported history of a time before the closing.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ReplyPublicly : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">The agent, a person.</param>
    /// <param name="text">What the agent said, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it went by.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ReplyPublicly(AgentId by, string text, ChannelReference channel)
        : this(Author.Agent(by), text, channel)
    {
    }

    /// <summary>A command by an agent of either kind: a person, or a program that answers by itself.</summary>
    /// <param name="by">The agent; another author is refused by the decision.</param>
    /// <param name="text">What the agent said, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it went by.</param>
    public ReplyPublicly(Author by, string text, ChannelReference channel)
        : base(by)
    {
        Text = Guard.NotNull(text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What the agent said.</summary>
    public string Text { get; }

    /// <summary>The channel that it went by.</summary>
    public ChannelReference Channel { get; }

    /// <summary>The status from now on; null, the default, for the one that the ticket has, or Open where it is new.</summary>
    public TicketStatus? Then { get; init; }

    internal override bool AllowedBeforeClosing => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckAuthor(AuthorKind.Agent)
        ?? context.CheckText(Text, "reply", TicketLimits.Text)
        ?? (Then is { } status ? context.CheckMove(status, wakesAt: context.KeptWakeTime(status)) : null);

    internal override void Emit(DecisionContext context)
    {
        context.Emit(header => new PublicReplySent(header, Text, Channel));
        if (Then is { } status)
        {
            context.EmitMove(status, wakesAt: context.KeptWakeTime(status));
        }
        else if (!context.IsBeforeStatus)
        {
            context.EmitPickUp();
        }
    }
}
