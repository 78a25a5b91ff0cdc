using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>What goes together in every ticket that events have made, so that one who edits a document by hand gets no ticket that never was.</summary>
internal static class TicketConsistency
{
    /// <exception cref="DocumentMisfit">Two parts of it do not go together.</exception>
    public static void Expect(TicketDocument ticket)
    {
        Assignment? last = ticket.LastAssignment.OrNull();
        StatusCategory category = ticket.Status.Given().Category;
        Together(ticket.SolvedAt is not null, category.IsSolved, "solvedAt", "the status is solved or closed");
        Together(ticket.ClosedAt is not null, category == StatusCategory.Closed, "closedAt", "the status is closed");
        Together(ticket.AssignedSince is not null, ticket.Assignment is not null, "assignedSince", "there is an assignment");
        Together(ticket.FirstAssignedAt is not null, ticket.LastAssignment is not null, "firstAssignedAt", "there is a lastAssignment");
        Together(ticket.FirstPublicReplyAt is not null, ticket.Counts?.PublicReplies.OrNone()?.Value > 0, "firstPublicReplyAt", "counts has publicReplies");
        Together(ticket.LastPublicReplyAt is not null, ticket.Counts?.PublicReplies.OrNone()?.Value > 0, "lastPublicReplyAt", "counts has publicReplies");
        Together(ticket.LastRequesterMessageAt is not null, ticket.Counts?.RequesterMessages.OrNone()?.Value > 0, "lastRequesterMessageAt", "counts has requesterMessages");
        Need(ticket.AwaitingReplySince is not null, ticket.LastRequesterMessageAt is not null, "awaitingReplySince", "lastRequesterMessageAt");
        Need(ticket.Resolution is not null, category.IsSolved, "resolution", "a status that is solved or closed");
        Need(ticket.Standing.OrNone() == TicketStanding.Merged, ticket.MergedInto is not null, "standing", "mergedInto when it is Merged");
        if (ticket.MergedInto.OrNone() == ticket.Id.Given())
        {
            throw new DocumentMisfit(root => root.Property("mergedInto"), "Must be another ticket.");
        }

        if (ticket.Assignment.OrNull() is { } now
            && ((now.Team is not null && now.Team != last?.Team) || (now.Agent is not null && now.Agent != last?.Agent)))
        {
            throw new DocumentMisfit(root => root.Property("lastAssignment"), "Must name the team and the agent of the assignment.");
        }

        var promised = new HashSet<CommitmentId>();
        for (int i = 0; i < (ticket.Commitments?.Length ?? 0); i++)
        {
            int index = i;
            if (!promised.Add(ticket.Commitments![i].Id.Given()))
            {
                throw new DocumentMisfit(root => root.Property("commitments").Item(index).Property("id"), "Is given twice.");
            }

            Expect(ticket.Commitments[i], ticket.Version.Given().Value, problem => new DocumentMisfit(root => root.Property("commitments").Item(index), problem));
        }
    }

    private static void Expect(CommitmentDocument commitment, int events, Func<string, DocumentMisfit> misfit)
    {
        CommitmentState state = commitment.State.OrNone() ?? CommitmentState.Outstanding;
        bool isSettled = state != CommitmentState.Outstanding;
        if (isSettled != commitment.SettledAt is not null || isSettled != commitment.SettledBySequence is not null)
        {
            throw misfit("Must have settledAt and settledBySequence when, and only when, it is no longer outstanding.");
        }

        if (commitment.SettledAt.OrNone() is { } settled && state != CommitmentState.Moved && settled > commitment.DueAt.Given() != state is CommitmentState.KeptLate or CommitmentState.WithdrawnLate)
        {
            throw misfit(FormattableString.Invariant($"Cannot be {state}: it was due at {commitment.DueAt.Given()} and settled at {settled}."));
        }

        if (commitment.MadeBySequence.Given().Value > events || commitment.SettledBySequence.OrNone()?.Value > events)
        {
            throw misfit(FormattableString.Invariant($"Can name no event after the last, {events}."));
        }
    }

    private static void Together(bool isThere, bool isRight, string property, string when)
    {
        if (isThere != isRight)
        {
            throw isThere
                ? new DocumentMisfit(root => root.Property(property), $"Can be present only when {when}.")
                : new DocumentMisfit(root => root, $"Lacks '{property}', which must be present when {when}.");
        }
    }

    private static void Need(bool isThere, bool isRight, string property, string needed)
    {
        if (isThere && !isRight)
        {
            throw new DocumentMisfit(root => root.Property(property), $"Needs {needed}.");
        }
    }
}
