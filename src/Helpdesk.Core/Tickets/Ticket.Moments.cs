using NodaTime;

namespace Helpdesk.Tickets;

/// <content>When things happened.</content>
public sealed partial class Ticket
{
    // Besides these there are those of status and assignment, which change with them. In nanoseconds, as in TicketMoments.
    private long lastEvent;
    private long firstReply;
    private long lastReply;
    private long lastMessage;
    private long awaitingReplySince;

    // Null while no program has answered: then the message that waits for a person waits for anybody.
    private ProgramReplies? programReplies;

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt => Head.OpenedAt;

    /// <summary>Who opened it.</summary>
    public Author OpenedBy => Head.OpenedBy;

    /// <summary>When the latest of its events happened, imported ones included.</summary>
    public Instant LastEventAt => Nanos.ToInstant(lastEvent);

    /// <summary>Since when it has the status.</summary>
    public Instant StatusSince => Nanos.ToInstant(statusState.Since);

    /// <summary>When a person of the desk first answered in public, after the opening; null for never so far.</summary>
    public Instant? FirstPublicReplyAt => Moment(firstReply);

    /// <summary>When a person of the desk last answered in public; null for never so far.</summary>
    public Instant? LastPublicReplyAt => Moment(lastReply);

    /// <summary>When an agent that is a program first answered in public, after the opening; null for never so far.</summary>
    public Instant? FirstProgramReplyAt => Moment(programReplies?.First ?? TicketMoments.Never);

    /// <summary>When an agent that is a program last answered in public; null for never so far.</summary>
    public Instant? LastProgramReplyAt => Moment(programReplies?.Last ?? TicketMoments.Never);

    /// <summary>When the requester's side last wrote or spoke; null for never so far.</summary>
    public Instant? LastRequesterMessageAt => Moment(lastMessage);

    /// <summary>
    /// When the oldest message of the requester's side came that no person of the desk has answered in public since; null when none waits. What a program answers leaves it waiting. Where an imported reply turns out to have come between
    /// messages that waited, it is the latest of these: a ticket does not keep the moments of them all, and its history does.
    /// </summary>
    public Instant? AwaitingReplySince => Moment(awaitingReplySince);

    /// <summary>As <see cref="AwaitingReplySince"/>, of the oldest message that no agent has answered in public since, neither a person nor a program.</summary>
    public Instant? AwaitingAnyReplySince => Moment(AwaitingAnySince);

    private long AwaitingAnySince => programReplies is { } programs ? programs.AwaitingSince : awaitingReplySince;

    /// <summary>Since when the team and agent have it that have it now; null when nobody has.</summary>
    public Instant? AssignedSince => Moment(assignmentState.Since);

    /// <summary>When it was first given to a team or an agent; null for never so far.</summary>
    public Instant? FirstAssignedAt => Moment(assignmentState.First);

    /// <summary>Since when the desk is done with it; null while it is unsolved.</summary>
    public Instant? SolvedAt => Moment(statusState.Solved);

    /// <summary>When it was closed; null while it is not.</summary>
    public Instant? ClosedAt => Moment(statusState.Closed);

    internal TicketMoments Moments
    {
        get => new()
        {
            LastEvent = lastEvent,
            StatusSince = statusState.Since,
            FirstReply = firstReply,
            LastReply = lastReply,
            FirstProgramReply = programReplies?.First ?? TicketMoments.Never,
            LastProgramReply = programReplies?.Last ?? TicketMoments.Never,
            LastMessage = lastMessage,
            AwaitingReplySince = awaitingReplySince,
            AwaitingAnyReplySince = AwaitingAnySince,
            AssignedSince = assignmentState.Since,
            FirstAssigned = assignmentState.First,
            Solved = statusState.Solved,
            Closed = statusState.Closed,
        };

        set
        {
            lastEvent = value.LastEvent;
            firstReply = value.FirstReply;
            lastReply = value.LastReply;
            lastMessage = value.LastMessage;
            awaitingReplySince = value.AwaitingReplySince;
            programReplies = programReplies is { } programs ? new ProgramReplies(programs.Count, value.FirstProgramReply, value.LastProgramReply, value.AwaitingAnyReplySince) : null;
            statusState = statusState with { Since = value.StatusSince, Solved = value.Solved, Closed = value.Closed };
            assignmentState = assignmentState with { Since = value.AssignedSince, First = value.FirstAssigned };
        }
    }

    private static Instant? Moment(long nanoseconds) => nanoseconds == TicketMoments.Never ? null : Nanos.ToInstant(nanoseconds);
}
