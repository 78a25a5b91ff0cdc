using System.Collections.Immutable;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Policies;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Books that are larger than any desk's: the work of checking one is bounded, whatever its conditions.</summary>
public class SlaLargeBookTests
{
    [Fact]
    public void A_book_has_bounds()
    {
        Assert.Contains("1001 policies; the most is 1000", Refused(Policies(1_001, Tier)).Message, StringComparison.Ordinal);
        Assert.Contains("20040 targets; the most is 20000", Refused(Policies(20, Tier, 1_002)).Message, StringComparison.Ordinal);
        Assert.Contains(" values that its conditions compare with; the most is 50000", Refused(Policies(51, Wide)).Message, StringComparison.Ordinal);
        SlaTarget[] targets = [.. Enumerable.Range(0, 101).Select(each => new SlaTarget(SlaMetric.Milestone($"m{each}", $"Milestone {each}", TicketCondition.Always, When.Solved), Duration.FromHours(1)))];
        Assert.Contains("101 metrics; the most is 100", Refused([new SlaPolicy("p", targets)]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_of_the_size_of_a_large_desk_is_checked_whole()
    {
        var budget = new ComparisonBudget();
        Assert.Equal([SlaProblemKind.NoFallback], Reachability.Of(Policies(1_000, Tier, 4), budget).Select(each => each.Kind).Distinct());
        Assert.InRange(budget.Used, 100_000, ComparisonBudget.Most - 1);
    }

    [Fact]
    public async Task Past_the_budget_a_book_is_taken_with_a_warning()
    {
        SlaPolicyBook book = await Promptly.Ask(() => new SlaPolicyBook("large", [.. Policies(40, Wide), new SlaPolicy("rest", Targets(9_000))]));
        Assert.Contains(SlaProblemKind.NotChecked, book.Warnings.Select(each => each.Kind));
    }

    [Fact]
    public void Twice_the_book_is_never_more_than_the_budget()
    {
        foreach (int count in new[] { 10, 20, 40 })
        {
            var budget = new ComparisonBudget();
            Assert.NotEmpty(Reachability.Of(Policies(count, Wide), budget).ToArray());

            // One pair of wide conditions costs its bound at most, and the last pair may go past the budget by that.
            Assert.InRange(budget.Used, 1, Math.Min(ComparisonBudget.Most, count * count * ComparisonBudget.MostPerPair));
        }
    }

    [Fact]
    public void A_message_tells_the_first_errors_only()
    {
        SlaPolicy[] all = [.. Enumerable.Range(0, 1_000).Select(each => new SlaPolicy($"p{each}", Targets(1)))];
        SlaBookException refused = Assert.Throws<SlaBookException>(() => new SlaPolicyBook("large", all));
        Assert.Equal(999, refused.Problems.Length);
        Assert.EndsWith(" And 994 more.", refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 1, 1_000);
    }

    private static SlaProblem Refused(IEnumerable<SlaPolicy> policies)
    {
        SlaProblem problem = Assert.Single(Assert.Throws<SlaBookException>(() => new SlaPolicyBook("large", policies)).Problems);
        Assert.Equal(SlaProblemKind.TooLarge, problem.Kind);
        return problem;
    }

    private static ImmutableArray<SlaPolicy> Policies(int count, Func<int, TicketCondition> condition, int targets = 1) =>
        [.. Enumerable.Range(0, count).Select(each => new SlaPolicy($"p{each}", Targets(targets)) { Condition = condition(each) })];

    private static SlaTarget[] Targets(int count) =>
        [.. Enumerable.Range(0, count).Select(each => new SlaTarget(SlaMetric.Resolution, Duration.FromHours(1)) { Condition = count == 1 ? TicketCondition.Always : Where.Tags.Contain($"t{each}") })];

    private static TicketCondition Tier(int number) => Where.RequesterTier.Is($"tier {number}");

    /// <summary>Equal to the others but for the last of many parts.</summary>
    private static TicketCondition Wide(int number) =>
        TicketCondition.All(Enumerable.Range(0, 499).Select(each => TicketCondition.Any(Where.Tags.Contain($"a{each}"), Where.Tags.Contain(each == 498 ? $"b{number}" : "b"))));
}
