namespace Helpdesk.Tickets;

/// <content>How a draft goes through a history again that has been folded before, to be asked what it was after each event: in place, and nothing is made for it.</content>
public sealed partial class Ticket
{
    /// <summary>Makes a draft one that no event has come to, to <see cref="Follow"/> a history. It has no head until it does.</summary>
    internal void Clear(TicketId id)
    {
        Id = id;
        Version = 0;
        programReplies = null;
        if (!isOwner)
        {
            statusState = new TicketStatusState();
            assignmentState = new TicketAssignmentState();
            isOwner = true;
        }

        statusState.Clear();
        assignmentState.Clear();

        (RequesterMessages, PublicReplies, InternalNotes, AutomaticReplies) = (0, 0, 0, 0);
        SetNever();
    }

    /// <summary>Changes a draft as an event did that was put to a ticket before, without the event: in place, and nothing is made for it.</summary>
    /// <param name="entry">What the event did, to a ticket that was as the draft is.</param>
    /// <param name="reads">The parts that the draft is read for, besides those that are kept as one: what else changes may be left as it was.</param>
    internal void Follow(in TicketEntry entry, TicketParts reads)
    {
        Version = Math.Max(Version, entry.Sequence);
        lastEvent = Math.Max(lastEvent, entry.At);
        TicketParts parts = entry.Changed;
        if ((parts & (TicketParts.Head | TicketParts.Extras | TicketParts.Standing)) != TicketParts.None)
        {
            Head = entry.Head;
            Extras = entry.Extras;
            Standing = entry.Standing;
        }

        parts &= reads;
        if ((parts & TicketParts.Status) != TicketParts.None)
        {
            SetStatus(entry.Status, entry.At);
        }

        if ((parts & TicketParts.Messages) != TicketParts.None)
        {
            FollowMessages(entry);
        }

        if ((parts & TicketParts.Assignment) != TicketParts.None && (entry.Assignment is not null || entry.Sequence > 1))
        {
            Assign(entry.Assignment, entry.At);
        }
    }

    private void FollowMessages(in TicketEntry entry)
    {
        uint happened = entry.Happened;
        if ((happened & TicketHappenings.PublicReply) != 0)
        {
            CountPublicReply(entry.At);
        }
        else if ((happened & TicketHappenings.RequesterMessage) != 0)
        {
            CountRequesterMessage(entry.At);
        }
        else if ((happened & TicketHappenings.InternalNote) != 0)
        {
            InternalNotes++;
        }
        else if ((happened & TicketHappenings.ProgramReply) != 0)
        {
            CountProgramReply(entry.At);
        }
        else if ((happened & TicketHappenings.AutomaticReply) != 0)
        {
            AutomaticReplies++;
        }
    }
}
