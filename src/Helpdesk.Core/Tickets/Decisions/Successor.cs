using Helpdesk.Channels;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Decisions;

/// <summary>How a ticket begins that comes from another: what it takes over.</summary>
internal static class Successor
{
    /// <summary>The same matter goes on, so all that is known of it does, except for the agent, who may have left since.</summary>
    public static TicketOpened FollowUp(Ticket closed, EventHeader header, string message, ChannelReference channel, TicketStatus status) => Common(closed, header, closed.Subject, channel, status, LinkKind.FollowUpOf) with
    {
        Message = message,
        Reason = closed.Reason,
        Fields = closed.Fields,
    };

    /// <summary>Another matter of the same people: what is known of the old matter itself stays there.</summary>
    public static TicketOpened Part(Ticket whole, EventHeader header, string subject, TicketStatus status) => Common(whole, header, subject, whole.Channel, status, LinkKind.SplitFrom);

    private static TicketOpened Common(Ticket old, EventHeader header, string subject, ChannelReference channel, TicketStatus status, LinkKind kind) => new(header, subject, old.Requester, channel)
    {
        Status = status,
        RequesterTier = old.RequesterTier,
        Collaborators = old.Collaborators,
        Language = old.Language,
        Type = old.Type,
        Priority = old.Priority,
        Impact = old.Impact,
        Urgency = old.Urgency,
        Tags = old.Tags,
        Links = [new TicketLink(kind, old.Id)],
        Assignment = old.Assignment?.Team is { } team ? Assignment.To(team) : null,
    };
}
