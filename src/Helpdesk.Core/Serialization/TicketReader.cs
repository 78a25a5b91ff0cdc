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
        ticket.Assign(document.LastAssignment.OrNull(), nanoseconds: 0);
        ticket.Assignment = document.Assignment.OrNull();
        Count(ticket, document.Counts);
        SetMoments(ticket, document);
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
        UnknownEvents = Number(document.Counts?.UnknownEvents),
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

    private static void Count(Ticket ticket, CountsDocument? document)
    {
        ticket.RequesterMessages = Number(document?.RequesterMessages);
        ticket.PublicReplies = Number(document?.PublicReplies);
        ticket.InternalNotes = Number(document?.InternalNotes);
        ticket.AutomaticReplies = Number(document?.AutomaticReplies);
        ticket.Reopens = Number(document?.Reopens);
        ticket.HandOvers = Number(document?.HandOvers);
        ticket.TeamHandOvers = Number(document?.TeamHandOvers);
        ticket.HandOversToPeople = Number(document?.HandOversToPeople);
        ticket.HandOversToPrograms = Number(document?.HandOversToPrograms);
        ticket.Waits = Number(document?.Waits);
    }

    private static void SetMoments(Ticket ticket, TicketDocument document)
    {
        ticket.LastEventAt = document.LastEventAt.Given();
        ticket.StatusSince = document.StatusSince.Given();
        ticket.FirstPublicReplyAt = document.FirstPublicReplyAt.OrNone();
        ticket.LastPublicReplyAt = document.LastPublicReplyAt.OrNone();
        ticket.LastRequesterMessageAt = document.LastRequesterMessageAt.OrNone();
        ticket.AwaitingReplySince = document.AwaitingReplySince.OrNone();
        ticket.AssignedSince = document.AssignedSince.OrNone();
        ticket.FirstAssignedAt = document.FirstAssignedAt.OrNone();
        ticket.SolvedAt = document.SolvedAt.OrNone();
        ticket.ClosedAt = document.ClosedAt.OrNone();
        if (Number(document.Counts?.ProgramReplies) is > 0 and var programs)
        {
            ticket.SetProgramReplies(programs, document.FirstProgramReplyAt.Given(), document.LastProgramReplyAt.Given(), document.AwaitingAnyReplySince.OrNone());
        }
    }

    private static int Number(Scalar<Tally>? tally) => tally.OrNone()?.Value ?? 0;
}
