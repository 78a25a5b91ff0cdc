using System.Collections.Immutable;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Policies;

/// <summary>Whether one condition surely holds wherever another does, as far as their shapes tell: yes is certain, no is not.</summary>
internal static class ConditionCover
{
    /// <summary>Whether one condition surely holds wherever another does. When the budget is spent, that cannot be told.</summary>
    public static bool Covers(TicketCondition wide, TicketCondition narrow, ComparisonBudget budget)
    {
        int left = ComparisonBudget.MostPerPair;
        bool covers = Covers(wide, narrow, ref left);
        return budget.TryUse(ComparisonBudget.MostPerPair - Math.Max(left, 0)) && covers;
    }

    private static bool Covers(TicketCondition wide, TicketCondition narrow, ref int left) =>
        left-- > 0 && (IsSame(wide, narrow, ref left) || CoversByParts(wide, narrow, ref left) || CoversParts(wide, narrow, ref left));

    /// <summary>Whether two conditions are equal, which takes as many comparisons as they have values. Those of different size are not.</summary>
    private static bool IsSame(TicketCondition wide, TicketCondition narrow, ref int left)
    {
        if (ReferenceEquals(wide, narrow))
        {
            return true;
        }

        if (wide.Size != narrow.Size || wide.Depth != narrow.Depth)
        {
            return false;
        }

        left -= wide.Size - 1;
        return wide == narrow;
    }

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
            bool covers = Covers(each, narrow, ref left);
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
            bool covers = Covers(wide, each, ref left);
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
        (NameCondition first, NameCondition second) => first.Source == second.Source && HoldsAll(first.Names, second.Names, ref left),
        (SetCondition first, SetCondition second) => first.Source == second.Source && HoldsAll(first.Names, second.Names, ref left),
        (LevelCondition first, LevelCondition second) => first.Source == second.Source && first.Relation == second.Relation
            && first.Relation switch
            {
                Relation.AtLeast => first.Level <= second.Level,
                Relation.AtMost => first.Level >= second.Level,
                _ => first.Level == second.Level,
            },
        _ => false,
    };

    private static bool HoldsAll(ImmutableArray<string> wide, ImmutableArray<string> narrow, ref int left)
    {
        if (narrow.Length > wide.Length)
        {
            return false;
        }

        left -= narrow.Length * wide.Length;
        return left >= 0 && narrow.All(each => wide.Contains(each, StringComparer.Ordinal));
    }
}
