using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>Openings of tickets as documents.</summary>
internal static class OpenedWriter
{
    public static OpenedDocument Write(TicketOpened opened) => new()
    {
        Subject = Scalar.Subject(opened.Subject),
        Requester = Scalar.Of(opened.Requester),
        Channel = Scalar.Of(opened.Channel),
        Message = Scalar.Long(opened.Message),
        Tier = Scalar.Name(opened.RequesterTier),
        Collaborators = Scalar.Each(opened.Collaborators),
        Language = opened.Language.IsUnknown ? null : Scalar.Of(opened.Language),
        Type = opened.Type == TicketType.Question ? null : Scalar.Of(opened.Type),
        Priority = opened.Priority == Priority.Normal ? null : Scalar.Of(opened.Priority),
        Impact = Scalar.IfAny(opened.Impact),
        Urgency = Scalar.IfAny(opened.Urgency),
        Status = opened.Status == TicketStatus.New ? null : Scalar.Of(opened.Status),
        Reason = Scalar.IfAny(opened.Reason),
        Tags = Scalar.Names(opened.Tags),
        Fields = Scalar.Fields(opened.Fields),
        Links = Scalar.Each(opened.Links),
        Assignment = Scalar.IfAny(opened.Assignment),
    };
}
