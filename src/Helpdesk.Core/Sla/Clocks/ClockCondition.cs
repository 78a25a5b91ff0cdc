using System.Globalization;
using System.Text;
using Helpdesk.Sla.Clocks.Tree;

namespace Helpdesk.Sla.Clocks;

/// <summary>A question about one event of a ticket that is yes or no, as data: what starts, pauses, stops, resets or cancels a clock.</summary>
/// <remarks>
/// <para>It is asked at every event, of what happened and who did it, of the ticket after it, and of the ticket before it; before the opening there is no ticket, and nothing held of it.
/// Conditions are made by <see cref="When"/> and put together by <see cref="All(ClockCondition[])"/>, <see cref="Any(ClockCondition[])"/> and <see cref="Not"/>.</para>
/// <para>A condition is written out as alternatives, each a list of what must be and what must not; at most 256 alternatives are allowed, the opposite's counted too. Conditions may be
/// nested 32 levels deep, 4,096 of them in all.</para>
/// <para>Immutable and thread-safe. Equality compares what was specified.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record ClockCondition
{
    internal const int MaxAlternatives = 256;
    internal const int MaxDepth = 32;

    /// <summary>A condition that holds always or never is no alternative, and would else be in a condition any number of times.</summary>
    internal const int MaxSize = 4_096;

    private protected ClockCondition()
    {
    }

    /// <summary>Holds at every event: all of nothing.</summary>
    public static ClockCondition Always { get; } = Group(isAll: true, []);

    /// <summary>Holds at no event: any of nothing.</summary>
    public static ClockCondition Never { get; } = Group(isAll: false, []);

    /// <summary>Holds where each of several conditions does.</summary>
    /// <param name="parts">The conditions. None of them gives <see cref="Always"/>.</param>
    /// <exception cref="ArgumentException">The condition would be too deep or too large.</exception>
    public static ClockCondition All(params ClockCondition[] parts) => All((IEnumerable<ClockCondition>)parts);

    /// <inheritdoc cref="All(ClockCondition[])"/>
    public static ClockCondition All(IEnumerable<ClockCondition> parts) => Group(isAll: true, parts);

    /// <summary>Holds where at least one of several conditions does.</summary>
    /// <param name="parts">The conditions. None of them gives <see cref="Never"/>.</param>
    /// <exception cref="ArgumentException">The condition would be too deep or too large.</exception>
    public static ClockCondition Any(params ClockCondition[] parts) => Any((IEnumerable<ClockCondition>)parts);

    /// <inheritdoc cref="Any(ClockCondition[])"/>
    public static ClockCondition Any(IEnumerable<ClockCondition> parts) => Group(isAll: false, parts);

    /// <summary>Holds where a condition does not.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentException">The condition would be too deep.</exception>
    public static ClockCondition Not(ClockCondition condition) => Bounded(new NotClock(Guard.NotNull(condition)), nameof(condition));

    /// <summary>The condition in words, such as <c>all of (PublicReply, now (status category is Open))</c>: the same in every culture, and different for conditions that are not equal.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    internal virtual int Depth => 1;

    /// <summary>How many conditions are in it, itself included and each as often as it is in it; at most one more than <see cref="MaxSize"/>.</summary>
    internal virtual int Size => 1;

    /// <summary>How many alternatives the condition comes to, and how many its opposite, each at most one more than <see cref="MaxAlternatives"/>.</summary>
    internal virtual (int Plain, int Opposite) Alternatives => (1, 1);

    internal abstract void Write(StringBuilder text);

    internal static ClockCondition Bounded(ClockCondition made, string parameter)
    {
        if (made.Depth > MaxDepth)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Conditions may be nested at most {MaxDepth} levels deep."), parameter);
        }

        if (made.Size > MaxSize)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {MaxSize} conditions may be in one."), parameter);
        }

        (int plain, int opposite) = made.Alternatives;
        return plain > MaxAlternatives || opposite > MaxAlternatives
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A condition may come to at most {MaxAlternatives} alternatives."), parameter)
            : made;
    }

    private static ClockCondition Group(bool isAll, IEnumerable<ClockCondition> parts) =>
        Bounded(new GroupClock(isAll, new([.. Guard.NotNull(parts).Select(each => Guard.NotNull(each, nameof(parts)))])), nameof(parts));
}
