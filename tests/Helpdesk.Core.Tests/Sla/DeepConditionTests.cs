using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
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

    private static SlaPolicy Policy(string id, string tier) => new(id, [new SlaTarget(SlaMetric.Resolution, Duration.FromHours(1))])
    {
        Condition = Enumerable.Range(0, 31).Aggregate(Where.RequesterTier.Is(tier), (inner, _) => TicketCondition.All(inner)),
    };
}
