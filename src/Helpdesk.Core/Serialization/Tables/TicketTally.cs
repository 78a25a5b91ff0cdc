using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Tables;

/// <summary>How often things have happened to a ticket, as its document has them: apart, in an object that is left out when nothing has.</summary>
internal readonly record struct TicketTally
{
    public int RequesterMessages { get; init; }

    public int PublicReplies { get; init; }

    public int ProgramReplies { get; init; }

    public int InternalNotes { get; init; }

    public int AutomaticReplies { get; init; }

    public int Reopens { get; init; }

    public int HandOvers { get; init; }

    public int TeamHandOvers { get; init; }

    public int HandOversToPeople { get; init; }

    public int HandOversToPrograms { get; init; }

    public int Waits { get; init; }

    public int UnknownEvents { get; init; }

    public static TicketTally Of(Ticket ticket) => new()
    {
        RequesterMessages = ticket.RequesterMessages,
        PublicReplies = ticket.PublicReplies,
        ProgramReplies = ticket.ProgramReplies,
        InternalNotes = ticket.InternalNotes,
        AutomaticReplies = ticket.AutomaticReplies,
        Reopens = ticket.Reopens,
        HandOvers = ticket.HandOvers,
        TeamHandOvers = ticket.TeamHandOvers,
        HandOversToPeople = ticket.HandOversToPeople,
        HandOversToPrograms = ticket.HandOversToPrograms,
        Waits = ticket.Waits,
        UnknownEvents = ticket.UnknownEvents,
    };

    /// <summary>Gives them to a ticket, except for those that it keeps with other parts: answers of programs and unknown events.</summary>
    public void SetOn(Ticket ticket)
    {
        ticket.RequesterMessages = RequesterMessages;
        ticket.PublicReplies = PublicReplies;
        ticket.InternalNotes = InternalNotes;
        ticket.AutomaticReplies = AutomaticReplies;
        ticket.Reopens = Reopens;
        ticket.HandOvers = HandOvers;
        ticket.TeamHandOvers = TeamHandOvers;
        ticket.HandOversToPeople = HandOversToPeople;
        ticket.HandOversToPrograms = HandOversToPrograms;
        ticket.Waits = Waits;
    }
}
