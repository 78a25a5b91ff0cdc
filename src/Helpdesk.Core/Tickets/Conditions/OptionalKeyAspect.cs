using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about something that a ticket may have one of, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class OptionalKeyAspect<T>
{
    private readonly NameSource source;
    private readonly Func<T, string> name;

    internal OptionalKeyAspect(NameSource source, PresenceSource presence, Func<T, string> name)
    {
        this.source = source;
        this.name = name;
        Exists = new PresenceCondition(presence, Exists: true);
        IsMissing = new PresenceCondition(presence, Exists: false);
    }

    /// <summary>Matches when the ticket has one.</summary>
    public TicketCondition Exists { get; }

    /// <summary>Matches when the ticket has none.</summary>
    public TicketCondition IsMissing { get; }

    /// <summary>Matches when it is this one.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null, <c>default</c> or none.</exception>
    public TicketCondition Is(T value) => NameCondition.Of(source, [value], name);

    /// <summary>Matches when it is one of several.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, <c>default</c> or none, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params T[] values) => NameCondition.Of(source, values, name);

    /// <inheritdoc cref="IsIn(T[])"/>
    public TicketCondition IsIn(IEnumerable<T> values) => NameCondition.Of(source, values, name);
}
