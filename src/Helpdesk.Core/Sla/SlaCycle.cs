using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Sla.Explanations;
using Helpdesk.Sla.Folding;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla;

/// <summary>One run of a clock: from the event that started it to the one that ended it, with all figures as of a moment.</summary>
/// <remarks>
/// <para>Amounts are counted by the <see cref="Terms"/>: in business time of their calendar, or in elapsed time where they have none. They are exact to the nanosecond.</para>
/// <para>Immutable and thread-safe. Equality compares what happened and the figures.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaCycle : IEquatable<SlaCycle>
{
    private readonly CycleFigures figures;
    private readonly long asOf;

    internal SlaCycle(SlaMetric metric, CycleData data, long asOf, CommitmentId? commitment)
    {
        Commitment = commitment;
        Metric = metric;
        Data = data;
        this.asOf = asOf;
        figures = CycleFigures.Of(data, asOf);
    }

    /// <summary>What it is measured by.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The commitment that it is about (<see cref="CycleRecurrence.PerCommitment"/>); null for a metric of another kind.</summary>
    public CommitmentId? Commitment { get; }

    /// <summary>Its place among the cycles of its clock, from 1.</summary>
    public int Number => Data.Number;

    /// <summary>What it was computed with: the target, the policy and its version, the calendar and its version.</summary>
    public SlaTerms Terms => Data.Terms;

    /// <summary>When it began; after the moment asked for when it has yet to begin (<see cref="CycleRecurrence.Sequential"/>).</summary>
    public Instant StartedAt => Nanos.ToInstant(Data.StartedAt);

    /// <summary>The sequence of the event that started it.</summary>
    public int StartedBySequence => Data.StartedBy;

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? EndedAt => Data.IsOpen ? null : Nanos.ToInstant(Data.EndedAt);

    /// <summary>The sequence of the event that ended it; null while it is open.</summary>
    public int? EndedBySequence => Data.IsOpen ? null : Data.EndedBy;

    /// <summary>How it ended.</summary>
    public SlaEnding Ending => Data.Ending;

    /// <summary>How it stands. An open cycle is running or paused, overdue or not.</summary>
    public SlaOutcome Outcome => figures.OutcomeOf(Data);

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => Data.IsOpen;

    /// <summary>Whether more than the target is consumed, open or not: exactly the target is not.</summary>
    public bool IsOverdue => figures.IsOver;

    /// <summary>
    /// The instant at which the target is used up, which is when it is due: exactly so much is in time, and more is not. Null for an open cycle that is paused before that, since nothing falls due while nothing counts, and when the
    /// calendar ends before it or the supported range does. Of a cycle that ended before, when it would have been due had it gone on.
    /// </summary>
    /// <remarks>
    /// <para>It is the first instant at which the target is consumed, unless the target puts it off: business days to the moment at which they end, such as a clock time after the closing, and <see cref="Boundary.NextOpening"/> to where
    /// time counts again. A pause that began in between puts it off further, to where the cycle goes on, and the next opening from there under <see cref="Boundary.NextOpening"/>; while that pause lasts there is none. What
    /// falls due in the instant in which a pause begins has fallen due.</para>
    /// <para>Nothing is put off beyond the instant from which more than the target is consumed, as could happen where <see cref="ChangeMode.CarryElapsed"/> keeps time that counts by other terms.</para>
    /// </remarks>
    public Instant? DueAt => ToInstant(figures.Due);

    /// <summary><see cref="DueAt"/> of a cycle that is overdue; null for others.</summary>
    public Instant? BreachedAt => IsOverdue ? DueAt : null;

    /// <summary>
    /// What may be consumed: the amount of the target, or the counted time up to the end of its business days, or up to its date. Null when the calendar ends before those days or that date, so that nobody can say how much it is.
    /// An amount is what it is, even on a calendar that has too little time left for it: then <see cref="DueAt"/> alone is null.
    /// </summary>
    public Duration? Target => figures.Allowance == long.MaxValue ? null : Duration.FromNanoseconds(figures.Allowance);

    /// <summary>What is consumed, pauses left out.</summary>
    public Duration Consumed => Duration.FromNanoseconds(figures.Consumed);

    /// <summary>What is left of the target, zero or more; null where <see cref="Target"/> is.</summary>
    public Duration? Remaining => Margin is { } margin ? Duration.Max(Duration.Zero, margin) : null;

    /// <summary>The target less what is consumed: negative when overdue; null where <see cref="Target"/> is.</summary>
    public Duration? Margin => figures.Allowance == long.MaxValue ? null : Duration.FromNanoseconds(figures.Allowance - figures.Consumed);

    /// <summary>The pauses, in order. Those without any length are left out.</summary>
    public ImmutableArray<SlaPause> Pauses => Data.Pauses is null ? [] : CycleParts.Pauses(Data);

    /// <summary>The changes of terms and restarts, in order.</summary>
    public ImmutableArray<SlaChange> Changes => Data.Changes is null ? [] : CycleParts.Changes(Data);

    internal CycleData Data { get; }

    /// <summary>The moment that an open cycle's figures are of.</summary>
    internal long AsOf => asOf;

    /// <summary>Whether so much of the target is consumed, by exact consumption: whether <see cref="Reaches"/> has come.</summary>
    /// <param name="percent">Percent of the target, from 0 up. The whole is reached when it is <see cref="DueAt"/>, and not before.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative or above 1,000,000.</exception>
    public bool HasReached(decimal percent) => figures.HasReached(InRange(percent));

    /// <summary>The first instant at which so much of the target is consumed, if nothing else happens; of more percent, never an earlier one.</summary>
    /// <remarks>
    /// <para>A part of the target, and more than it, is reached at the first instant at which it is consumed, whatever the <see cref="Boundary"/>: half of 16 hours from nine to five at five. Only the whole is put off as <see cref="DueAt"/> is.</para>
    /// <para>Business days may hold no counted time at all, such as from a Saturday to a clock time before Monday's opening, and neither does a date that has passed. With no counted time, less than 100 percent is consumed from the start, and 100 and
    /// more when it is due.</para>
    /// </remarks>
    /// <param name="percent">Percent of the target, from 0 up; 100 gives <see cref="DueAt"/>.</param>
    /// <returns>The instant; null for never, and while a pause keeps it from being known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative or above 1,000,000.</exception>
    public Instant? Reaches(decimal percent)
    {
        if (InRange(percent) == 100m || figures.Allowance == long.MaxValue || (figures.Allowance == 0 && percent > 100m))
        {
            return DueAt;
        }

        // Rounded up, so that the share is consumed by then.
        decimal amount = Math.Ceiling(percent * figures.Allowance / 100m);
        return amount < long.MaxValue ? ToInstant(CycleFigures.Reaches(Data, asOf, (long)amount)) : null;
    }

    /// <summary>Why so much is consumed, and why it is due when it is, stretch by stretch. Work grows with the length of the cycle.</summary>
    public SlaExplanation Explain() => new(this);

    /// <summary>Whether two cycles are the same, with the same figures.</summary>
    /// <param name="other">The other cycle.</param>
    public bool Equals(SlaCycle? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Metric == other.Metric
            && Commitment == other.Commitment
            && figures == other.figures
            && Data.Number == other.Data.Number
            && Data.StartedAt == other.Data.StartedAt
            && Data.StartedBy == other.Data.StartedBy
            && Data.Ending == other.Data.Ending
            && Data.EndedAt == other.Data.EndedAt
            && Data.EndedBy == other.Data.EndedBy
            && Data.Terms == other.Data.Terms
            && Sequences.Same(Pauses, other.Pauses)
            && Sequences.Same(Changes, other.Changes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaCycle);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metric.Id, Data.Number, Data.StartedAt, figures);

    /// <summary>Metric, commitment where it is about one, number, outcome and due instant, such as <c>first-response 1: Met, due 2026-03-02T12:00:00Z</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Metric.Id}{(Commitment is { } commitment ? $" {commitment}" : "")} {Number}: {Outcome}{(DueAt is { } due ? ", due " + InstantPattern.ExtendedIso.Format(due) : "")}");

    private static Instant? ToInstant(long moment) => moment == Nanos.None ? null : Nanos.ToInstant(moment);

    private static decimal InRange(decimal percent) => percent is >= 0 and <= 1_000_000
        ? percent
        : throw new ArgumentOutOfRangeException(nameof(percent), string.Create(CultureInfo.InvariantCulture, $"'percent' must be from 0 to 1000000, both included, but was {percent}."));
}
