using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Conditions that read only what solving and reopening change, and hold for every unsolved ticket, do not change the cycles of tickets that were opened unsolved.</summary>
public class StatusConditionProperties
{
    private static readonly TicketCondition Unsolved = TicketCondition.Not(Where.Status.IsSolved);

    private static readonly Func<TicketCondition>[] Parts =
    [
        () => Where.Status.IsSolved, () => Where.Status.Is(StatusCategory.Solved), () => Where.Status.Is(StatusCategory.Closed), () => Where.Status.IsNamed(TicketStatus.Solved.Name),
        () => Where.Reopens.AtLeast(1), () => Where.Reopens.AtLeast(2), () => Unsolved,
    ];

    [Fact]
    public void One_promise_gives_the_same_cycles_with_the_condition_and_without() => Laws.Hold(800, Timeline.Any, timeline => EachMode(timeline, (random, policy) =>
    {
        SlaPolicy forAll = policy with { Condition = null };
        SlaPolicy conditional = policy with { Condition = TicketCondition.Any(Unsolved, Any(random)) };
        foreach (Instant asOf in Moments(timeline))
        {
            Assert.Equal(Evaluate(timeline, asOf, forAll).Clocks, Evaluate(timeline, asOf, conditional).Clocks);
        }
    }));

    /// <summary>Another policy is another one, even if it promises the same: what a change of policy would restart is left out.</summary>
    [Fact]
    public void The_same_promise_by_several_policies_gives_the_same_cycles() => Laws.Hold(800, Timeline.Any, timeline => EachMode(timeline, (random, policy) =>
    {
        SlaPolicy forAll = policy with { Condition = null, Changes = SlaChangeModes.Always(ChangeMode.CarryElapsed) };
        SlaPolicy[] several =
        [
            .. Enumerable.Range(0, random.Next(1, 4)).Select(i => Copy(forAll, FormattableString.Invariant($"q{i}")) with { Condition = Any(random) }),
            Copy(forAll, "last") with { Condition = Unsolved },
        ];
        foreach (Instant asOf in Moments(timeline))
        {
            Assert.Equal(Evaluate(timeline, asOf, forAll).Cycles.Select(Describe), Evaluate(timeline, asOf, several).Cycles.Select(Describe));
        }
    }));

    private static void EachMode(Timeline timeline, Action<Random, SlaPolicy> law)
    {
        if (TicketHistory.Of(timeline.Events[0]).Ticket.Status.Category.IsSolved)
        {
            return;
        }

        var random = new Random(timeline.Seed);
        foreach (ReopenMode mode in Enum.GetValues<ReopenMode>())
        {
            law(random, timeline.Book.Policies[0] with { ReopenMode = mode });
        }
    }

    private static TicketCondition Any(Random random) => random.Next(4) switch
    {
        0 => TicketCondition.Not(Parts[random.Next(Parts.Length)]()),
        1 => TicketCondition.All(Parts[random.Next(Parts.Length)](), Parts[random.Next(Parts.Length)]()),
        2 => TicketCondition.Any(Parts[random.Next(Parts.Length)](), Parts[random.Next(Parts.Length)]()),
        _ => Parts[random.Next(Parts.Length)](),
    };

    private static Instant[] Moments(Timeline timeline) => [timeline.AsOf, timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 3000)];

    private static SlaPolicy Copy(SlaPolicy policy, string id) => new(id, policy.Targets)
    {
        Calendar = policy.Calendar,
        CountsProgramReplies = policy.CountsProgramReplies,
        PausesWhile = policy.PausesWhile,
        ReopenMode = policy.ReopenMode,
        Changes = policy.Changes,
        Boundary = policy.Boundary,
    };

    private static SlaEvaluation Evaluate(Timeline timeline, Instant asOf, params SlaPolicy[] policies) =>
        new SlaEngine(new SlaPolicyBook("book", policies), timeline.World.Calendars).Evaluate(timeline.History, asOf);

    private static string Describe(SlaCycle cycle) =>
        $"{cycle.Metric.Id} {cycle.Number}: from {cycle.StartedAt} by {cycle.StartedBySequence}, {cycle.Ending} at {cycle.EndedAt} by {cycle.EndedBySequence}, {cycle.Outcome}, consumed {cycle.Consumed} of {cycle.Target}, due {cycle.DueAt},"
        + string.Concat(cycle.Pauses.Select(each => $" {each}"));
}
