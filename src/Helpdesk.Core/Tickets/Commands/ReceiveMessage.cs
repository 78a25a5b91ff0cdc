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
/// <para>Immutable and safe from any number of threads. Equality is that of all parts.</para>
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

    internal override bool SuitsClosed => true;

    internal override TicketRejection? Decide(Deciding on) =>
        on.JudgeAuthor(AuthorKind.Requester)
        ?? JudgeParticipant(on)
        ?? on.JudgeText(Text, "message", TicketLimits.Text)
        ?? (on.Ticket.Status.Category == StatusCategory.Closed && !on.IsBeforeClosing && !on.Rules.ReopensClosed ? FollowOn(on) : Receive(on));

    private TicketRejection? Receive(Deciding on) =>
        on.Record(header => new RequesterMessageReceived(header, Text, Channel))
        ?? (IsReopenedBy(on.Ticket.Status.Category, on.Rules) && !on.IsBeforeStatus ? on.OpenBecause(StatusCause.RequesterMessage) : null);

    private static bool IsReopenedBy(StatusCategory at, TicketRules rules) =>
        at == StatusCategory.Pending || at == StatusCategory.Solved || (at == StatusCategory.Closed && rules.ReopensClosed);

    private TicketRejection? FollowOn(Deciding on) => FollowUp is not { } id
        ? on.Refuse(TicketRule.FollowUpNeeded, $"{on.Id} is closed: a message on it opens a follow-up, whose key the command must give.")
        : on.IsFree(id)
            ?? on.RecordLink(new TicketLink(LinkKind.FollowedUpBy, id))
            ?? on.Record(ticket: null, id, header => Successor.FollowUp(on.Ticket, header, Text, Channel, on.Rules.StatusOf(StatusCategory.New)));

    private TicketRejection? JudgeParticipant(Deciding on) => IsImported || (By.AsRequester is { } from && (from == on.Ticket.Requester || on.Ticket.Collaborators.Contains(from)))
        ? null
        : on.Refuse(TicketRule.NotAParticipant, $"{By} is neither the requester of {on.Id} nor a collaborator.");
}
