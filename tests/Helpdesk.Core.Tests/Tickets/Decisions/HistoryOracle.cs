using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What a history says, read off it in the plainest way.</summary>
internal static class HistoryOracle
{
    public static (string Name, int Count)[] Counts(IReadOnlyList<TicketEvent> events)
    {
        StatusCategory[] statuses = [.. Statuses(events).Select(each => each.Category)];
        Assignment?[] owners = Owners(events);
        (bool Team, bool Agent)[] moves = [.. Moves(events)];
        return
        [
            (nameof(Ticket.RequesterMessages), events.Count(IsMessage)),
            (nameof(Ticket.PublicReplies), events.OfType<PublicReplySent>().Count(each => !each.By.IsProgram)),
            (nameof(Ticket.ProgramReplies), events.OfType<PublicReplySent>().Count(each => each.By.IsProgram)),
            (nameof(Ticket.InternalNotes), events.OfType<InternalNoteAdded>().Count()),
            (nameof(Ticket.AutomaticReplies), events.OfType<AutomaticReplySent>().Count()),
            (nameof(Ticket.Reopens), statuses.Zip(statuses.Skip(1)).Count(each => each.First.IsSolved && !each.Second.IsSolved)),
            (nameof(Ticket.HandOvers), moves.Count(each => each.Team || each.Agent)),
            (nameof(Ticket.TeamHandOvers), moves.Count(each => each.Team)),
            (nameof(Ticket.HandOversToPeople), owners.Zip(owners.Skip(1)).Count(each => IsProgram(each.First) && !IsProgram(each.Second))),
            (nameof(Ticket.HandOversToPrograms), owners.Zip(owners.Skip(1)).Where((each, i) => !IsProgram(each.First) && IsProgram(each.Second) && owners.Take(i + 1).Any(earlier => earlier?.Agent is not null)).Count()),
            (nameof(Ticket.Waits), statuses.Prepend(StatusCategory.New).Zip(statuses).Count(each => !each.First.IsWaiting && each.Second.IsWaiting)),
            (nameof(Ticket.UnknownEvents), 0),
        ];
    }

    /// <summary>The counts that a ticket has.</summary>
    public static (string Name, int Count)[] Counts(Ticket ticket) =>
    [
        (nameof(Ticket.RequesterMessages), ticket.RequesterMessages),
        (nameof(Ticket.PublicReplies), ticket.PublicReplies),
        (nameof(Ticket.ProgramReplies), ticket.ProgramReplies),
        (nameof(Ticket.InternalNotes), ticket.InternalNotes),
        (nameof(Ticket.AutomaticReplies), ticket.AutomaticReplies),
        (nameof(Ticket.Reopens), ticket.Reopens),
        (nameof(Ticket.HandOvers), ticket.HandOvers),
        (nameof(Ticket.TeamHandOvers), ticket.TeamHandOvers),
        (nameof(Ticket.HandOversToPeople), ticket.HandOversToPeople),
        (nameof(Ticket.HandOversToPrograms), ticket.HandOversToPrograms),
        (nameof(Ticket.Waits), ticket.Waits),
        (nameof(Ticket.UnknownEvents), ticket.UnknownEvents),
    ];

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
