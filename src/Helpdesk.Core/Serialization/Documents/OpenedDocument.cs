using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Documents;

/// <summary>The first event of a ticket.</summary>
internal sealed class OpenedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<SubjectText>? Subject { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<RequesterId>? Requester { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<ChannelReference>? Channel { get; set => field = Once.Set(field, value); }

    public Scalar<LongText>? Message { get; set => field = Once.Set(field, value); }

    public Scalar<NameText>? Tier { get; set => field = Once.Set(field, value); }

    public Scalar<RequesterId[]>? Collaborators { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it is not known.</summary>
    public Scalar<Language>? Language { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for a question.</summary>
    public Scalar<TicketType>? Type { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for a normal one.</summary>
    public Scalar<Priority>? Priority { get; set => field = Once.Set(field, value); }

    public Scalar<Impact>? Impact { get; set => field = Once.Set(field, value); }

    public Scalar<Urgency>? Urgency { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for the library's own of the category New.</summary>
    public Scalar<TicketStatus>? Status { get; set => field = Once.Set(field, value); }

    public Scalar<ContactReason>? Reason { get; set => field = Once.Set(field, value); }

    public Scalar<NameText[]>? Tags { get; set => field = Once.Set(field, value); }

    public Scalar<NamedField[]>? Fields { get; set => field = Once.Set(field, value); }

    public Scalar<TicketLink[]>? Links { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for nobody.</summary>
    public Scalar<Assignment>? Assignment { get; set => field = Once.Set(field, value); }
}
