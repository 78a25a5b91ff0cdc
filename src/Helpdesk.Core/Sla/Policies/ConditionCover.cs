using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Policies;

/// <summary>Whether one condition surely holds wherever another does, as far as their shapes tell: yes is certain, no is not.</summary>
internal static class ConditionCover
{
    public static bool Covers(TicketCondition wide, TicketCondition narrow) =>
        wide == narrow
        || wide switch
        {
            AllCondition all => all.Parts.All(each => Covers(each, narrow)),
            AnyCondition any when any.Parts.Any(each => Covers(each, narrow)) => true,
            _ => false,
        }
        || narrow switch
        {
            AllCondition all => all.Parts.Any(each => Covers(wide, each)),
            AnyCondition any => any.Parts.All(each => Covers(wide, each)),
            _ => Leaves(wide, narrow),
        };

    private static bool Leaves(TicketCondition wide, TicketCondition narrow) => (wide, narrow) switch
    {
        (NameCondition first, NameCondition second) => first.Source == second.Source && second.Names.All(each => first.Names.Contains(each, StringComparer.Ordinal)),
        (SetCondition first, SetCondition second) => first.Source == second.Source && second.Names.All(each => first.Names.Contains(each, StringComparer.Ordinal)),
        (LevelCondition first, LevelCondition second) => first.Source == second.Source && first.Relation == second.Relation
            && first.Relation switch
            {
                Relation.AtLeast => first.Level <= second.Level,
                Relation.AtMost => first.Level >= second.Level,
                _ => first.Level == second.Level,
            },
        _ => false,
    };
}
