using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>Conditions about things of which a ticket may have any number, made by <see cref="Where"/>.</summary>
/// <typeparam name="T">What they are.</typeparam>
/// <remarks>Immutable and safe from any number of threads. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SetAspect<T>
{
    private readonly SetSource source;
    private readonly Func<T, string> name;

    internal SetAspect(SetSource source, PresenceSource presence, Func<T, string> name)
    {
        this.source = source;
        this.name = name;
        Exist = new PresenceCondition(presence, Exists: true);
        AreMissing = new PresenceCondition(presence, Exists: false);
    }

    /// <summary>Matches when the ticket has at least one.</summary>
    public TicketCondition Exist { get; }

    /// <summary>Matches when the ticket has none.</summary>
    public TicketCondition AreMissing { get; }

    /// <summary>Matches when the ticket has this one, and whichever others.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is null, <c>default</c> or none.</exception>
    public TicketCondition Contain(T value) => SetCondition.Of(source, [value], name);

    /// <summary>Matches when the ticket has at least one of several.</summary>
    /// <param name="values">The values, at least one. That a ticket has them all is an <see cref="TicketCondition.All(TicketCondition[])"/>.</param>
    /// <exception cref="ArgumentException">There is no value, or one is null, <c>default</c> or none, or there are too many for a condition.</exception>
    public TicketCondition ContainAnyOf(params T[] values) => SetCondition.Of(source, values, name);

    /// <inheritdoc cref="ContainAnyOf(T[])"/>
    public TicketCondition ContainAnyOf(IEnumerable<T> values) => SetCondition.Of(source, values, name);
}
