using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions on a property whose values go from broad to narrow, such as the reason <c>Delivery/Late</c> or the language <c>pt-BR</c>, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <remarks>Immutable and thread-safe. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class PathConditions<T> : PropertyConditions<T>
{
    internal PathConditions(TicketProperty property, Func<T, string> name)
        : base(property, name)
    {
    }

    /// <summary>Matches when the value is this one or narrows it: <c>Delivery/Late</c> is within <c>Delivery</c>, and <c>pt-BR</c> within <c>pt</c>.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null, <c>default</c> or invalid.</exception>
    public TicketCondition IsWithin(T value) => new WithinCondition(Property, NameOf(value));
}
