using System.Collections.Immutable;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Tickets from documents that fit the contract.</summary>
internal static class TicketReader
{
    /// <exception cref="DocumentMisfit">Its parts do not go together.</exception>
    public static Ticket Read(TicketDocument document)
    {
        TicketConsistency.Expect(document);
        var ticket = new Ticket
        {
            Id = document.Id.Given(),
            Version = document.Version.Given().Value,
            Head = Head(document),
            Extras = Extras(document),
            Status = document.Status.Given(),
            Standing = document.Standing.OrNone() ?? TicketStanding.Active,
        };

        // To have been assigned is what makes a ticket remember to whom; what else that changes is set below.
        ticket.Assign(document.LastAssignment.OrNull(), default);
        ticket.Assignment = document.Assignment.OrNull();
        ticket.Counts = Counts(document.Counts);
        ticket.Moments = Moments(document);
        return ticket;
    }

    private static TicketHead Head(TicketDocument document) => new()
    {
        OpenedAt = document.OpenedAt.Given(),
        OpenedBy = document.OpenedBy.Given(),
        Subject = document.Subject.Text(),
        Requester = document.Requester.Given(),
        RequesterTier = document.Tier.TextOrNull(),
        Collaborators = Names.People(PartReader.Distinct(document.Collaborators, "collaborators", TicketLimits.Collaborators)),
        Channel = document.Channel.Given(),
        Language = document.Language.OrNone() ?? default,
        Type = document.Type.Given(),
        Priority = document.Priority.Given(),
        Impact = document.Impact.OrNull(),
        Urgency = document.Urgency.OrNull(),
        Reason = document.Reason.OrNull(),
    };

    private static TicketExtras Extras(TicketDocument document) => new()
    {
        Tags = PartReader.Names(document.Tags, "tags", TicketLimits.Tags),
        Fields = PartReader.Fields(document.Fields, "fields", TicketLimits.Fields),
        Links = PartReader.Distinct(document.Links, "links", TicketLimits.Links),
        Commitments = Commitments(document.Commitments),
        TimeSpent = TimeSpent(document.TimeSpent),
        Resolution = document.Resolution.TextOrNull(),
        WakesAt = document.WakesAt.OrNone(),
        MergedInto = document.MergedInto.OrNone(),
        Absorbed = PartReader.Distinct(document.Absorbed, "absorbed", TicketLimits.Absorbed),
    };

    private static ImmutableArray<Commitment> Commitments(CommitmentDocument[]? documents)
    {
        PartReader.Bound(documents?.Length ?? 0, TicketLimits.Commitments, "commitments");
        return documents is null ? [] : [.. documents.Select(Commitment)];
    }

    private static Commitment Commitment(CommitmentDocument document) =>
        new(document.Id.Given(), document.Promise.Text(), document.By.Given(), document.MadeAt.Given(), document.DueAt.Given(), document.MadeBySequence.Given().Value)
        {
            State = document.State.OrNone() ?? CommitmentState.Outstanding,
            SettledAt = document.SettledAt.OrNone(),
            SettledBySequence = document.SettledBySequence.OrNone()?.Value,
        };

    private static ImmutableSortedDictionary<string, Duration> TimeSpent(TimeSpentDocument[]? documents)
    {
        PartReader.Bound(documents?.Length ?? 0, TicketLimits.TimeCategories, "timeSpent");
        ImmutableSortedDictionary<string, Duration> all = Sequences.NoPairs<Duration>();
        for (int i = 0; i < (documents?.Length ?? 0); i++)
        {
            int index = i;
            string category = documents![i].Category.Text();
            all = all.ContainsKey(category)
                ? throw new DocumentMisfit(root => root.Property("timeSpent").Item(index).Property("category"), "Is given twice.")
                : all.Add(category, documents[i].Spent.Given());
        }

        return all;
    }

    private static TicketCounts Counts(CountsDocument? document) => document is null ? default : new TicketCounts
    {
        RequesterMessages = document.RequesterMessages.Given().Value,
        PublicReplies = document.PublicReplies.Given().Value,
        ProgramReplies = document.ProgramReplies.Given().Value,
        InternalNotes = document.InternalNotes.Given().Value,
        AutomaticReplies = document.AutomaticReplies.Given().Value,
        Reopens = document.Reopens.Given().Value,
        HandOvers = document.HandOvers.Given().Value,
        TeamHandOvers = document.TeamHandOvers.Given().Value,
        HandOversToPeople = document.HandOversToPeople.Given().Value,
        HandOversToPrograms = document.HandOversToPrograms.Given().Value,
        Waits = document.Waits.Given().Value,
        UnknownEvents = document.UnknownEvents.Given().Value,
    };

    private static TicketMoments Moments(TicketDocument document) => new()
    {
        LastEvent = Moment(document.LastEventAt),
        StatusSince = Moment(document.StatusSince),
        FirstReply = Moment(document.FirstPublicReplyAt),
        LastReply = Moment(document.LastPublicReplyAt),
        FirstProgramReply = Moment(document.FirstProgramReplyAt),
        LastProgramReply = Moment(document.LastProgramReplyAt),
        LastMessage = Moment(document.LastRequesterMessageAt),
        AwaitingReplySince = Moment(document.AwaitingReplySince),
        AwaitingAnyReplySince = Moment(document.AwaitingAnyReplySince),
        AssignedSince = Moment(document.AssignedSince),
        FirstAssigned = Moment(document.FirstAssignedAt),
        Solved = Moment(document.SolvedAt),
        Closed = Moment(document.ClosedAt),
    };

    private static long Moment(Scalar<Instant>? instant) => instant is { } moment ? Nanos.From(moment.Value) : TicketMoments.Never;
}
