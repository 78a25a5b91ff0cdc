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
        AllClock all when Short(all) is { } document => document,
        AllClock all => new ClockConditionDocument { All = [.. all.Parts.Select(Write)] },
        AnyClock any => new ClockConditionDocument { Any = [.. any.Parts.Select(Write)] },
        NotClock not => new ClockConditionDocument { Not = Write(not.Inner) },
        OccurrenceClock each => new ClockConditionDocument { Happens = Scalar.Of(each.Occurrence) },
        AuthorClock each => new ClockConditionDocument { By = Scalar.Of(each.Trait) },
        AgentClock each => new ClockConditionDocument { ByAgent = Scalar.Of(each.Agent) },
        TeamClock each => new ClockConditionDocument { ByTeam = Scalar.Of(each.Team) },
        ResponseClock each => new ClockConditionDocument { Response = Scalar.Of(each.State) },
        StateClock { IsBefore: true } before => new ClockConditionDocument { Before = ConditionWriter.Write(before.Condition) },
        StateClock now => new ClockConditionDocument { Now = ConditionWriter.Write(now.Condition) },
        _ => throw new UnreachableException($"No document is known for the condition '{condition}'."),
    };

    /// <summary>What <see cref="When.Becomes"/> and <see cref="When.Ceases"/> make, in one word; null for anything else.</summary>
    private static ClockConditionDocument? Short(AllClock all)
    {
        if (all.Parts is not [StateClock holds, NotClock { Inner: StateClock fails }] || holds.IsBefore == fails.IsBefore || holds.Condition != fails.Condition)
        {
            return null;
        }

        ConditionDocument condition = ConditionWriter.Write(holds.Condition);
        return holds.IsBefore ? new ClockConditionDocument { Ceases = condition } : new ClockConditionDocument { Becomes = condition };
    }
}
