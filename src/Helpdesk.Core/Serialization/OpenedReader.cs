using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>Openings of tickets from documents.</summary>
internal static class OpenedReader
{
    public static TicketOpened Read(OpenedDocument document, EventHeader header)
    {
        if (header.Sequence != 1)
        {
            throw new DocumentMisfit(root => root.Property("sequence"), "Must be 1, because a ticket begins with its opening.");
        }

        return new TicketOpened(header, document.Subject.Text(), document.Requester.Given(), document.Channel.Given())
        {
            Message = document.Message.TextOrNull(),
            RequesterTier = document.Tier.TextOrNull(),
            Collaborators = document.Collaborators is null ? default : PartReader.Distinct(document.Collaborators, "collaborators", TicketLimits.Collaborators),
            Language = document.Language.OrNone() ?? default,
            Type = document.Type.OrNull() ?? TicketType.Question,
            Priority = document.Priority.OrNull() ?? Priority.Normal,
            Impact = document.Impact.OrNull(),
            Urgency = document.Urgency.OrNull(),
            Status = document.Status.OrNull() ?? TicketStatus.New,
            Reason = document.Reason.OrNull(),
            Tags = PartReader.Names(document.Tags, "tags", TicketLimits.Tags),
            Fields = PartReader.Fields(document.Fields, "fields", TicketLimits.Fields),
            Links = document.Links is null ? default : PartReader.Distinct(document.Links, "links", TicketLimits.Links),
            Assignment = document.Assignment.OrNull(),
        };
    }
}
