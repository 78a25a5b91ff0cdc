namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>How the value of a ticket compares with the bound of a condition.</summary>
internal enum Relation
{
    Equal,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}
