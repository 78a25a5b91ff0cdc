using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about something that a ticket may have more or less of, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class OptionalLevelAspect<T>
{
    private readonly NameSource source;
    private readonly LevelSource levels;
    private readonly Func<T, string> name;
    private readonly Func<T, int> level;

    internal OptionalLevelAspect(NameSource source, LevelSource levels, PresenceSource presence, Func<T, string> name, Func<T, int> level)
    {
        this.source = source;
        this.levels = levels;
        this.name = name;
        this.level = level;
        Exists = new PresenceCondition(presence, Exists: true);
        IsMissing = new PresenceCondition(presence, Exists: false);
    }

    /// <summary>Matches when the ticket has one.</summary>
    public TicketCondition Exists { get; }

    /// <summary>Matches when the ticket has none.</summary>
    public TicketCondition IsMissing { get; }

    /// <summary>Matches when it is this one.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public TicketCondition Is(T value) => NameCondition.Of(source, [value], name);

    /// <summary>Matches when it is one of several.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, or there are too many for a condition.</exception>
    public TicketCondition IsIn(params T[] values) => NameCondition.Of(source, values, name);

    /// <inheritdoc cref="IsIn(T[])"/>
    public TicketCondition IsIn(IEnumerable<T> values) => NameCondition.Of(source, values, name);

    /// <summary>Matches when the ticket has one and it is this or a higher one.</summary>
    /// <param name="value">The lowest that matches.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public TicketCondition AtLeast(T value) => LevelCondition.Of(levels, Relation.AtLeast, value, name, level);

    /// <summary>Matches when the ticket has one and it is this or a lower one.</summary>
    /// <param name="value">The highest that matches.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public TicketCondition AtMost(T value) => LevelCondition.Of(levels, Relation.AtMost, value, name, level);
}
