using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>Which priority an impact and an urgency make together.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all nine priorities.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PriorityMatrix
{
    private const int Side = 3;

    private readonly ImmutableArray<Priority> priorities;

    private PriorityMatrix(ImmutableArray<Priority> priorities) => this.priorities = priorities;

    /// <summary>
    /// The matrix that ITIL's guidance shows (Service Operation, 4.2.5.4): high with high is <see cref="Priority.Urgent"/>, each step down on either side is a priority
    /// less, and low with low is <see cref="Priority.Planning"/>. The default.
    /// </summary>
    public static PriorityMatrix Itil { get; } = new(
    [
        Priority.Planning, Priority.Low, Priority.Normal,
        Priority.Low, Priority.Normal, Priority.High,
        Priority.Normal, Priority.High, Priority.Urgent,
    ]);

    /// <summary>The priority of an impact and an urgency.</summary>
    /// <param name="impact">The impact.</param>
    /// <param name="urgency">The urgency.</param>
    public Priority this[Impact impact, Urgency urgency] => priorities[Index(impact, urgency)];

    /// <summary>The same matrix with another priority in one place.</summary>
    /// <param name="impact">The impact.</param>
    /// <param name="urgency">The urgency.</param>
    /// <param name="priority">The priority that they make from now on.</param>
    public PriorityMatrix With(Impact impact, Urgency urgency, Priority priority) => new(priorities.SetItem(Index(impact, urgency), Guard.NotNull(priority)));

    /// <summary>Whether two matrices make the same priorities.</summary>
    /// <param name="other">The other matrix.</param>
    public bool Equals(PriorityMatrix? other) => other is not null && Sequences.Same(priorities, other.priorities);

    /// <inheritdoc/>
    public override int GetHashCode() => priorities.Aggregate(0, (hash, each) => HashCode.Combine(hash, each.Value));

    private static int Index(Impact impact, Urgency urgency) => ((Guard.NotNull(impact).Value - 1) * Side) + Guard.NotNull(urgency).Value - 1;
}
