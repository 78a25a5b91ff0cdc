using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Clocks;

/// <summary>What the conditions of clocks can be about: <c>When.Becomes(Where.Status.Is(StatusCategory.Solved))</c>.</summary>
/// <remarks>Constant, and safe from any number of threads.</remarks>
public static class When
{
    /// <summary>The ticket is opened.</summary>
    public static ClockCondition Opened { get; } = Happens(TicketOccurrence.Opened);

    /// <summary>The requester's side writes or speaks, with the opening too.</summary>
    public static ClockCondition RequesterWrites { get; } = Happens(TicketOccurrence.RequesterMessage);

    /// <summary>
    /// An agent gives a response: answers in public, after the opening. A person does, and a program where the policy counts it (<see cref="SlaPolicy.CountsProgramReplies"/>). Automatic replies and
    /// internal notes are no responses.
    /// </summary>
    public static ClockCondition AgentReplies { get; } = Happens(TicketOccurrence.PublicReply);

    /// <summary>An agent that is a program answers in public, whether or not the policy counts it as a response.</summary>
    public static ClockCondition ProgramReplies { get; } = Happens(TicketOccurrence.ProgramReply);

    /// <summary>A response had been given before the event, by what the policy counts as one.</summary>
    public static ClockCondition HadResponse { get; } = ClockFact.OfResponse(isGiven: true);

    /// <summary>A message of the requester's side waited for a response before the event, by what the policy counts as one.</summary>
    public static ClockCondition AwaitedResponse { get; } = ClockFact.OfResponse(isGiven: false);

    /// <summary>A program gives the ticket to people: to a person, to a team's queue, or to nobody.</summary>
    public static ClockCondition HandedToPeople { get; } = Happens(TicketOccurrence.HandOverToPeople);

    /// <summary>People give the ticket to a program.</summary>
    public static ClockCondition HandedToProgram { get; } = Happens(TicketOccurrence.HandOverToProgram);

    /// <summary>The author is the agent who has the ticket when it happens: before what the event changes; at the opening, who is given it.</summary>
    public static ClockCondition ByAssignee { get; } = ClockFact.Of(AuthorTrait.Assignee);

    /// <summary>The author is an agent who is a person.</summary>
    public static ClockCondition ByPerson { get; } = ClockFact.Of(AuthorTrait.Person);

    /// <summary>The author is an agent that is a program.</summary>
    public static ClockCondition ByProgram { get; } = ClockFact.Of(AuthorTrait.Program);

    /// <summary>The ticket is no longer one to be worked on: merged, spam or deleted.</summary>
    public static ClockCondition Withdrawn { get; } = Ceases(Active);

    /// <summary>The ticket is one to be worked on again, from spam or deleted.</summary>
    public static ClockCondition BroughtBack { get; } = ClockCondition.All(Becomes(Active), ClockCondition.Not(Opened));

    /// <summary>The ticket is solved or closed, and was neither.</summary>
    public static ClockCondition Solved { get; } = Becomes(Where.Status.IsSolved);

    /// <summary>The ticket is neither solved nor closed any more.</summary>
    public static ClockCondition Reopened { get; } = Ceases(Where.Status.IsSolved);

    /// <summary>The ticket is one to be worked on again: active and unsolved, and was one of them not. So a solved ticket is reopened, or one that was spam is none after all and unsolved.</summary>
    public static ClockCondition BackInWork { get; } = ClockCondition.All(Becomes(InWork), ClockCondition.Not(Opened));

    /// <summary>Matches tickets that are to be worked on.</summary>
    internal static TicketCondition InWork => TicketCondition.All(Active, TicketCondition.Not(Where.Status.IsSolved));

    private static TicketCondition Active => Where.Standing.Is(TicketStanding.Active);

    /// <summary>Something happens.</summary>
    /// <param name="occurrence">What.</param>
    public static ClockCondition Happens(TicketOccurrence occurrence) => ClockFact.Of(Guard.NotNull(occurrence));

    /// <summary>The author is on a side.</summary>
    /// <param name="side">The side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The side is undefined.</exception>
    public static ClockCondition By(AuthorKind side) => ClockFact.Of(side);

    /// <summary>The author is a certain agent, whether or not the agent has the ticket.</summary>
    /// <param name="agent">The agent.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static ClockCondition By(AgentId agent) => new AgentClock(Guard.Key(agent));

    /// <summary>
    /// The author is an agent who acts for a certain team: the one that the event names (<see cref="TicketEvent.ByTeam"/>); where it names none, the team for which the agent has the ticket. An agent
    /// who has it for no team, or does not have it, then acts for none.
    /// </summary>
    /// <param name="team">The team.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public static ClockCondition By(TeamId team) => new TeamClock(Guard.Key(team));

    /// <summary>A condition holds for the ticket after the event.</summary>
    /// <param name="condition">The condition.</param>
    public static ClockCondition Holds(TicketCondition condition) => new StateClock(Guard.NotNull(condition), IsBefore: false);

    /// <summary>A condition held for the ticket before the event. Before the opening none did.</summary>
    /// <param name="condition">The condition.</param>
    public static ClockCondition Held(TicketCondition condition) => new StateClock(Guard.NotNull(condition), IsBefore: true);

    /// <summary>A condition holds after the event and did not before it; at the opening, it holds.</summary>
    /// <param name="condition">The condition.</param>
    public static ClockCondition Becomes(TicketCondition condition) => ClockCondition.All(Holds(condition), ClockCondition.Not(Held(condition)));

    /// <summary>A condition held before the event and does not after it.</summary>
    /// <param name="condition">The condition.</param>
    public static ClockCondition Ceases(TicketCondition condition) => ClockCondition.All(Held(condition), ClockCondition.Not(Holds(condition)));
}
