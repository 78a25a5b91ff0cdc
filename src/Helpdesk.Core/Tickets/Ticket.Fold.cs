using System.Globalization;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets;

/// <content>How events make a ticket. A draft is changed in place while nobody else sees it, so that an event costs one copy, and a whole history one too.</content>
public sealed partial class Ticket
{
    private TicketStatusState statusState;
    private TicketAssignmentState assignmentState;

    // What an event has changed, while it is put to a draft.
    private TicketParts changed;

    // In one byte, of which every event makes a copy.
    private byte standing;

    // Whether it is a draft whose status and assignment state no other ticket has, so that they are changed in place.
    private bool isOwner;

    internal Ticket()
    {
        Head = null!;
        Extras = TicketExtras.None;
        statusState = TicketStatusState.None;
        assignmentState = TicketAssignmentState.None;
        SetNever();
    }

    /// <summary>A draft of a ticket. Field by field, because <see cref="object.MemberwiseClone"/> leaves managed code: of an event's 110 ns it took 25.</summary>
    private Ticket(Ticket other)
    {
        Id = other.Id;
        Version = other.Version;
        standing = other.standing;
        Head = other.Head;
        Extras = other.Extras;
        statusState = other.statusState;
        assignmentState = other.assignmentState;
        RequesterMessages = other.RequesterMessages;
        PublicReplies = other.PublicReplies;
        InternalNotes = other.InternalNotes;
        AutomaticReplies = other.AutomaticReplies;
        lastEvent = other.lastEvent;
        firstReply = other.firstReply;
        lastReply = other.lastReply;
        lastMessage = other.lastMessage;
        awaitingReplySince = other.awaitingReplySince;
        programReplies = other.programReplies;
    }

    /// <summary>The ticket that a history makes.</summary>
    /// <param name="history">The events, in order of sequence, from the first.</param>
    /// <exception cref="ArgumentException">There is no event, or the first is not a <see cref="TicketOpened"/>.</exception>
    /// <exception cref="TicketHistoryException">An event cannot follow the one before it.</exception>
    public static Ticket Replay(IEnumerable<TicketEvent> history)
    {
        Ticket? draft = null;
        foreach (TicketEvent each in Guard.NotNull(history))
        {
            if (draft is null)
            {
                draft = Begin(each as TicketOpened ?? throw new ArgumentException("A history begins with a TicketOpened.", nameof(history)));
            }
            else
            {
                draft.Take(Guard.NotNull(each, nameof(history)));
            }
        }

        return draft ?? throw new ArgumentException("A history has at least one event.", nameof(history));
    }

    /// <summary>The ticket after one more event.</summary>
    /// <param name="next">The event, whose sequence is <see cref="Version"/> and one.</param>
    /// <returns>The ticket after it; this one stays as it is.</returns>
    /// <exception cref="TicketHistoryException">The event is of another ticket, does not follow in sequence, or happened before the last one without being imported.</exception>
    public Ticket Apply(TicketEvent next)
    {
        var draft = new Ticket(this);
        draft.Take(Guard.NotNull(next));
        return draft;
    }

    /// <summary>The ticket after more events.</summary>
    /// <param name="tail">The events, in order of sequence; none gives this ticket.</param>
    /// <returns>The ticket after them; this one stays as it is.</returns>
    /// <exception cref="TicketHistoryException">An event cannot follow the one before it.</exception>
    public Ticket ApplyAll(IEnumerable<TicketEvent> tail)
    {
        var draft = new Ticket(this);
        foreach (TicketEvent each in Guard.NotNull(tail))
        {
            draft.Take(Guard.NotNull(each, nameof(tail)));
        }

        return draft;
    }

    /// <summary>A draft that an opening begins, and what the opening did.</summary>
    internal static (Ticket Draft, TicketEntry Entry) Open(TicketOpened opened)
    {
        Ticket draft = Begin(opened);
        uint happened = TicketHappenings.Of(opened) | TicketHappenings.OfOwners(before: null, opened.Assignment);
        return (draft, draft.EntryOf(opened, happened, TicketParts.All));
    }

    /// <summary>A draft of this ticket.</summary>
    internal Ticket Draft() => new(this);

    /// <summary>Changes a draft by an event, and tells what the event did.</summary>
    /// <param name="next">The event.</param>
    /// <param name="isReordered">Whether events come in order of when they happened instead of that of the sequence, which then is not looked at.</param>
    internal TicketEntry Enter(TicketEvent next, bool isReordered)
    {
        TicketHead head = Head;
        TicketExtras extras = Extras;
        byte before = standing;
        Assignment? owner = Assignment;
        (int handOvers, int toPeople, int toPrograms) = (HandOvers, HandOversToPeople, HandOversToPrograms);
        changed = TicketParts.None;
        if (isReordered)
        {
            Change(next, Nanos.From(next.HappenedAt));
        }
        else
        {
            Take(next);
        }

        uint happened = TicketHappenings.Of(next);
        if ((changed & TicketParts.Assignment) != TicketParts.None)
        {
            happened |= TicketHappenings.OfOwners(owner, Assignment)
                | (HandOvers > handOvers ? TicketHappenings.HandOver : 0)
                | (HandOversToPeople > toPeople ? TicketHappenings.HandOverToPeople : 0)
                | (HandOversToPrograms > toPrograms ? TicketHappenings.HandOverToProgram : 0);
        }

        return EntryOf(next, happened, changed
            | (ReferenceEquals(head, Head) ? TicketParts.None : TicketParts.Head)
            | (ReferenceEquals(extras, Extras) ? TicketParts.None : TicketParts.Extras)
            | (before == standing ? TicketParts.None : TicketParts.Standing));
    }

