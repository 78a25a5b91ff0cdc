using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Records what the requester or a collaborator wrote or said to the desk.</summary>
/// <remarks>
/// <para>On a pending or solved ticket the message reopens it; on one on hold it does not. On a closed ticket it does so where <see cref="TicketRules.ReopensClosed"/>; by default it opens a follow-up under the key <see cref="FollowUp"/>,
/// linked both ways, with the subject, requester, tier, collaborators, language, type, priority, reason, tags, fields and team of the closed one; without the key it is refused.
/// Another message on the closed ticket opens another follow-up. On a ticket that was merged, marked as spam or deleted it is refused; the refusal names the ticket that goes on.</para>
/// <para>Imported messages may be of people who are no longer on the ticket. One that came before the ticket got the status that it has was known to who gave it that status: it reopens nothing,
/// and one from before the closing opens no follow-up.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ReceiveMessage : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="from">The requester or collaborator.</param>
    /// <param name="text">What they said, of at most <see cref="TicketLimits.Text"/> characters.</param>
    /// <param name="channel">The channel that it came by.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ReceiveMessage(RequesterId from, string text, ChannelReference channel)
        : base(Author.Requester(from))
    {
        Text = Guard.NotNull(text);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What they said.</summary>
    public string Text { get; }

    /// <summary>The channel that it came by.</summary>
    public ChannelReference Channel { get; }

    /// <summary>The key of the follow-up that the message opens on a closed ticket; null, the default, for none. It is ignored where the message opens none.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public TicketId? FollowUp { get; init => field = value is { } id ? Guard.Key(id, nameof(value)) : null; }

    /// <inheritdoc/>
    public override ImmutableArray<TicketId> Needs => [.. FollowUp is { } id ? [id] : ImmutableArray<TicketId>.Empty];

    internal override bool AllowedOnClosed => true;

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckAuthor(AuthorKind.Requester)
        ?? CheckParticipant(context)
        ?? context.CheckText(Text, "message", TicketLimits.Text)
        ?? (!OpensFollowUp(context) ? null
            : FollowUp is not { } id ? context.Refuse(TicketRule.FollowUpNeeded, $"{context.Id} is closed: a message on it opens a follow-up, whose key the command must give.")
            : context.CheckFree(id) ?? context.CheckMoreLinks(context.Before));

    internal override void Emit(DecisionContext context)
    {
        if (OpensFollowUp(context))
        {
            TicketId id = FollowUp!.Value;
            context.Emit(header => new LinkAdded(header, new TicketLink(LinkKind.FollowedUpBy, id)));
            context.Emit(ticket: null, id, header => Successor.FollowUp(context.Before, header, Text, Channel, context.Rules.StatusOf(StatusCategory.New)));
            return;
        }

        context.Emit(header => new RequesterMessageReceived(header, Text, Channel));
        if (IsReopenedBy(context.Before.Status.Category, context.Rules) && !context.IsBeforeStatus)
        {
            context.EmitOpen(StatusCause.RequesterMessage);
        }
    }

    private static bool OpensFollowUp(DecisionContext context) => context.Before.Status.Category == StatusCategory.Closed && !context.IsBeforeClosing && !context.Rules.ReopensClosed;

    private static bool IsReopenedBy(StatusCategory at, TicketRules rules) =>
        at == StatusCategory.Pending || at == StatusCategory.Solved || (at == StatusCategory.Closed && rules.ReopensClosed);

    private TicketRefusal? CheckParticipant(DecisionContext context) => IsImported || (By.AsRequester is { } from && (from == context.Before.Requester || context.Before.Collaborators.Contains(from)))
        ? null
        : context.Refuse(TicketRule.NotAParticipant, $"{By} is neither the requester of {context.Id} nor a collaborator.");
}
