using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a property that a ticket may have several of, such as tags, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SetConditions<T>
{
    private readonly TicketProperty property;
    private readonly Func<T, string> name;

    internal SetConditions(TicketProperty property, Func<T, string> name)
    {
        this.property = property;
        this.name = name;
        Exist = PresenceCondition.Of(property, exists: true);
        AreMissing = PresenceCondition.Of(property, exists: false);
    }

    /// <summary>Matches when the ticket has at least one.</summary>
    public TicketCondition Exist { get; }

    /// <summary>Matches when the ticket has none.</summary>
    public TicketCondition AreMissing { get; }

    /// <summary>Matches when the ticket has this one, whatever others it has.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null, <c>default</c> or invalid.</exception>
    public TicketCondition Contain(T value) => ContainAnyOf([value]);

    /// <summary>Matches when the ticket has at least one of several.</summary>
    /// <param name="values">The values, at least one. That a ticket has them all is a <see cref="TicketCondition.All(TicketCondition[])"/>.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, <c>default</c> or invalid, or there are too many for a condition.</exception>
    public TicketCondition ContainAnyOf(params T[] values) => ContainAnyOf((IEnumerable<T>)values);

    /// <inheritdoc cref="ContainAnyOf(T[])"/>
    public TicketCondition ContainAnyOf(IEnumerable<T> values) => OneOfCondition.Of(property, values, name);
}