    internal void CountRequesterMessage(long nanoseconds)
    {
        RequesterMessages++;
        changed |= TicketParts.Messages;
        lastMessage = Math.Max(lastMessage, nanoseconds);
        if (nanoseconds >= lastReply)
        {
            // Equal instants are in order of sequence: the message came after the reply.
            awaitingReplySince = Earlier(awaitingReplySince, nanoseconds);
        }

        if (programReplies is { } programs && nanoseconds >= Math.Max(lastReply, programs.Last))
        {
            programReplies = programs with { AwaitingSince = Earlier(programs.AwaitingSince, nanoseconds) };
        }
    }

    internal void CountPublicReply(long nanoseconds)
    {
        PublicReplies++;
        changed |= TicketParts.Messages;
        firstReply = Earlier(firstReply, nanoseconds);
        lastReply = Math.Max(lastReply, nanoseconds);
        awaitingReplySince = AwaitingAfter(nanoseconds, awaitingReplySince);
        if (programReplies is { } programs)
        {
            programReplies = programs with { AwaitingSince = AwaitingAfter(nanoseconds, programs.AwaitingSince) };
        }
    }

    internal void CountProgramReply(long nanoseconds)
    {
        changed |= TicketParts.Messages;
        long awaiting = AwaitingAfter(nanoseconds, AwaitingAnySince);
        programReplies = programReplies is { } programs
            ? new ProgramReplies(programs.Count + 1, Math.Min(programs.First, nanoseconds), Math.Max(programs.Last, nanoseconds), awaiting)
            : new ProgramReplies(1, nanoseconds, nanoseconds, awaiting);
    }

    internal void Assign(Assignment? to, long nanoseconds)
    {
        changed |= TicketParts.Assignment;
        TicketAssignmentState so = isOwner && !ReferenceEquals(assignmentState, TicketAssignmentState.None) ? assignmentState : assignmentState with { };
        assignmentState = so;
        bool wasToProgram = so.To is { IsToProgram: true };
        if (to is null)
        {
            so.To = null;
            so.Since = Never;
            so.HandOversToPeople += wasToProgram ? 1 : 0;
            return;
        }

        string? team = to.Team?.Value;
        string? agent = to.Agent?.Value;
        bool otherTeam = team is not null && so.LastTeam is not null && !string.Equals(team, so.LastTeam, StringComparison.Ordinal);
        bool otherAgent = agent is not null && so.LastAgent is not null && !string.Equals(agent, so.LastAgent, StringComparison.Ordinal);
        so.HandOvers += otherTeam || otherAgent ? 1 : 0;
        so.TeamHandOvers += otherTeam ? 1 : 0;
        so.HandOversToPeople += wasToProgram && !to.IsToProgram ? 1 : 0;
        so.HandOversToPrograms += !wasToProgram && to.IsToProgram && so.LastAgent is not null ? 1 : 0;

        // Whoever is given a ticket again has had it all along.
        so.Since = to == so.To ? so.Since : nanoseconds;
        so.First = Earlier(so.First, nanoseconds);
        so.LastTeam = team ?? so.LastTeam;
        so.LastAgent = agent ?? so.LastAgent;
        so.LastAgentKind = to.AgentKind ?? so.LastAgentKind;
        so.To = to;
    }

    internal void ChangeStatus(TicketStatus to, string? resolution, Instant? wakesAt, Instant at)
    {
        SetStatus(to, Nanos.From(at));
        string? kept = to.Category.IsSolved ? resolution ?? Extras.Resolution : null;
        if (!ReferenceEquals(kept, Extras.Resolution) || wakesAt != Extras.WakesAt)
        {
            Extras = Extras with { Resolution = kept, WakesAt = wakesAt };
        }
    }

    /// <summary>Ends a standing, if it is the one that the ticket has.</summary>
    internal void TakeBack(TicketStanding ended)
    {
        if (Standing == ended)
        {
            Standing = MergedInto is null ? TicketStanding.Active : TicketStanding.Merged;
        }
    }

