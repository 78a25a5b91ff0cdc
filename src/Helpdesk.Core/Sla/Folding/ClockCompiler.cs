using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.Folding;

/// <summary>Writes a condition of a clock out as its alternatives.</summary>
internal sealed class ClockCompiler
{
    private readonly ConditionTable table;
    private readonly bool countsPrograms;

    private ClockCompiler(ConditionTable table, bool countsPrograms)
    {
        this.table = table;
        this.countsPrograms = countsPrograms;
    }

    /// <summary>Writes a condition out.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="table">Where the conditions over tickets that it asks for, and the authors that it names, get their bits.</param>
    /// <param name="countsPrograms">Whether what a program answers is a response.</param>
    public static Alternative[] Compile(ClockCondition condition, ConditionTable table, bool countsPrograms) =>
        [.. new ClockCompiler(table, countsPrograms).Expand(condition, isOpposite: false).Where(each => each.IsPossible).Distinct()];

    private IEnumerable<Alternative> Expand(ClockCondition condition, bool isOpposite) => condition switch
    {
        NotClock not => Expand(not.Inner, !isOpposite),
        GroupClock group => group.IsAll == isOpposite ? Either(group.Parts.Items, isOpposite) : Both(group.Parts.Items, isOpposite),
        FactClock { Fact.Occurrence: { } occurrence } => [Of(BitOf(occurrence), isOpposite)],
        FactClock { Fact.Trait: { } trait } => [Of(table.BitOf(trait), isOpposite)],
        FactClock { Fact: var fact } => [Of(table.BitOf((countsPrograms ? fact.StateBeforeWithPrograms : fact.StateBefore)!), isBefore: true, isOpposite)],
        NamedAuthorClock each => [Of(table.BitOf(each), isBefore: false, isOpposite)],
        StateClock each => [Of(table.BitOf(each.Condition), each.IsBefore, isOpposite)],
        _ => throw new InvalidOperationException($"The condition '{condition}' is of no kind that clocks know."),
    };

    private uint BitOf(TicketOccurrence occurrence) => countsPrograms && occurrence == TicketOccurrence.PublicReply ? TicketHappenings.AnyReply : occurrence.Bit;

    private static Alternative Of(uint happened, bool isOpposite) => isOpposite ? new Alternative { NotHappened = happened } : new Alternative { Happened = happened };

    private static Alternative Of(ulong bit, bool isBefore, bool isOpposite) => (isBefore, isOpposite) switch
    {
        (false, false) => new Alternative { Now = bit },
        (false, true) => new Alternative { NotNow = bit },
        (true, false) => new Alternative { Before = bit },
        _ => new Alternative { NotBefore = bit },
    };

    private IEnumerable<Alternative> Either(IEnumerable<ClockCondition> parts, bool isOpposite) => parts.SelectMany(each => Expand(each, isOpposite));

    private Alternative[] Both(IEnumerable<ClockCondition> parts, bool isOpposite)
    {
        // A part that never holds leaves nothing to multiply, and is not counted by the limit of alternatives: those of the parts before it would be multiplied for nothing, without bound.
        Alternative[][] expanded = [.. parts.Select(part => Expand(part, isOpposite).ToArray())];
        return Array.Exists(expanded, each => each.Length == 0)
            ? []
            : expanded.Aggregate<Alternative[], Alternative[]>([default], (whole, each) => each.Length == 1
                ? Array.ConvertAll(whole, left => left.And(each[0]))
                : [.. whole.SelectMany(left => each.Select(left.And))]);
    }
}
