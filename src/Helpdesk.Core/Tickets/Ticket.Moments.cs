using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Tickets;

/// <content>When things happened.</content>
public sealed partial class Ticket
{
    private TicketMoments moments = new();

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt => Head.OpenedAt;

    /// <summary>Who opened it.</summary>
    public Author OpenedBy => Head.OpenedBy;

    /// <summary>When the latest of its events happened, imported ones included.</summary>
    public Instant LastEventAt => Nanos.ToInstant(moments.LastEvent);

    /// <summary>Since when it has the status.</summary>
    public Instant StatusSince => Nanos.ToInstant(moments.StatusSince);

    /// <summary>When an agent first answered in public, after the opening; null for never so far.</summary>
    public Instant? FirstPublicReplyAt => Moment(moments.FirstReply);

    /// <summary>When an agent last answered in public; null for never so far.</summary>
    public Instant? LastPublicReplyAt => Moment(moments.LastReply);

    /// <summary>When the requester's side last wrote or spoke; null for never so far.</summary>
    public Instant? LastRequesterMessageAt => Moment(moments.LastMessage);

    /// <summary>When the oldest message of the requester's side came that no agent has answered in public since; null when none waits.</summary>
    public Instant? AwaitingReplySince => Moment(moments.AwaitingReplySince);

    /// <summary>Since when the team and agent have it that have it now; null when nobody has.</summary>
    public Instant? AssignedSince => Moment(moments.AssignedSince);

    /// <summary>When it was first given to a team or an agent; null for never so far.</summary>
    public Instant? FirstAssignedAt => Moment(moments.FirstAssigned);

    /// <summary>Since when the desk is done with it; null while it is unsolved.</summary>
    public Instant? SolvedAt => Moment(moments.Solved);

    /// <summary>When it was closed; null while it is not.</summary>
    public Instant? ClosedAt => Moment(moments.Closed);

    internal TicketMoments Moments
    {
        get => moments;
        set => moments = value;
    }

    private static Instant? Moment(long nanoseconds) => nanoseconds == TicketMoments.Never ? null : Nanos.ToInstant(nanoseconds);
}
