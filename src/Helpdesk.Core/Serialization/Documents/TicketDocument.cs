using System.Text.Json.Serialization;
using Helpdesk.Channels;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>A ticket as it stands.</summary>
internal sealed class TicketDocument
{
    /// <summary>Absent for a part of another document; that every document has it is seen to before.</summary>
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public Scalar<TicketId>? Id { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? Version { get; set; }

    [JsonRequired]
    public Scalar<SubjectText>? Subject { get; set; }

    [JsonRequired]
    public Scalar<RequesterId>? Requester { get; set; }

    public Scalar<NameText>? Tier { get; set; }

    public Scalar<RequesterId[]>? Collaborators { get; set; }

    [JsonRequired]
    public Scalar<ChannelReference>? Channel { get; set; }

    /// <summary>Absent when it is not known.</summary>
    public Scalar<Language>? Language { get; set; }

    [JsonRequired]
    public Scalar<TicketType>? Type { get; set; }

    [JsonRequired]
    public Scalar<Priority>? Priority { get; set; }

    public Scalar<Impact>? Impact { get; set; }

    public Scalar<Urgency>? Urgency { get; set; }

    public Scalar<ContactReason>? Reason { get; set; }

    [JsonRequired]
    public Scalar<TicketStatus>? Status { get; set; }

    /// <summary>Absent for one to be worked on.</summary>
    public Scalar<TicketStanding>? Standing { get; set; }

    /// <summary>Absent for nobody.</summary>
    public Scalar<Assignment>? Assignment { get; set; }

    /// <summary>The last team and agent that had it; absent when none ever had.</summary>
    public Scalar<Assignment>? LastAssignment { get; set; }

    public Scalar<NameText[]>? Tags { get; set; }

    public Scalar<NamedField[]>? Fields { get; set; }

    public Scalar<TicketLink[]>? Links { get; set; }

    public CommitmentDocument[]? Commitments { get; set; }

    public TimeSpentDocument[]? TimeSpent { get; set; }

    public Scalar<LongText>? Resolution { get; set; }

    public Scalar<Instant>? WakesAt { get; set; }

    public Scalar<TicketId>? MergedInto { get; set; }

    public Scalar<TicketId[]>? Absorbed { get; set; }

    /// <summary>Absent when nothing has been counted.</summary>
    public CountsDocument? Counts { get; set; }

    [JsonRequired]
    public Scalar<Instant>? OpenedAt { get; set; }

    [JsonRequired]
    public Scalar<Author>? OpenedBy { get; set; }

    [JsonRequired]
    public Scalar<Instant>? LastEventAt { get; set; }

    [JsonRequired]
    public Scalar<Instant>? StatusSince { get; set; }

    public Scalar<Instant>? FirstPublicReplyAt { get; set; }

    public Scalar<Instant>? LastPublicReplyAt { get; set; }

    public Scalar<Instant>? LastRequesterMessageAt { get; set; }

    public Scalar<Instant>? AwaitingReplySince { get; set; }

    public Scalar<Instant>? AssignedSince { get; set; }

    public Scalar<Instant>? FirstAssignedAt { get; set; }

    public Scalar<Instant>? SolvedAt { get; set; }

    public Scalar<Instant>? ClosedAt { get; set; }
}

/// <summary>Something promised.</summary>
internal sealed class CommitmentDocument
{
    [JsonRequired]
    public Scalar<CommitmentId>? Id { get; set; }

    [JsonRequired]
    public Scalar<SubjectText>? Promise { get; set; }

    [JsonRequired]
    public Scalar<Author>? By { get; set; }

    [JsonRequired]
    public Scalar<Instant>? MadeAt { get; set; }

    [JsonRequired]
    public Scalar<Ordinal>? MadeBySequence { get; set; }

    [JsonRequired]
    public Scalar<Instant>? DueAt { get; set; }

    /// <summary>Absent while it is outstanding.</summary>
    public Scalar<CommitmentState>? State { get; set; }

    public Scalar<Instant>? SettledAt { get; set; }

    public Scalar<Ordinal>? SettledBySequence { get; set; }
}

/// <summary>Working time spent on something.</summary>
internal sealed class TimeSpentDocument
{
    [JsonRequired]
    public Scalar<NameText>? Category { get; set; }

    [JsonRequired]
    public Scalar<Duration>? Spent { get; set; }
}

/// <summary>How often things have happened; each is absent for never.</summary>
internal sealed class CountsDocument
{
    public Scalar<Tally>? RequesterMessages { get; set; }

    public Scalar<Tally>? PublicReplies { get; set; }

    public Scalar<Tally>? InternalNotes { get; set; }

    public Scalar<Tally>? AutomaticReplies { get; set; }

    public Scalar<Tally>? Reopens { get; set; }

    public Scalar<Tally>? HandOvers { get; set; }

    public Scalar<Tally>? TeamHandOvers { get; set; }

    public Scalar<Tally>? Waits { get; set; }

    public Scalar<Tally>? UnknownEvents { get; set; }
}