    /// <summary>Settles a commitment that is outstanding; all of them, when none is named.</summary>
    internal void Settle(CommitmentId? commitment, CommitmentState inTime, CommitmentState late, Instant at, int bySequence)
    {
        if (Extras.Commitments.Any(each => each.State == CommitmentState.Outstanding && (commitment is null || each.Id == commitment)))
        {
            Extras = Extras with
            {
                Commitments = [.. Extras.Commitments.Select(each => commitment is null || each.Id == commitment ? each.Settled(inTime, late, at, bySequence) : each)],
            };
        }
    }

    internal void LogTime(string category, Duration spent) =>
        Extras = Extras with { TimeSpent = Extras.TimeSpent.SetItem(category, Extras.TimeSpent.GetValueOrDefault(category) + spent) };

    private static Ticket Begin(TicketOpened opened)
    {
        var draft = new Ticket
        {
            Id = opened.TicketId,
            Version = opened.Sequence,
            statusState = new TicketStatusState(),
            isOwner = true,
            Head = new TicketHead
            {
                OpenedAt = opened.HappenedAt,
                OpenedBy = opened.By,
                Subject = opened.Subject,
                Requester = opened.Requester,
                RequesterTier = opened.RequesterTier,
                Collaborators = opened.Collaborators,
                Channel = opened.Channel,
                Language = opened.Language,
                Type = opened.Type,
                Priority = opened.Priority,
                Impact = opened.Impact,
                Urgency = opened.Urgency,
                Reason = opened.Reason,
            },
        };
        draft.lastEvent = Nanos.From(opened.HappenedAt);
        draft.ChangeStatus(opened.Status, resolution: null, wakesAt: null, opened.HappenedAt);
        if (opened.HasRequesterMessage)
        {
            draft.CountRequesterMessage(draft.lastEvent);
        }

        if (opened.Assignment is { } first)
        {
            draft.Assign(first, draft.lastEvent);
        }

        opened.Bound(opened.Collaborators.Length, TicketLimits.Collaborators, "collaborators");
        if (!opened.Tags.IsEmpty || !opened.Fields.IsEmpty || !opened.Links.IsEmpty)
        {
            opened.Bound(opened.Tags.Count, TicketLimits.Tags, "tags");
            opened.Bound(opened.Fields.Count, TicketLimits.Fields, "custom fields");
            opened.Bound(opened.Links.Length, TicketLimits.Links, "links");
            draft.Extras = draft.Extras with { Tags = opened.Tags, Fields = opened.Fields, Links = opened.Links };
        }

        return draft;
    }

    private void SetNever()
    {
        lastEvent = Never;
        firstReply = Never;
        lastReply = Never;
        lastMessage = Never;
        awaitingReplySince = Never;
    }

    private TicketEntry EntryOf(TicketEvent each, uint happened, TicketParts parts) =>
        new(each, Nanos.From(each.HappenedAt), each.Sequence, happened, parts, Standing, Status, Assignment, Head, Extras);

    private void SetStatus(TicketStatus to, long nanoseconds)
    {
        changed |= TicketParts.Status;
        TicketStatusState so = isOwner ? statusState : statusState with { };
        statusState = so;
        StatusCategory from = so.Status.Category;
        StatusCategory category = to.Category;
        so.Since = to == so.Status && so.Since != Never ? so.Since : nanoseconds;
        so.Solved = !category.IsSolved ? Never : from.IsSolved ? so.Solved : nanoseconds;
        so.Closed = category != StatusCategory.Closed ? Never : from == StatusCategory.Closed ? so.Closed : nanoseconds;
        so.Reopens += from.IsSolved && !category.IsSolved ? 1 : 0;
        so.Waits += category.IsWaiting && !from.IsWaiting ? 1 : 0;
        so.Status = to;
    }

    private void Take(TicketEvent next)
    {
        long happenedAt = Nanos.From(next.HappenedAt);
        if (next.TicketId != Id || next.Sequence != Version + 1 || (happenedAt < lastEvent && !next.Header.IsImported))
        {
            throw Misplaced(next);
        }

        Change(next, happenedAt);
    }

    private void Change(TicketEvent next, long happenedAt)
    {
        next.ApplyTo(this);
        Version = Math.Max(Version, next.Sequence);
        lastEvent = Math.Max(lastEvent, happenedAt);
    }

    private TicketHistoryException Misplaced(TicketEvent next) => new(
        next.Header,
        next.TicketId != Id ? $"the ticket is {Id}"
        : next.Sequence != Version + 1 ? string.Create(CultureInfo.InvariantCulture, $"the ticket is at event {Version}, so that {Version + 1} comes next")
        : string.Create(CultureInfo.InvariantCulture, $"the last event happened at {LastEventAt}, and the event is not imported history"));

    /// <summary>Since when a message waits after a reply.</summary>
    private long AwaitingAfter(long reply, long awaiting) =>
        awaiting == Never || reply < awaiting ? awaiting

        // A reply from imported history may have come before the last message, which then is the one that surely waits.
        : reply < lastMessage ? lastMessage
        : Never;

    private static long Earlier(long known, long moment) => known == Never ? moment : Math.Min(known, moment);
}
