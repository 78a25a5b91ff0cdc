using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>Tickets as documents.</summary>
internal static class TicketWriter
{
    public static TicketDocument Write(Ticket ticket)
    {
        TicketDocument document = WritePart(ticket);
        document.Format = Scalar.Of(new FormatName(DocumentFormat.Ticket.Current));
        return document;
    }

    /// <summary>A ticket inside another's document, which says the format for both.</summary>
    public static TicketDocument WritePart(Ticket ticket) => new()
    {
        Id = Scalar.Of(ticket.Id),
        Version = Scalar.Of(new Ordinal(ticket.Version)),
        Subject = Scalar.Subject(ticket.Subject),
        Requester = Scalar.Of(ticket.Requester),
        Tier = Scalar.Name(ticket.RequesterTier),
        Collaborators = Scalar.Each(ticket.Collaborators),
        Channel = Scalar.Of(ticket.Channel),
        Language = ticket.Language.IsUnknown ? null : Scalar.Of(ticket.Language),
        Type = Scalar.Of(ticket.Type),
        Priority = Scalar.Of(ticket.Priority),
        Impact = Scalar.IfAny(ticket.Impact),
        Urgency = Scalar.IfAny(ticket.Urgency),
        Reason = Scalar.IfAny(ticket.Reason),
        Status = Scalar.Of(ticket.Status),
        Standing = ticket.Standing == TicketStanding.Active ? null : Scalar.Of(ticket.Standing),
        Assignment = Scalar.IfAny(ticket.Assignment),
        LastAssignment = (ticket.LastTeam, ticket.LastAgent) is (null, null) ? null : Scalar.Of(new Assignment(ticket.LastTeam, ticket.LastAgent, ticket.LastAgentKind ?? AgentKind.Person)),
        Tags = Scalar.Names(ticket.Tags),
        Fields = Scalar.Fields(ticket.Fields),
        Links = Scalar.Each(ticket.Links),
        Commitments = ticket.Commitments.IsEmpty ? null : [.. ticket.Commitments.Select(Write)],
        TimeSpent = ticket.TimeSpent.IsEmpty ? null : [.. ticket.TimeSpent.Select(each => new TimeSpentDocument { Category = Scalar.Name(each.Key), Spent = Scalar.Of(each.Value) })],
        Resolution = Scalar.Long(ticket.Resolution),
        WakesAt = Scalar.Of(ticket.WakesAt),
        MergedInto = Scalar.Of(ticket.MergedInto),
        Absorbed = Scalar.Each(ticket.Absorbed),
        Counts = Counts(ticket),
        OpenedAt = Scalar.Of(ticket.OpenedAt),
        OpenedBy = Scalar.Of(ticket.OpenedBy),
        LastEventAt = Scalar.Of(ticket.LastEventAt),
        StatusSince = Scalar.Of(ticket.StatusSince),
        FirstPublicReplyAt = Scalar.Of(ticket.FirstPublicReplyAt),
        LastPublicReplyAt = Scalar.Of(ticket.LastPublicReplyAt),
        FirstProgramReplyAt = Scalar.Of(ticket.FirstProgramReplyAt),
        LastProgramReplyAt = Scalar.Of(ticket.LastProgramReplyAt),
        LastRequesterMessageAt = Scalar.Of(ticket.LastRequesterMessageAt),
        AwaitingReplySince = Scalar.Of(ticket.AwaitingReplySince),
        AwaitingAnyReplySince = ticket.ProgramReplies == 0 ? null : Scalar.Of(ticket.AwaitingAnyReplySince),
        AssignedSince = Scalar.Of(ticket.AssignedSince),
        FirstAssignedAt = Scalar.Of(ticket.FirstAssignedAt),
        SolvedAt = Scalar.Of(ticket.SolvedAt),
        ClosedAt = Scalar.Of(ticket.ClosedAt),
    };

    private static CommitmentDocument Write(Commitment commitment) => new()
    {
        Id = Scalar.Of(commitment.Id),
        Promise = Scalar.Subject(commitment.Promise),
        By = Scalar.Of(commitment.By),
        MadeAt = Scalar.Of(commitment.MadeAt),
        MadeBySequence = Scalar.Of(new Ordinal(commitment.MadeBySequence)),
        DueAt = Scalar.Of(commitment.DueAt),
        State = commitment.State == CommitmentState.Outstanding ? null : Scalar.Of(commitment.State),
        SettledAt = Scalar.Of(commitment.SettledAt),
        SettledBySequence = commitment.SettledBySequence is { } sequence ? Scalar.Of(new Ordinal(sequence)) : null,
    };

    /// <summary>How often things have happened; null for never at all.</summary>
    private static CountsDocument? Counts(Ticket ticket)
    {
        var counts = new CountsDocument
        {
            RequesterMessages = Some(ticket.RequesterMessages),
            PublicReplies = Some(ticket.PublicReplies),
            ProgramReplies = Some(ticket.ProgramReplies),
            InternalNotes = Some(ticket.InternalNotes),
            AutomaticReplies = Some(ticket.AutomaticReplies),
            Reopens = Some(ticket.Reopens),
            HandOvers = Some(ticket.HandOvers),
            TeamHandOvers = Some(ticket.TeamHandOvers),
            HandOversToPeople = Some(ticket.HandOversToPeople),
            HandOversToPrograms = Some(ticket.HandOversToPrograms),
            Waits = Some(ticket.Waits),
            UnknownEvents = Some(ticket.UnknownEvents),
        };
        Scalar<Tally>?[] all = [counts.RequesterMessages, counts.PublicReplies, counts.ProgramReplies, counts.InternalNotes, counts.AutomaticReplies, counts.Reopens, counts.HandOvers, counts.TeamHandOvers, counts.HandOversToPeople, counts.HandOversToPrograms, counts.Waits, counts.UnknownEvents];
        return Array.TrueForAll(all, static each => each is null) ? null : counts;
    }

    private static Scalar<Tally>? Some(int count) => count == 0 ? null : Scalar.Of(new Tally(count));
}
