namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>How a value of a ticket stands to the one that it is compared with.</summary>
internal enum Relation
{
    Equal,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}
