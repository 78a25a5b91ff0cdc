using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on how often something has happened to a ticket, made by <see cref="Where"/>.</summary>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class CountConditions
{
    private readonly TicketProperty property;

    internal CountConditions(TicketProperty property) => this.property = property;

    /// <summary>Matches when the count is exactly this.</summary>
    /// <param name="count">The count, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition Is(int count) => Compare(Relation.Equal, count);

    /// <summary>Matches when the count is this or more.</summary>
    /// <param name="count">The lowest count that matches, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition AtLeast(int count) => Compare(Relation.AtLeast, count);

    /// <summary>Matches when the count is this or less.</summary>
    /// <param name="count">The highest count that matches, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition AtMost(int count) => Compare(Relation.AtMost, count);

    private CompareCondition Compare(Relation relation, int count) => new(property, relation, Guard.InRange(count, 0, int.MaxValue));
}
