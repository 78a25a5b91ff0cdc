using System.Collections.Immutable;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>What goes together in every ticket that events have made, so that one who edits a document by hand gets no ticket that never was.</summary>
internal static class TicketConsistency
{
    /// <summary>The instants that are there when, and only when, something else is so.</summary>
    public static void Expect(GivenValues given, StatusCategory category, TicketTally counts, Func<string, bool> has)
    {
        Together("solvedAt", category.IsSolved, "the status is solved or closed");
        Together("closedAt", category == StatusCategory.Closed, "the status is closed");
        Together("firstPublicReplyAt", counts.PublicReplies > 0, "counts has publicReplies");
        Together("lastPublicReplyAt", counts.PublicReplies > 0, "counts has publicReplies");
        Together("firstProgramReplyAt", counts.ProgramReplies > 0, "counts has programReplies");
        Together("lastProgramReplyAt", counts.ProgramReplies > 0, "counts has programReplies");
        Together("lastRequesterMessageAt", counts.RequesterMessages > 0, "counts has requesterMessages");
        Need("awaitingReplySince", has("lastRequesterMessageAt"), "lastRequesterMessageAt");
        Need("awaitingAnyReplySince", counts.ProgramReplies > 0 && has("lastRequesterMessageAt"), "counts that have programReplies, and lastRequesterMessageAt");

        void Together(string property, bool isRight, string when) => TicketConsistency.Together(given, has(property), isRight, property, when);

        void Need(string property, bool isRight, string needed)
        {
            if (has(property) && !isRight)
            {
                throw given.Fail(property, $"Needs {needed}.");
            }
        }
    }

    public static void Expect(GivenValues given, TicketId id, TicketStanding standing, TicketId? mergedInto, bool isUnsolvedWithResolution)
    {
        if (isUnsolvedWithResolution)
        {
            throw given.Fail("resolution", "Needs a status that is solved or closed.");
        }

        if (standing == TicketStanding.Merged && mergedInto is null)
        {
            throw given.Fail("standing", "Needs mergedInto when it is Merged.");
        }

        if (mergedInto == id)
        {
            throw given.Fail("mergedInto", "Must be another ticket.");
        }
    }

    public static void Expect(GivenValues given, Assignment? now, Assignment? last, bool hasSince, bool hasFirst)
    {
        Together(given, hasSince, now is not null, "assignedSince", "there is an assignment");
        Together(given, hasFirst, last is not null, "firstAssignedAt", "there is a lastAssignment");
        if (now is not null && ((now.Team is not null && now.Team != last?.Team) || (now.Agent is not null && (now.Agent != last?.Agent || now.AgentKind != last?.AgentKind))))
        {
            throw given.Fail("lastAssignment", "Must name the team and the agent of the assignment.");
        }
    }

    public static void Expect(GivenValues given, ImmutableArray<Commitment> commitments, int events)
    {
        for (int i = 0; i < commitments.Length; i++)
        {
            given.At("commitments", i);
            if (FindProblem(commitments[i], events) is { } problem)
            {
                throw new FormatException(problem);
            }
        }

        given.AtWhole();
    }

    private static string? FindProblem(Commitment commitment, int events)
    {
        CommitmentState state = commitment.State;
        bool isSettled = state != CommitmentState.Outstanding;
        if (isSettled != commitment.SettledAt is not null || isSettled != commitment.SettledBySequence is not null)
        {
            return "Must have settledAt and settledBySequence when, and only when, it is no longer outstanding.";
        }

        if (commitment.SettledAt is { } settled && state != CommitmentState.Moved && settled > commitment.DueAt != state is CommitmentState.KeptLate or CommitmentState.WithdrawnLate)
        {
            return FormattableString.Invariant($"Cannot be {state}: it was due at {commitment.DueAt} and settled at {settled}.");
        }

        return commitment.MadeBySequence > events || commitment.SettledBySequence > events ? FormattableString.Invariant($"Can name no event after the last, {events}.") : null;
    }

    private static void Together(GivenValues given, bool isThere, bool isRight, string property, string when)
    {
        if (isThere != isRight)
        {
            throw isThere ? given.Fail(property, $"Can be present only when {when}.") : given.Fail($"Lacks '{property}', which must be present when {when}.");
        }
    }
}
