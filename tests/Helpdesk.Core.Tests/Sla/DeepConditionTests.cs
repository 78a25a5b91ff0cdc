using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Policies;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Policies whose conditions are as deep as conditions may be.</summary>
public class DeepConditionTests
{
    [Fact]
    public async Task Deep_conditions_are_held_against_one_another_promptly()
    {
        SlaPolicyBook book = await Promptly.Ask(() => new SlaPolicyBookBuilder("desk").Add(Policy("gold", "gold")).Add(Policy("silver", "silver")).Build());
        Assert.DoesNotContain(book.Warnings, each => each.Kind == SlaProblemKind.Unreachable);
        book = new SlaPolicyBookBuilder("desk").Add(Policy("gold", "gold")).Add(Policy("again", "gold")).Build();
        Assert.Equal("again", Assert.Single(book.Warnings, each => each.Kind == SlaProblemKind.Unreachable).Policy);
    }

    [Fact]
    public async Task Deep_conditions_of_priorities_are_asked_once_at_each_level()
    {
        // All and any by turns, which asked of its parts twice at each level would take a thousand million questions.
        TicketCondition deep = Enumerable.Range(0, 30).Aggregate(
            Where.Priority.Is(Priority.High),
            (inner, i) => i % 2 == 0 ? TicketCondition.All(Where.RequesterTier.Is($"t{i}"), inner) : TicketCondition.Any(Where.RequesterTier.Is($"t{i}"), inner));
        var policy = new SlaPolicy("deep", [new SlaTarget(SlaMetric.Resolution, Duration.FromHours(1)) { Condition = Where.Priority.Is(Priority.High) }]) { Condition = deep };
        SlaPolicyBook book = await Promptly.Ask(() => new SlaPolicyBookBuilder("desk").Add(policy).Build());
        Assert.Contains(book.Warnings, each => each.Kind == SlaProblemKind.MissingPriorities);
    }

    [Fact]
    public async Task Very_many_policies_are_held_against_one_another_within_a_number_of_steps()
    {
        SlaPolicy[] policies = [.. Enumerable.Range(0, 50).Select(i => Policy(FormattableString.Invariant($"p{i}"), FormattableString.Invariant($"t{i}")))];
        SlaPolicyBook book = await Promptly.Ask(() => policies.Aggregate(new SlaPolicyBookBuilder("desk"), (builder, each) => builder.Add(each)).Build());
        Assert.DoesNotContain(book.Warnings, each => each.Kind == SlaProblemKind.Unreachable);
    }

    [Fact]
    public void Steps_are_shared_by_all_conditions_of_a_book()
    {
        TicketCondition wide = Where.Tags.ContainAnyOf([.. Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"t{i}"))]);
        TicketCondition narrow = Where.Tags.ContainAnyOf([.. Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"t{i + 1}"))]);
        int left = 10_000;
        Assert.False(ConditionCover.Covers(wide, narrow, ref left));
        Assert.InRange(left, 9_000, 9_199);
        Assert.True(ConditionCover.Covers(wide, wide, ref left));
        left = 0;
        Assert.False(ConditionCover.Covers(wide, wide, ref left));
        Assert.Equal(0, left);
    }

    private static SlaPolicy Policy(string id, string tier) => new(id, [new SlaTarget(SlaMetric.Resolution, Duration.FromHours(1))])
    {
        Condition = Enumerable.Range(0, 31).Aggregate(Where.RequesterTier.Is(tier), (inner, _) => TicketCondition.All(inner)),
    };
}
