using System.Collections.Immutable;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Makes a part of the ticket a ticket of its own.</summary>
/// <remarks>
/// <para>The new ticket has the requester, tier, collaborators, channel, language, type, priority, tags and team of the old one, and is linked to it both ways. Reason and custom fields, which
/// the new matter may not share, it does not have.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Split : TicketCommand
{
    /// <summary>A command, on the ticket that the part comes from.</summary>
    /// <param name="id">The key of the new ticket.</param>
    /// <param name="subject">What the new ticket is about, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="by">Who wants it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public Split(TicketId id, string subject, Author by)
        : base(by)
    {
        Id = Guard.Key(id);
        Subject = Guard.NotNull(subject);
    }

    /// <summary>The key of the new ticket.</summary>
    public TicketId Id { get; }

    /// <summary>What the new ticket is about.</summary>
    public string Subject { get; }

    /// <summary>What the requester said of it, of at most <see cref="TicketLimits.Text"/> characters, which awaits a reply from then on; null, the default, when there is nothing to answer.</summary>
    public string? Message { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<TicketId> Needs => [Id];

    internal override TicketRefusal? Check(DecisionContext context) =>
        context.CheckFree(Id)
        ?? context.CheckText(Subject, "subject", TicketLimits.Subject)
        ?? context.CheckText(Message, "message", TicketLimits.Text)
        ?? context.CheckMoreLinks(context.Before);

    internal override void Emit(DecisionContext context)
    {
        Ticket whole = context.Before;
        context.Emit(header => new LinkAdded(header, new TicketLink(LinkKind.SplitInto, Id)));
        context.Emit(ticket: null, Id, header => Successor.Part(whole, header, Subject, context.Rules.StatusOf(StatusCategory.New)));
        if (Message is not null)
        {
            context.Emit(ticket: null, Id, header => new RequesterMessageReceived(header, Message, whole.Channel), Author.Requester(whole.Requester));
        }
    }
}
