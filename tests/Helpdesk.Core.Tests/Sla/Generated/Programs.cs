using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>Gives the agents' part of a history to persons and programs, some of them for teams. What happens, and when, stays as it is.</summary>
internal static class Programs
{
    /// <summary>The agent of the pool that is a program.</summary>
    public static readonly AgentId Program = Timelines.Agents[^1];

    /// <summary>The same events by other agents: of one history in three everything is left as it is.</summary>
    public static TicketEvent[] Mix(TicketEvent[] events, Random random) => random.Next(3) == 0 ? events : [.. events.Select(each => Mixed(each, random))];

    /// <summary>The same events as if every program were a person.</summary>
    public static TicketEvent[] AsPersons(TicketEvent[] events) =>
        [.. events.Select(each => Given(each, assignment => assignment.IsToProgram ? new Assignment(assignment.Team, assignment.Agent) : assignment) with { Header = By(each.Header, each.By.IsProgram ? Author.Agent(each.By.AsAgent!.Value) : each.By, each.ByTeam) })];

    /// <summary>The kind of an agent of the pool.</summary>
    public static AgentKind KindOf(AgentId agent) => agent == Program ? AgentKind.Program : AgentKind.Person;

    private static TicketEvent Mixed(TicketEvent each, Random random)
    {
        AgentId agent = Timelines.Agents[random.Next(Timelines.Agents.Length)];
        TeamId? team = random.Next(3) == 0 ? Timelines.Teams[random.Next(Timelines.Teams.Length)] : null;
        TicketEvent given = Given(each, to => new Assignment(to.Team, to.Agent, to.Agent is { } owner ? KindOf(owner) : AgentKind.Person));
        return each is PublicReplySent || each.By.Kind == AuthorKind.Agent
            ? given with { Header = By(each.Header, Author.Agent(agent, KindOf(agent)), team) }
            : given;
    }

    private static TicketEvent Given(TicketEvent each, Func<Assignment, Assignment> kind) => each switch
    {
        AssignmentChanged { To: { } to } => new AssignmentChanged(each.Header, kind(to)),
        TicketOpened { Assignment: { } to } opened => opened with { Assignment = kind(to) },
        _ => each,
    };

    private static EventHeader By(EventHeader header, Author author, TeamId? team) =>
        new(header.Ticket, header.Sequence, header.HappenedAt, header.RecordedAt, author, header.IsImported, team);
}
