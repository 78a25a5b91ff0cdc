namespace Helpdesk.Tickets;

/// <content>How often things have happened.</content>
public sealed partial class Ticket
{
    /// <summary>Messages of the requester's side, one with which the ticket was opened included.</summary>
    public int RequesterMessages { get; internal set; }

    /// <summary>Public messages of agents who are persons, except for one with which an agent opened the ticket.</summary>
    public int PublicReplies { get; internal set; }

    /// <summary>Public messages of agents that are programs, except for one with which a program opened the ticket.</summary>
    public int ProgramReplies => programReplies?.Count ?? 0;

    /// <summary>Internal notes, by any author.</summary>
    public int InternalNotes { get; internal set; }

    /// <summary>Automatic replies.</summary>
    public int AutomaticReplies { get; internal set; }

    /// <summary>Returns from Solved or Closed to an unsolved status.</summary>
    public int Reopens
    {
        get => statusState.Reopens;
        internal set => statusState = statusState with { Reopens = value };
    }

    /// <summary>
    /// Assignments to another agent than the last who had the ticket, or to another team than the last that had it. The first assignment is none, nor is taking a ticket
    /// from the queue of the own team, nor giving it back there.
    /// </summary>
    public int HandOvers
    {
        get => assignmentState.HandOvers;
        internal set => assignmentState = assignmentState with { HandOvers = value };
    }

    /// <summary>Those of <see cref="HandOvers"/> that changed the team.</summary>
    public int TeamHandOvers
    {
        get => assignmentState.TeamHandOvers;
        internal set => assignmentState = assignmentState with { TeamHandOvers = value };
    }

    /// <summary>How often a program had the ticket and gave it away to people: to a person, to a team's queue, or to nobody.</summary>
    public int HandOversToPeople
    {
        get => assignmentState.HandOversToPeople;
        internal set => assignmentState = assignmentState with { HandOversToPeople = value };
    }

    /// <summary>How often a program was given the ticket, after an agent had had it and while no program did: people gave it back, or to a program for the first time.</summary>
    public int HandOversToPrograms
    {
        get => assignmentState.HandOversToPrograms;
        internal set => assignmentState = assignmentState with { HandOversToPrograms = value };
    }

    /// <summary>Entries into Pending or OnHold from a status that does not wait; a ticket that was opened in one of them has one.</summary>
    public int Waits
    {
        get => statusState.Waits;
        internal set => statusState = statusState with { Waits = value };
    }

    /// <summary>Events of kinds that this version of the library does not know.</summary>
    public int UnknownEvents => Extras.UnknownEvents;

    internal void CountInternalNote()
    {
        InternalNotes++;
        changed |= TicketParts.Messages;
    }

    internal void CountAutomaticReply()
    {
        AutomaticReplies++;
        changed |= TicketParts.Messages;
    }

    internal void CountUnknownEvent() => Extras = Extras with { UnknownEvents = Extras.UnknownEvents + 1 };

    private bool HasSameCounts(Ticket other) =>
        (RequesterMessages, PublicReplies, ProgramReplies, InternalNotes, AutomaticReplies) == (other.RequesterMessages, other.PublicReplies, other.ProgramReplies, other.InternalNotes, other.AutomaticReplies);
}
