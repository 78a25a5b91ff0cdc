using Helpdesk.Serialization.Shapes;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of condition of clocks. What may be asked of an event is in the table of facts.</summary>
internal static class ClockConditionTable
{
    public static readonly Shape<ClockCondition> Condition = new NamedShape<ClockCondition>("clockCondition", () => new OneOfShape<ClockCondition>(
        new("all", Several(ClockCondition.All), each => each is GroupClock { IsAll: true } all && Shorten(all) is null),
        new("any", Several(ClockCondition.Any), each => each is GroupClock { IsAll: false }),
        new("not", Condition!.As(ClockCondition.Not, each => ((NotClock)each).Inner), each => each is NotClock),
        new("happens", Facts(each => each.Occurrence is not null), each => each is FactClock { Fact.Occurrence: not null }),
        new("by", Facts(each => each.Trait is not null), each => each is FactClock { Fact.Trait: not null }),
        new("byAgent", Texts.Agent.As(When.By, each => ((AgentClock)each).Agent), each => each is AgentClock),
        new("byTeam", Texts.Team.As(When.By, each => ((TeamClock)each).Team), each => each is TeamClock),
        new("response", Facts(each => each.StateBefore is not null), each => each is FactClock),
        new("now", State(When.Holds), each => each is StateClock { IsBefore: false }),
        new("before", State(When.Held), each => each is StateClock),
        new("becomes", Change(When.Becomes), each => each is GroupClock all && Shorten(all) is { IsBefore: false }),
        new("ceases", Change(When.Ceases), each => each is GroupClock)));

    private static Shape<ClockCondition> Several(Func<IEnumerable<ClockCondition>, ClockCondition> make) =>
        new ListShape<ClockCondition>(Condition).As(parts => make(parts), each => [.. ((GroupClock)each).Parts.Items]);

    private static Shape<ClockCondition> Facts(Func<ClockFact, bool> isKind) =>
        new WordShape<ClockFact>(ClockFact.Table.Where(isKind).Select(each => (each.Name, each))).As<ClockCondition>(fact => new FactClock(fact), each => ((FactClock)each).Fact);

    private static Shape<ClockCondition> State(Func<TicketCondition, ClockCondition> make) => TicketConditionTable.Condition.As(make, each => ((StateClock)each).Condition);

    private static Shape<ClockCondition> Change(Func<TicketCondition, ClockCondition> make) => TicketConditionTable.Condition.As(make, each => Shorten((GroupClock)each)!.Condition);

    /// <summary>What holds in what <see cref="When.Becomes"/> and <see cref="When.Ceases"/> make, which have a word each; null for anything else.</summary>
    private static StateClock? Shorten(GroupClock all) =>
        all is { IsAll: true, Parts.Items: [StateClock holds, NotClock { Inner: StateClock fails }] } && holds.IsBefore != fails.IsBefore && holds.Condition == fails.Condition ? holds : null;
}
