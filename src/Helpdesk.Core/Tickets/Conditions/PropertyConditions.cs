using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a property that a ticket has one of, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract class PropertyConditions<T>
{
    private readonly Func<T, string> name;

    private protected PropertyConditions(TicketProperty property, Func<T, string> name)
    {
        Property = property;
        this.name = name;
        Exists = PresenceCondition.Of(property, exists: true);
        IsMissing = PresenceCondition.Of(property, exists: false);
    }

    /// <summary>Matches when the ticket has a value; <see cref="TicketCondition.Always"/> where every ticket has.</summary>
    public TicketCondition Exists { get; }

    /// <summary>Matches when the ticket has no value; <see cref="TicketCondition.Never"/> where every ticket has.</summary>
    public TicketCondition IsMissing { get; }

    /// <summary>The property.</summary>
    private protected TicketProperty Property { get; }

    /// <summary>Matches when the value is this one.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null, <c>default</c> or invalid.</exception>
    public TicketCondition Is(T value) => IsIn([value]);

    /// <summary>Matches when the value is one of several.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, <c>default</c> or invalid, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params T[] values) => IsIn((IEnumerable<T>)values);

    /// <inheritdoc cref="IsIn(T[])"/>
    public TicketCondition IsIn(IEnumerable<T> values) => OneOfCondition.Of(Property, values, name);

    /// <summary>The name of a value in conditions.</summary>
    private protected string NameOf(T value) => name(value);
}
