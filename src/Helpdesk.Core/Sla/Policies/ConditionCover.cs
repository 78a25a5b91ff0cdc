using System.Collections.Immutable;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Policies;

/// <summary>Whether one condition surely holds wherever another does, as far as their shapes tell: yes is certain, no is not.</summary>
internal static class ConditionCover
{
    /// <summary>More than the conditions of any desk need. Two that are both deep can be taken apart in more ways than there is time for.</summary>
    private const int MostComparisons = 10_000;

    /// <summary>Whether a condition covers another. Each comparison, and each name that is looked for in a list, is a step.</summary>
    /// <param name="wide">The condition that may cover.</param>
    /// <param name="narrow">The condition that may be covered.</param>
    /// <param name="left">How many steps are left for all the conditions of a book; with none, the answer is no.</param>
    public static bool Covers(TicketCondition wide, TicketCondition narrow, ref int left)
    {
        int own = Math.Min(MostComparisons, left);
        int before = own;
        bool covers = CoversWithin(wide, narrow, ref own);
        left -= Math.Min(left, before - own);
        return covers;
    }

    private static bool CoversWithin(TicketCondition wide, TicketCondition narrow, ref int left) =>
        left-- > 0 && (wide == narrow || CoversByParts(wide, narrow, ref left) || CoversParts(wide, narrow, ref left));

    private static bool CoversByParts(TicketCondition wide, TicketCondition narrow, ref int left) => wide switch
    {
        AllCondition all => CountCovering(all.Parts, narrow, stopsAt: false, ref left) == all.Parts.Length,
        AnyCondition any => CountCovering(any.Parts, narrow, stopsAt: true, ref left) > 0,
        _ => false,
    };

    private static bool CoversParts(TicketCondition wide, TicketCondition narrow, ref int left) => narrow switch
    {
        AllCondition all => CountCovered(wide, all.Parts, stopsAt: true, ref left) > 0,
        AnyCondition any => CountCovered(wide, any.Parts, stopsAt: false, ref left) == any.Parts.Length,
        _ => Leaves(wide, narrow, ref left),
    };

    /// <summary>How many parts cover a condition, up to the first that does, or does not.</summary>
    private static int CountCovering(ImmutableArray<TicketCondition> parts, TicketCondition narrow, bool stopsAt, ref int left)
    {
        int count = 0;
        foreach (TicketCondition each in parts)
        {
            bool covers = CoversWithin(each, narrow, ref left);
            count += covers ? 1 : 0;
            if (covers == stopsAt)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>How many parts a condition covers, up to the first that it does, or does not.</summary>
    private static int CountCovered(TicketCondition wide, ImmutableArray<TicketCondition> parts, bool stopsAt, ref int left)
    {
        int count = 0;
        foreach (TicketCondition each in parts)
        {
            bool covers = CoversWithin(wide, each, ref left);
            count += covers ? 1 : 0;
            if (covers == stopsAt)
            {
                break;
            }
        }

        return count;
    }

    private static bool Leaves(TicketCondition wide, TicketCondition narrow, ref int left) => (wide, narrow) switch
    {
        (NameCondition first, NameCondition second) => first.Source == second.Source && ContainsAll(first.Names, second.Names, ref left),
        (SetCondition first, SetCondition second) => first.Source == second.Source && ContainsAll(first.Names, second.Names, ref left),
        (LevelCondition first, LevelCondition second) => first.Source == second.Source && first.Relation == second.Relation
            && first.Relation switch
            {
                Relation.AtLeast => first.Level <= second.Level,
                Relation.AtMost => first.Level >= second.Level,
                _ => first.Level == second.Level,
            },
        _ => false,
    };

    private static bool ContainsAll(ImmutableArray<string> all, ImmutableArray<string> some, ref int left)
    {
        left -= all.Length + some.Length;
        return left >= 0 && all.ToHashSet(StringComparer.Ordinal).IsSupersetOf(some);
    }
}
