using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>An event that says no more than that it happened.</summary>
internal sealed class PlainEventDocument : EventDocument;

/// <summary>A message by a channel.</summary>
internal sealed class MessageDocument : EventDocument
{
    [JsonRequired]
    public Scalar<LongText>? Text { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<ChannelReference>? Channel { get; set => field = Once.Set(field, value); }
}

/// <summary>A note.</summary>
internal sealed class NoteDocument : EventDocument
{
    [JsonRequired]
    public Scalar<LongText>? Text { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of who has the ticket.</summary>
internal sealed class AssignmentChangedDocument : EventDocument
{
    /// <summary>Absent for nobody.</summary>
    public Scalar<Assignment>? To { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of priority.</summary>
internal sealed class PriorityChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<Priority>? To { get; set => field = Once.Set(field, value); }

    public Scalar<Impact>? Impact { get; set => field = Once.Set(field, value); }

    public Scalar<Urgency>? Urgency { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of status.</summary>
internal sealed class StatusChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<TicketStatus>? To { get; set => field = Once.Set(field, value); }

    /// <summary>Absent for a command.</summary>
    public Scalar<StatusCause>? Cause { get; set => field = Once.Set(field, value); }

    public Scalar<LongText>? Resolution { get; set => field = Once.Set(field, value); }

    public Scalar<Instant>? WakesAt { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of type.</summary>
internal sealed class TypeChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<TicketType>? To { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of the reason for contact.</summary>
internal sealed class ReasonChangedDocument : EventDocument
{
    /// <summary>Absent for none.</summary>
    public Scalar<ContactReason>? To { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of subject.</summary>
internal sealed class SubjectChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<SubjectText>? To { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of requester.</summary>
internal sealed class RequesterChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<RequesterId>? To { get; set => field = Once.Set(field, value); }

    public Scalar<NameText>? Tier { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of language.</summary>
internal sealed class LanguageChangedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<Language>? To { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of custom fields.</summary>
internal sealed class FieldsChangedDocument : EventDocument
{
    public Scalar<NamedField[]>? Values { get; set => field = Once.Set(field, value); }

    public Scalar<NameText[]>? Emptied { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of tags.</summary>
internal sealed class TagsChangedDocument : EventDocument
{
    public Scalar<NameText[]>? Added { get; set => field = Once.Set(field, value); }

    public Scalar<NameText[]>? Removed { get; set => field = Once.Set(field, value); }
}

/// <summary>A change of collaborators.</summary>
internal sealed class CollaboratorsChangedDocument : EventDocument
{
    public Scalar<RequesterId[]>? Added { get; set => field = Once.Set(field, value); }

    public Scalar<RequesterId[]>? Removed { get; set => field = Once.Set(field, value); }
}

/// <summary>A link that came or went.</summary>
internal sealed class LinkEventDocument : EventDocument
{
    [JsonRequired]
    public Scalar<TicketLink>? Link { get; set => field = Once.Set(field, value); }
}

/// <summary>A promise to the requester.</summary>
internal sealed class PromiseMadeDocument : EventDocument
{
    [JsonRequired]
    public Scalar<CommitmentId>? Commitment { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<SubjectText>? Promise { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<Instant>? DueAt { get; set => field = Once.Set(field, value); }

    /// <summary>Absent when it was promised when the event happened.</summary>
    public Scalar<Instant>? MadeAt { get; set => field = Once.Set(field, value); }
}

/// <summary>What became of a promise.</summary>
internal sealed class PromiseSettledDocument : EventDocument
{
    [JsonRequired]
    public Scalar<CommitmentId>? Commitment { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<bool>? Kept { get; set => field = Once.Set(field, value); }
}

/// <summary>The end of a ticket in another.</summary>
internal sealed class MergedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<TicketId>? Into { get; set => field = Once.Set(field, value); }
}

/// <summary>The end of another ticket in this one.</summary>
internal sealed class AbsorbedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<TicketId>? From { get; set => field = Once.Set(field, value); }
}

/// <summary>Time spent.</summary>
internal sealed class TimeLoggedDocument : EventDocument
{
    [JsonRequired]
    public Scalar<NameText>? Category { get; set => field = Once.Set(field, value); }

    [JsonRequired]
    public Scalar<TimeEntry>? Spent { get; set => field = Once.Set(field, value); }
}
