using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Tickets.Conditions;

/// <summary>A question about a ticket that is yes or no, as data: what a policy or a rule applies to.</summary>
/// <remarks>
/// <para>Comparisons are made by <see cref="Where"/> and put together by <see cref="All(TicketCondition[])"/>, <see cref="Any(TicketCondition[])"/> and <see cref="Not"/>.
/// Conditions may be nested 32 levels deep, and may compare with 1,000 values, each counted as often as it occurs; a comparison without a value, and an empty <c>All</c> or <c>Any</c>,
/// count as one value. A larger condition is refused when it is made.</para>
/// <para>Only the state of the ticket decides, and so its events alone: the same condition on the same ticket gives the same answer at any time, on any machine.</para>
/// <para>Immutable and thread-safe. Equality compares what was specified: two conditions that match the same tickets but were said differently
/// are not equal. The order of parts is a part of what was said; the order of values in a list, and repeated values, are not.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record TicketCondition
{
    /// <summary>How many levels deep conditions may be nested.</summary>
    internal const int MaxDepth = 32;

    /// <summary>How many values may be compared with in one, each counted as often as it is in it.</summary>
    internal const int MaxSize = 1_000;

    private protected TicketCondition()
    {
    }

    /// <summary>Matches every ticket; the same as an empty <c>All</c>.</summary>
    public static TicketCondition Always { get; } = Group(isAll: true, []);

    /// <summary>Matches no ticket; the same as an empty <c>Any</c>.</summary>
    public static TicketCondition Never { get; } = Group(isAll: false, []);

    /// <summary>Matches what each of several conditions matches.</summary>
    /// <param name="parts">The conditions. None of them gives <see cref="Always"/>.</param>
    /// <exception cref="ArgumentException">The condition would be too deep or too large.</exception>
    public static TicketCondition All(params TicketCondition[] parts) => All((IEnumerable<TicketCondition>)parts);

    /// <inheritdoc cref="All(TicketCondition[])"/>
    public static TicketCondition All(IEnumerable<TicketCondition> parts) => Group(isAll: true, parts);

    /// <summary>Matches what at least one of several conditions matches.</summary>
    /// <param name="parts">The conditions. None of them gives <see cref="Never"/>.</param>
    /// <exception cref="ArgumentException">The condition would be too deep or too large.</exception>
    public static TicketCondition Any(params TicketCondition[] parts) => Any((IEnumerable<TicketCondition>)parts);

    /// <inheritdoc cref="Any(TicketCondition[])"/>
    public static TicketCondition Any(IEnumerable<TicketCondition> parts) => Group(isAll: false, parts);

    /// <summary>Matches what a condition does not match, tickets included that lack what it compares.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentException">The condition would be too deep.</exception>
    public static TicketCondition Not(TicketCondition condition) => Bounded(new NotCondition(Guard.NotNull(condition)), nameof(condition));

    /// <summary>Whether the condition holds for a ticket. Allocates nothing.</summary>
    /// <param name="ticket">The ticket.</param>
    public bool Matches(Ticket ticket) => Holds(Guard.NotNull(ticket));

    /// <summary>
    /// The condition in words, such as <c>all of (requester tier is gold, priority at least High)</c>: the same in every culture, on one line, and different for
    /// conditions that are not equal.
    /// </summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>How many levels deep conditions are nested in this one, itself included.</summary>
    internal virtual int Depth => 1;

    /// <summary>How many values are compared with, at most one more than <see cref="MaxSize"/>.</summary>
    internal virtual int Size => 1;

    /// <summary>The parts of a ticket that the condition looks at: while they stay the same, so does its answer.</summary>
    internal abstract TicketParts Reads { get; }

    internal abstract bool Holds(Ticket ticket);

    internal abstract void Write(StringBuilder text);

    /// <summary>A condition that was just made, if it is within the limits.</summary>
    internal static TicketCondition Bounded(TicketCondition made, string parameter) =>
        made.Depth > MaxDepth ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Conditions may be nested at most {MaxDepth} levels deep."), parameter)
        : made.Size > MaxSize ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {MaxSize} values may be compared with in one condition."), parameter)
        : made;

    /// <summary>The values to compare with, if there are any.</summary>
    private protected static EquatableArray<T> NotEmpty<T>(ImmutableArray<T> values) => values.IsEmpty
        ? throw new ArgumentException("There must be at least one value to compare with; what never matches is TicketCondition.Never.", nameof(values))
        : new(values);

    private static TicketCondition Group(bool isAll, IEnumerable<TicketCondition> parts) =>
        Bounded(new GroupCondition(isAll, new([.. Guard.NotNull(parts).Select(each => Guard.NotNull(each, nameof(parts)))])), nameof(parts));
}
