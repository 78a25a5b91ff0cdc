using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>Gives the agents' part of a timeline to persons and programs, some of them for teams. What happens, and when, stays as it is.</summary>
internal static class Programs
{
    /// <summary>The agent of the pool that is a program.</summary>
    public static readonly AgentId Program = Timelines.Agents[^1];

    /// <summary>The same commands by other agents: of one timeline in three everything is left as it is.</summary>
    public static IReadOnlyList<Step> Mix(IReadOnlyList<Step> steps, Random random) => random.Next(3) == 0 ? steps : [.. steps.Select(each => each with { Command = Mixed(each.Command, random) })];

    /// <summary>The same commands as if every program were a person.</summary>
    public static IReadOnlyList<Step> AsPersons(IReadOnlyList<Step> steps) => [.. steps.Select(each => each with
    {
        Command = Given(each.Command, to => new Assignment(to.Team, to.Agent)) with { By = each.Command.By.IsProgram ? Author.Agent(each.Command.By.AsAgent!.Value) : each.Command.By },
    })];

    /// <summary>The kind of an agent of the pool.</summary>
    public static AgentKind KindOf(AgentId agent) => agent == Program ? AgentKind.Program : AgentKind.Person;

    private static TicketCommand Mixed(TicketCommand each, Random random)
    {
        AgentId agent = Timelines.Agents[random.Next(Timelines.Agents.Length)];
        TeamId? team = random.Next(3) == 0 ? Timelines.Teams[random.Next(Timelines.Teams.Length)] : null;
        TicketCommand given = Given(each, to => new Assignment(to.Team, to.Agent, to.Agent is { } owner ? KindOf(owner) : AgentKind.Person));
        return each.By.Kind == AuthorKind.Agent ? given with { By = Author.Agent(agent, KindOf(agent)), ByTeam = team } : given;
    }

    private static TicketCommand Given(TicketCommand each, Func<Assignment, Assignment> kind) => each switch
    {
        Assign { To: { } to } => new Assign(kind(to), each.By) { IsImported = each.IsImported, HappenedAt = each.HappenedAt, ByTeam = each.ByTeam },
        OpenTicket { Assignment: { } to } opened => opened with { Assignment = kind(to) },
        _ => each,
    };
}
