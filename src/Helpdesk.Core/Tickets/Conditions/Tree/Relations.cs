using System.Diagnostics;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>What relations mean, in one place.</summary>
internal static class Relations
{
    /// <summary>Whether two values stand in a relation, given the sign of their comparison.</summary>
    public static bool Holds(this Relation relation, int sign) => relation switch
    {
        Relation.Equal => sign == 0,
        Relation.AtLeast => sign >= 0,
        Relation.AtMost => sign <= 0,
        Relation.MoreThan => sign > 0,
        Relation.LessThan => sign < 0,
        _ => throw new UnreachableException(),
    };
}
