using System.Diagnostics;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;

namespace Helpdesk.Serialization;

/// <summary>Conditions of clocks as documents.</summary>
internal static class ClockConditionWriter
{
    public static ClockConditionDocument Write(ClockCondition condition) => condition switch
    {
        GroupClock { IsAll: true } all when Short(all) is { } document => document,
        GroupClock { IsAll: true } all => new ClockConditionDocument { All = [.. all.Parts.Items.Select(Write)] },
        GroupClock any => new ClockConditionDocument { Any = [.. any.Parts.Items.Select(Write)] },
        NotClock not => new ClockConditionDocument { Not = Write(not.Inner) },
        FactClock { Fact: { Occurrence: not null } fact } => new ClockConditionDocument { Happens = fact.Name },
        FactClock { Fact: { Trait: not null } fact } => new ClockConditionDocument { By = fact.Name },
        FactClock { Fact: var fact } => new ClockConditionDocument { Response = fact.Name },
        AgentClock each => new ClockConditionDocument { ByAgent = Scalar.Of(each.Agent) },
        TeamClock each => new ClockConditionDocument { ByTeam = Scalar.Of(each.Team) },
        StateClock { IsBefore: true } before => new ClockConditionDocument { Before = ConditionWriter.Write(before.Condition) },
        StateClock now => new ClockConditionDocument { Now = ConditionWriter.Write(now.Condition) },
        _ => throw new UnreachableException($"No document is known for the condition '{condition}'."),
    };

    /// <summary>What <see cref="When.Becomes"/> and <see cref="When.Ceases"/> make, in one word; null for anything else.</summary>
    private static ClockConditionDocument? Short(GroupClock all)
    {
        if (all.Parts.Items is not [StateClock holds, NotClock { Inner: StateClock fails }] || holds.IsBefore == fails.IsBefore || holds.Condition != fails.Condition)
        {
            return null;
        }

        ConditionDocument condition = ConditionWriter.Write(holds.Condition);
        return holds.IsBefore ? new ClockConditionDocument { Ceases = condition } : new ClockConditionDocument { Becomes = condition };
    }
}
