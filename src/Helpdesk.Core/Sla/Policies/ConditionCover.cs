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
        left-- > 0 && (IsSame(wide, narrow, ref left)
        || (wide is GroupCondition wider && ByParts(wider, narrow, isWide: true, ref left))
        || (narrow is GroupCondition narrower && ByParts(narrower, wide, isWide: false, ref left))
        || (wide is PropertyCondition first && narrow is PropertyCondition second && CoversComparison(first, second, ref left)));

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

    /// <summary>Whether a group covers a condition, or is covered by it, as far as each of its parts tells.</summary>
    private static bool ByParts(GroupCondition group, TicketCondition other, bool isWide, ref int left)
    {
        bool needsAll = group.IsAll == isWide;
        foreach (TicketCondition each in group.Parts.Items)
        {
            if ((isWide ? Covers(each, other, ref left) : Covers(other, each, ref left)) != needsAll)
            {
                return !needsAll;
            }
        }

        return needsAll;
    }

    private static bool CoversComparison(PropertyCondition wide, PropertyCondition narrow, ref int left) => wide.Property.Equals(narrow.Property) && (wide, narrow) switch
    {
        (OneOfCondition first, OneOfCondition second) => HoldsAll(first.Names.Items, second.Names.Items, ref left),
        (CompareCondition first, CompareCondition second) => first.Covers(second),

        // No comparison holds for a ticket that lacks the property.
        (PresenceCondition { Exists: true }, not PresenceCondition) => true,
        _ => CoversByValues(wide, narrow, ref left),
    };

    /// <summary>Whether a comparison holds for each value of a property with few for which another does.</summary>
    private static bool CoversByValues(PropertyCondition wide, PropertyCondition narrow, ref int left)
    {
        ImmutableArray<(string Name, int Level)> values = wide.Property.Values;
        left -= values.Length * (wide.Size + narrow.Size);
        return left >= 0 && !values.IsEmpty && values.All(each => Accepts(narrow, each) is { } isNarrow && Accepts(wide, each) is { } isWide && (isWide || !isNarrow));
    }

    /// <summary>Whether a comparison holds for all tickets with a value of its property, or for none; null where that depends on more.</summary>
    private static bool? Accepts(PropertyCondition condition, (string Name, int Level) value) => condition switch
    {
        OneOfCondition one => one.Includes(value.Name),
        CompareCondition compare => compare.Relation.Holds(value.Level.CompareTo(compare.Bound)),
        PresenceCondition { Exists: true } => true,
        _ => null,
    };

    private static bool HoldsAll(ImmutableArray<string> wide, ImmutableArray<string> narrow, ref int left)
    {
        if (narrow.Length > wide.Length)
        {
            return false;
        }

        left -= wide.Length + narrow.Length;
        return left >= 0 && (wide.Length == 1 ? string.Equals(wide[0], narrow[0], StringComparison.Ordinal) : wide.ToHashSet(StringComparer.Ordinal).IsSupersetOf(narrow));
    }
}
