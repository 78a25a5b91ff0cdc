using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla;

/// <summary>How the promises for a ticket stood at a moment.</summary>
/// <remarks>
/// <para>It follows from the events up to that moment, the policies and the calendars, and from nothing else: it is the same whenever and wherever it is computed.</para>
/// <para>Immutable and thread-safe. Equality compares ticket, moment, policy and clocks.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class SlaEvaluation : IEquatable<SlaEvaluation>
{
    // The history or the state that tells with whom the ticket was, when that is asked.
    private readonly object holders;

    internal SlaEvaluation(TicketId ticket, Instant asOf, SlaPolicy? policy, ImmutableArray<SlaClock> clocks, ImmutableArray<SlaVersionMoves> changeovers, object holders)
    {
        TicketId = ticket;
        AsOf = asOf;
        Policy = policy;
        Clocks = clocks;
        Changeovers = changeovers;
        this.holders = holders;
    }

    /// <summary>The ticket.</summary>
    public TicketId TicketId { get; }

    /// <summary>The moment.</summary>
    public Instant AsOf { get; }

    /// <summary>The policy that applied then; null for none.</summary>
    public SlaPolicy? Policy { get; }

    /// <summary>The clocks that have run, in the order of the book's metrics; those of one metric in the order in which its commitments were made.</summary>
    public ImmutableArray<SlaClock> Clocks { get; }

    /// <summary>The versions of policies and calendars that came while the ticket was open, with what each moved, in order (<see cref="SlaEngine.WithVersion"/>); those that equal the version before them are left out.</summary>
    public ImmutableArray<SlaVersionMoves> Changeovers { get; }

    /// <summary>All cycles of all clocks.</summary>
    public IEnumerable<SlaCycle> Cycles => Clocks.SelectMany(each => each.Cycles);

    /// <summary>The open cycle that falls due next: the earliest due instant after <see cref="AsOf"/> among those that run. Null when there is none.</summary>
    /// <remarks>A cycle whose due instant has been reached is no longer returned, even if nothing has been consumed since and it is not overdue: a host that wakes at each <see cref="NextDue"/> and asks again makes progress.</remarks>
    public SlaCycle? NextDueCycle
    {
        get
        {
            SlaCycle? next = null;
            foreach (SlaClock clock in Clocks)
            {
                SlaCycle latest = clock.Latest;
                if (latest is { Outcome: SlaOutcome.Running, DueAt: { } due } && due > AsOf && (next is null || due < next.DueAt))
                {
                    next = latest;
                }
            }

            return next;
        }
    }

    /// <summary>When the next cycle falls due, which is after <see cref="AsOf"/>; null when none will by itself.</summary>
    public Instant? NextDue => NextDueCycle?.DueAt;

    /// <summary>The clock of a metric, the first of several commitments; null when it has not run.</summary>
    /// <param name="metric">The metric, found by its key.</param>
    public SlaClock? Clock(SlaMetric metric) => Clock(Guard.NotNull(metric).Id);

    /// <summary>The clock of a metric for a commitment; null when it has not run.</summary>
    /// <param name="metric">The metric, found by its key.</param>
    /// <param name="commitment">The commitment.</param>
    public SlaClock? Clock(SlaMetric metric, CommitmentId commitment) => Find(Guard.NotNull(metric).Id, commitment);

    /// <summary>The clock of a metric, the first of several commitments; null when it has not run.</summary>
    /// <param name="metricId">The key of the metric.</param>
    public SlaClock? Clock(string metricId)
    {
        foreach (SlaClock each in Clocks)
        {
            if (string.Equals(each.Metric.Id, metricId, StringComparison.Ordinal))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The clock of a metric, and of a commitment where it has one for each.</summary>
    internal SlaClock? Find(string metricId, CommitmentId? commitment)
    {
        foreach (SlaClock each in Clocks)
        {
            if (each.Commitment == commitment && string.Equals(each.Metric.Id, metricId, StringComparison.Ordinal))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The open cycles, paused ones too, that are not overdue and have consumed so much of their target (<see cref="SlaCycle.HasReached"/>).</summary>
    /// <param name="percent">Percent of the target, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative or above 100.</exception>
    public IEnumerable<SlaCycle> AtRisk(decimal percent) => percent is >= 0 and <= 100
        ? Clocks.Select(each => each.Latest).Where(each => each is { IsOpen: true, IsOverdue: false } && each.HasReached(percent))
        : throw new ArgumentOutOfRangeException(nameof(percent), FormattableString.Invariant($"'percent' must be from 0 to 100, both included, but was {percent}."));

    /// <summary>What differs from an evaluation under other policies or calendars, or at another moment.</summary>
    /// <param name="before">The other evaluation, of the same ticket.</param>
    /// <exception cref="ArgumentException">It is of another ticket.</exception>
    public ImmutableArray<SlaMove> MovesFrom(SlaEvaluation before) => Guard.NotNull(before).TicketId == TicketId
        ? SlaMove.Between(before, this)
        : throw new ArgumentException($"The evaluation is of {before.TicketId}, and this one is of {TicketId}.", nameof(before));

    /// <summary>Whether two evaluations say the same.</summary>
    /// <param name="other">The other evaluation.</param>
    public bool Equals(SlaEvaluation? other) =>
        ReferenceEquals(this, other)
        || (other is not null && TicketId == other.TicketId && AsOf == other.AsOf && Policy == other.Policy && Sequences.Same(Clocks, other.Clocks));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaEvaluation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TicketId, AsOf, Clocks.Length);

    /// <summary>Ticket, moment and clocks, such as <c>INC-7 at 2026-03-02T09:00:00Z: first-response 1: Running, due 2026-03-02T12:00:00Z</c>.</summary>
    public override string ToString() => $"{TicketId} at {InstantPattern.ExtendedIso.Format(AsOf)}: {(Clocks.IsEmpty ? "no clocks" : string.Join("; ", Clocks))}";
}
