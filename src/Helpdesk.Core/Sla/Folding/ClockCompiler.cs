using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;

namespace Helpdesk.Sla.Folding;

/// <summary>Writes a condition of a clock out as its alternatives.</summary>
internal static class ClockCompiler
{
    public static Alternative[] Compile(ClockCondition condition, ConditionTable table) => [.. Expand(condition, isOpposite: false, table).Where(each => each.IsPossible).Distinct()];

    private static IEnumerable<Alternative> Expand(ClockCondition condition, bool isOpposite, ConditionTable table) => condition switch
    {
        NotClock not => Expand(not.Inner, !isOpposite, table),
        AllClock all => isOpposite ? Either(all.Parts, isOpposite, table) : Both(all.Parts, isOpposite, table),
        AnyClock any => isOpposite ? Both(any.Parts, isOpposite, table) : Either(any.Parts, isOpposite, table),
        OccurrenceClock each => [isOpposite ? new Alternative { NotHappened = each.Occurrence.Bit } : new Alternative { Happened = each.Occurrence.Bit }],
        StateClock each => [Of(table.BitOf(each.Condition), each.IsBefore, isOpposite)],
        _ => throw new InvalidOperationException($"The condition '{condition}' is of no kind that clocks know."),
    };

    private static Alternative Of(ulong bit, bool isBefore, bool isOpposite) => (isBefore, isOpposite) switch
    {
        (false, false) => new Alternative { Now = bit },
        (false, true) => new Alternative { NotNow = bit },
        (true, false) => new Alternative { Before = bit },
        _ => new Alternative { NotBefore = bit },
    };

    private static IEnumerable<Alternative> Either(IEnumerable<ClockCondition> parts, bool isOpposite, ConditionTable table) => parts.SelectMany(each => Expand(each, isOpposite, table));

    private static Alternative[] Both(IEnumerable<ClockCondition> parts, bool isOpposite, ConditionTable table)
    {
        // A part that never holds leaves nothing to multiply, and is not counted by the limit of alternatives: those of the parts before it would be multiplied for nothing, without bound.
        Alternative[][] expanded = [.. parts.Select(part => Expand(part, isOpposite, table).ToArray())];
        return Array.Exists(expanded, each => each.Length == 0)
            ? []
            : expanded.Aggregate<Alternative[], Alternative[]>([default], (whole, each) => each.Length == 1
                ? Array.ConvertAll(whole, left => left.And(each[0]))
                : [.. whole.SelectMany(left => each.Select(left.And))]);
    }
}
