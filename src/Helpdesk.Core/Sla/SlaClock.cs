using System.Collections.Immutable;
using Helpdesk.Sla.Explanations;

namespace Helpdesk.Sla;

/// <summary>The clock of one metric for one ticket, or for one of its commitments: all its cycles.</summary>
/// <remarks>Immutable and thread-safe. Equality compares metric, commitment and cycles.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaClock : IEquatable<SlaClock>
{
    internal SlaClock(SlaMetric metric, CommitmentId? commitment, ImmutableArray<SlaCycle> cycles)
    {
        Commitment = commitment;
        Metric = metric;
        Cycles = cycles;
    }

    /// <summary>What it measures by.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The commitment that it is about (<see cref="CycleRecurrence.PerCommitment"/>); null for a metric of another kind.</summary>
    public CommitmentId? Commitment { get; }

    /// <summary>The cycles, in order; at least one.</summary>
    public ImmutableArray<SlaCycle> Cycles { get; }

    /// <summary>The cycle that is open, or ended last.</summary>
    public SlaCycle Latest => Cycles[^1];

    /// <summary>The open cycle; null when there is none.</summary>
    public SlaCycle? Open => Latest.IsOpen ? Latest : null;

    /// <summary>The cycle that consumed most, the earliest of several; some systems keep no other.</summary>
    public SlaCycle Longest => Cycles.MaxBy(each => each.Consumed)!;

    /// <summary>The explanation of the <see cref="Latest"/> cycle.</summary>
    public SlaExplanation Explain() => Latest.Explain();

    /// <summary>Whether two clocks have the same cycles.</summary>
    /// <param name="other">The other clock.</param>
    public bool Equals(SlaClock? other) => ReferenceEquals(this, other) || (other is not null && Metric == other.Metric && Commitment == other.Commitment && Sequences.Same(Cycles, other.Cycles));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaClock);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metric.Id, Cycles.Length);

    /// <summary>The metric and how its latest cycle stands, such as <c>first-response 1: Met, due 2026-03-02T12:00:00Z</c>.</summary>
    public override string ToString() => Latest.ToString();
}
