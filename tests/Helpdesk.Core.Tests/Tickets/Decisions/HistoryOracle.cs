using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What a history says, read off it in the plainest way.</summary>
internal static class HistoryOracle
{
    public static TicketCounts Counts(IReadOnlyList<TicketEvent> events)
    {
        StatusCategory[] statuses = [.. Statuses(events).Select(each => each.Category)];
        Assignment?[] owners = Owners(events);
        (bool Team, bool Agent)[] moves = [.. Moves(events)];
        return new TicketCounts
        {
            RequesterMessages = events.Count(IsMessage),
            PublicReplies = events.OfType<PublicReplySent>().Count(each => !each.By.IsProgram),
            ProgramReplies = events.OfType<PublicReplySent>().Count(each => each.By.IsProgram),
            InternalNotes = events.OfType<InternalNoteAdded>().Count(),
            AutomaticReplies = events.OfType<AutomaticReplySent>().Count(),
            Reopens = statuses.Zip(statuses.Skip(1)).Count(each => each.First.IsSolved && !each.Second.IsSolved),
            Waits = statuses.Prepend(StatusCategory.New).Zip(statuses).Count(each => !each.First.IsWaiting && each.Second.IsWaiting),
            HandOvers = moves.Count(each => each.Team || each.Agent),
            TeamHandOvers = moves.Count(each => each.Team),
            HandOversToPeople = owners.Zip(owners.Skip(1)).Count(each => IsProgram(each.First) && !IsProgram(each.Second)),
            HandOversToPrograms = owners.Zip(owners.Skip(1)).Where((each, i) => !IsProgram(each.First) && IsProgram(each.Second) && owners.Take(i + 1).Any(earlier => earlier?.Agent is not null)).Count(),
        };
    }

    public static IEnumerable<TicketStatus> Statuses(IReadOnlyList<TicketEvent> events) =>
        events.Select(each => each is TicketMerged merged ? merged.Status : (each as StatusChanged)?.To).OfType<TicketStatus>().Prepend(((TicketOpened)events[0]).Status);

    /// <summary>The first message after the last answer.</summary>
    public static Instant? AwaitingReplySince(IReadOnlyList<TicketEvent> events) =>
        events.Reverse().TakeWhile(each => each is not PublicReplySent || each.By.IsProgram).LastOrDefault(IsMessage)?.HappenedAt;

    private static bool IsMessage(TicketEvent each) => each is RequesterMessageReceived || (each is TicketOpened { Message: not null } && each.By.Kind != AuthorKind.Agent);

    private static Assignment?[] Owners(IReadOnlyList<TicketEvent> events) => [((TicketOpened)events[0]).Assignment, .. events.OfType<AssignmentChanged>().Select(each => each.To)];

    private static bool IsProgram(Assignment? owner) => owner?.AgentKind == AgentKind.Program;

    private static IEnumerable<(bool Team, bool Agent)> Moves(IReadOnlyList<TicketEvent> events)
    {
        Assignment?[] all = Owners(events);
        for (int i = 0; i < all.Length; i++)
        {
            TeamId? team = all.Take(i).Select(each => each?.Team).LastOrDefault(each => each is not null);
            AgentId? agent = all.Take(i).Select(each => each?.Agent).LastOrDefault(each => each is not null);
            yield return (all[i]?.Team is { } toTeam && team is not null && toTeam != team, all[i]?.Agent is { } toAgent && agent is not null && toAgent != agent);
        }
    }
}
