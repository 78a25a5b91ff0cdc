using System.Collections.Immutable;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>How often something has happened to a ticket: what a <see cref="CountCondition"/> compares.</summary>
internal sealed class CountSource
{
    public static readonly CountSource RequesterMessages = new(TicketParts.Messages, "requester messages", static ticket => ticket.RequesterMessages);
    public static readonly CountSource PublicReplies = new(TicketParts.Messages, "public replies", static ticket => ticket.PublicReplies);
    public static readonly CountSource ProgramReplies = new(TicketParts.Messages, "program replies", static ticket => ticket.ProgramReplies);
    public static readonly CountSource InternalNotes = new(TicketParts.Messages, "internal notes", static ticket => ticket.InternalNotes);
    public static readonly CountSource AutomaticReplies = new(TicketParts.Messages, "automatic replies", static ticket => ticket.AutomaticReplies);
    public static readonly CountSource Reopens = new(TicketParts.Status, "reopens", static ticket => ticket.Reopens);
    public static readonly CountSource HandOvers = new(TicketParts.Assignment, "hand-overs", static ticket => ticket.HandOvers);
    public static readonly CountSource TeamHandOvers = new(TicketParts.Assignment, "team hand-overs", static ticket => ticket.TeamHandOvers);
    public static readonly CountSource HandOversToPeople = new(TicketParts.Assignment, "hand-overs to people", static ticket => ticket.HandOversToPeople);
    public static readonly CountSource HandOversToPrograms = new(TicketParts.Assignment, "hand-overs to programs", static ticket => ticket.HandOversToPrograms);
    public static readonly CountSource Waits = new(TicketParts.Status, "waits", static ticket => ticket.Waits);
    public static readonly CountSource UnknownEvents = new(TicketParts.Extras, "unknown events", static ticket => ticket.UnknownEvents);
    public static readonly CountSource OutstandingCommitments = new(TicketParts.Extras, "outstanding commitments", static ticket => Count(ticket, CommitmentState.Outstanding, CommitmentState.Outstanding));
    public static readonly CountSource MissedCommitments = new(TicketParts.Extras, "missed commitments", static ticket => Count(ticket, CommitmentState.KeptLate, CommitmentState.WithdrawnLate));

    private readonly Func<Ticket, int> read;

    private CountSource(TicketParts reads, string name, Func<Ticket, int> read)
    {
        Reads = reads;
        Name = name;
        this.read = read;
    }

    public static ImmutableArray<CountSource> All { get; } =
    [
        RequesterMessages, PublicReplies, ProgramReplies, InternalNotes, AutomaticReplies,
        Reopens, HandOvers, TeamHandOvers, HandOversToPeople, HandOversToPrograms, Waits, UnknownEvents, OutstandingCommitments, MissedCommitments,
    ];

    /// <summary>The part of the ticket that it is read from.</summary>
    public TicketParts Reads { get; }

    /// <summary>What it is called in the texts of conditions.</summary>
    public string Name { get; }

    public int Of(Ticket ticket) => read(ticket);

    private static int Count(Ticket ticket, CommitmentState one, CommitmentState other)
    {
        int count = 0;
        foreach (Commitment each in ticket.Commitments)
        {
            count += each.State == one || each.State == other ? 1 : 0;
        }

        return count;
    }
}
