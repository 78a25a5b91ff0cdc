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

    /// <summary>An agent answers in public, after the opening. Automatic replies and internal notes are none.</summary>
    public static ClockCondition AgentReplies { get; } = Happens(TicketOccurrence.PublicReply);

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
    public static ClockCondition Happens(TicketOccurrence occurrence) => new OccurrenceClock(Guard.NotNull(occurrence));

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
