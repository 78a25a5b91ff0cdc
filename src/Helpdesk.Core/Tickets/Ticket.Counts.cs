namespace Helpdesk.Tickets;

/// <content>How often things have happened: each count beside what changes with it, so that an event copies little.</content>
public sealed partial class Ticket
{
    private int requesterMessages;
    private int publicReplies;
    private int internalNotes;
    private int automaticReplies;

    /// <summary>How often things have happened.</summary>
    public TicketCounts Counts
    {
        get => new()
        {
            RequesterMessages = requesterMessages,
            PublicReplies = publicReplies,
            ProgramReplies = programReplies?.Count ?? 0,
            InternalNotes = internalNotes,
            AutomaticReplies = automaticReplies,
            Reopens = statusState.Reopens,
            HandOvers = assignmentState.HandOvers,
            TeamHandOvers = assignmentState.TeamHandOvers,
            HandOversToPeople = assignmentState.HandOversToPeople,
            HandOversToPrograms = assignmentState.HandOversToPrograms,
            Waits = statusState.Waits,
            UnknownEvents = Extras.UnknownEvents,
        };

        internal set
        {
            requesterMessages = value.RequesterMessages;
            publicReplies = value.PublicReplies;
            programReplies = value.ProgramReplies == 0 ? null : new ProgramReplies(value.ProgramReplies, TicketMoments.Never, TicketMoments.Never, TicketMoments.Never);
            internalNotes = value.InternalNotes;
            automaticReplies = value.AutomaticReplies;
            statusState = statusState with { Reopens = value.Reopens, Waits = value.Waits };
            assignmentState = assignmentState with
            {
                HandOvers = value.HandOvers,
                TeamHandOvers = value.TeamHandOvers,
                HandOversToPeople = value.HandOversToPeople,
                HandOversToPrograms = value.HandOversToPrograms,
            };
            Extras = Extras with { UnknownEvents = value.UnknownEvents };
        }
    }

    internal int HandOvers => assignmentState.HandOvers;

    internal int HandOversToPeople => assignmentState.HandOversToPeople;

    internal int HandOversToPrograms => assignmentState.HandOversToPrograms;

    internal void CountInternalNote() => internalNotes++;

    internal void CountAutomaticReply() => automaticReplies++;

    internal void CountUnknownEvent() => Extras = Extras with { UnknownEvents = Extras.UnknownEvents + 1 };
}
