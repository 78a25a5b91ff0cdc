using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a property with levels, such as the priority, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">The type of its levels.</typeparam>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class OrderedConditions<T> : PropertyConditions<T>
{
    internal OrderedConditions(TicketProperty property, Func<T, string> name)
        : base(property, name)
    {
    }

    /// <summary>Matches when the value is this one or a higher one.</summary>
    /// <param name="value">The lowest that matches.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public TicketCondition AtLeast(T value) => Compare(Relation.AtLeast, value);

    /// <summary>Matches when the value is this one or a lower one.</summary>
    /// <param name="value">The highest that matches.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public TicketCondition AtMost(T value) => Compare(Relation.AtMost, value);

    private CompareCondition Compare(Relation relation, T value) => new(Property, relation, Property.LevelOf(NameOf(value))!.Value);
}
