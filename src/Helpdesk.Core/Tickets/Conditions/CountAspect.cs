using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about how often something has happened to a ticket, made by <see cref="Where"/>.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class CountAspect
{
    private readonly CountSource source;

    internal CountAspect(CountSource source) => this.source = source;

    /// <summary>Matches when the count is just this.</summary>
    /// <param name="count">The count, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition Is(int count) => CountCondition.Of(source, Relation.Equal, count);

    /// <summary>Matches when the count is this or more.</summary>
    /// <param name="count">The least that matches, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition AtLeast(int count) => CountCondition.Of(source, Relation.AtLeast, count);

    /// <summary>Matches when the count is this or less.</summary>
    /// <param name="count">The most that matches, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public TicketCondition AtMost(int count) => CountCondition.Of(source, Relation.AtMost, count);
}
