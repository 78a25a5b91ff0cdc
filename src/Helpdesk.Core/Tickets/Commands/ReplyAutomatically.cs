using Helpdesk.Channels;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Records what a program wrote to the requester. It never counts as a response and changes nothing else.</summary>
/// <remarks>
/// <para>A closed ticket takes the command where it is imported history of a time before the closing.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ReplyAutomatically : TicketCommand
{
    /// <summary>A command, by <see cref="Author.System"/>.</summary>
    /// <param name="text">What it wrote, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it went by.</param>
    public ReplyAutomatically(string text, ChannelReference channel)
        : base(Author.System)
    {
        Text = Guard.NotNull(text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What it wrote.</summary>
    public string Text { get; }

    /// <summary>The channel that it went by.</summary>
    public ChannelReference Channel { get; }

    internal override bool AllowedBeforeClosing => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckAuthor(AuthorKind.System) ?? context.CheckText(Text, "automatic reply", TicketLimits.Text);

    internal override void Emit(DecisionContext context) => context.Emit(header => new AutomaticReplySent(header, Text, Channel));
}
