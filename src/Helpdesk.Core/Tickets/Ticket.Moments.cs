using NodaTime;

namespace Helpdesk.Tickets;

/// <content>When things happened.</content>
public sealed partial class Ticket
{
    /// <summary>Stands for never, among moments in nanoseconds since the Unix epoch, which are half as large as Noda Time's instants. It lies outside the supported range.</summary>
    internal const long Never = Nanos.None;

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
    public Instant LastEventAt
    {
        get => Nanos.ToInstant(lastEvent);
        internal set => lastEvent = Nanos.From(value);
    }

    /// <summary>Since when it has the status.</summary>
    public Instant StatusSince
    {
        get => Nanos.ToInstant(statusState.Since);
        internal set => statusState = statusState with { Since = Nanos.From(value) };
    }

    /// <summary>When a person of the desk first answered in public, after the opening; null for never so far.</summary>
    public Instant? FirstPublicReplyAt
    {
        get => Moment(firstReply);
        internal set => firstReply = Moment(value);
    }

    /// <summary>When a person of the desk last answered in public; null for never so far.</summary>
    public Instant? LastPublicReplyAt
    {
        get => Moment(lastReply);
        internal set => lastReply = Moment(value);
    }

    /// <summary>When an agent that is a program first answered in public, after the opening; null for never so far.</summary>
    public Instant? FirstProgramReplyAt => Moment(programReplies?.First ?? Never);

    /// <summary>When an agent that is a program last answered in public; null for never so far.</summary>
    public Instant? LastProgramReplyAt => Moment(programReplies?.Last ?? Never);

    /// <summary>When the requester's side last wrote or spoke; null for never so far.</summary>
    public Instant? LastRequesterMessageAt
    {
        get => Moment(lastMessage);
        internal set => lastMessage = Moment(value);
    }

    /// <summary>
    /// When the oldest message of the requester's side came that no person of the desk has answered in public since; null when none waits. What a program answers leaves it waiting. Where an imported reply turns out to have come between
    /// messages that waited, it is the latest of these: a ticket does not keep the moments of them all, and its history does.
    /// </summary>
    public Instant? AwaitingReplySince
    {
        get => Moment(awaitingReplySince);
        internal set => awaitingReplySince = Moment(value);
    }

    /// <summary>As <see cref="AwaitingReplySince"/>, of the oldest message that no agent has answered in public since, neither a person nor a program.</summary>
    public Instant? AwaitingAnyReplySince => Moment(AwaitingAnySince);

    private long AwaitingAnySince => programReplies is { } programs ? programs.AwaitingSince : awaitingReplySince;

    /// <summary>Since when the team and agent have it that have it now; null when nobody has.</summary>
    public Instant? AssignedSince
    {
        get => Moment(assignmentState.Since);
        internal set => assignmentState = assignmentState with { Since = Moment(value) };
    }

    /// <summary>When it was first given to a team or an agent; null for never so far.</summary>
    public Instant? FirstAssignedAt
    {
        get => Moment(assignmentState.First);
        internal set => assignmentState = assignmentState with { First = Moment(value) };
    }

    /// <summary>Since when the desk is done with it; null while it is unsolved.</summary>
    public Instant? SolvedAt
    {
        get => Moment(statusState.Solved);
        internal set => statusState = statusState with { Solved = Moment(value) };
    }

    /// <summary>When it was closed; null while it is not.</summary>
    public Instant? ClosedAt
    {
        get => Moment(statusState.Closed);
        internal set => statusState = statusState with { Closed = Moment(value) };
    }

    /// <summary>Sets what programs answered, which the state of a ticket keeps apart.</summary>
    internal void SetProgramReplies(int count, Instant first, Instant last, Instant? awaitingSince) =>
        programReplies = new ProgramReplies(count, Nanos.From(first), Nanos.From(last), Moment(awaitingSince));

    private bool HasSameMoments(Ticket other) =>
        lastEvent == other.lastEvent
        && (firstReply, lastReply, lastMessage, awaitingReplySince) == (other.firstReply, other.lastReply, other.lastMessage, other.awaitingReplySince)
        && programReplies == other.programReplies;

    private static Instant? Moment(long nanoseconds) => nanoseconds == Never ? null : Nanos.ToInstant(nanoseconds);

    private static long Moment(Instant? instant) => instant is { } moment ? Nanos.From(moment) : Never;
}
