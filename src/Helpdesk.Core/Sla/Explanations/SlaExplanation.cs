using System.Collections.Immutable;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Sla.Explanations;

/// <summary>Why a cycle has consumed what it has, and why it is due when it is: all its time, stretch by stretch.</summary>
/// <remarks>
/// <para>It is not a second computation: the cycle is taken apart as its figures take it apart, so that what the segments count adds up to <see cref="SlaCycle.Consumed"/>, to the nanosecond.</para>
/// <para>It begins where the cycle began, or last restarted. It ends where an ended cycle ended; and of one that is open and running, and not overdue, at the due instant, as currently known: the
/// segments behind <see cref="Until"/> are those ahead (<see cref="SlaSegment.IsAhead"/>). Nothing is ahead of a paused cycle, since nobody knows when it will go on, nor where a calendar ends before the target does.</para>
/// <para>Immutable and thread-safe. Equality compares the cycle and the segments.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaExplanation : IEquatable<SlaExplanation>
{
    internal SlaExplanation(SlaCycle cycle)
    {
        Cycle = cycle;
        Until = Nanos.ToInstant(cycle.Data.IsOpen ? cycle.AsOf : cycle.Data.EndedAt);
        Segments = SegmentBuilder.Read(cycle);
    }

    /// <summary>The cycle.</summary>
    public SlaCycle Cycle { get; }

    /// <summary>The end of an ended cycle; of an open one, the moment that its figures are of.</summary>
    public Instant Until { get; }

    /// <summary>The segments, in order and without a gap; none of a cycle that has not begun, or ended when it began, and is not to go on.</summary>
    public ImmutableArray<SlaSegment> Segments { get; }

    /// <summary>Whether the cycle has yet to begin (<see cref="CycleRecurrence.Sequential"/>), or ended before it did.</summary>
    public bool IsBeforeStart => Until < Cycle.StartedAt;

    /// <summary>What the segments up to <see cref="Until"/> count, which is what the cycle has consumed.</summary>
    public Duration Counted => Segments.Where(each => !each.IsAhead).Aggregate(Duration.Zero, static (sum, each) => sum + each.Counted);

    /// <summary>What pauses left out.</summary>
    public Duration LeftOut => Segments.Aggregate(Duration.Zero, static (sum, each) => sum + each.LeftOut);

    /// <summary>The changes of terms and restarts, in order; including those before the cycle last restarted.</summary>
    public ImmutableArray<SlaChange> Changes => Cycle.Changes;

    /// <summary>The zone in which the cycle's calendar tells its hours; UTC where it has none.</summary>
    public DateTimeZone Zone => Cycle.Terms.Calendar?.Zone ?? DateTimeZone.Utc;

    /// <summary>
    /// The opening from which the target counts, when it is business days by <see cref="Receipt.AtNextOpening"/> and the cycle began outside hours; null otherwise, and where the calendar does not open again.
    /// </summary>
    public Instant? ReceivedAt =>
        Cycle.Terms.Amount is { } amount && amount.TryGetBusinessDays(out BusinessDays days) && days.Receipt == Receipt.AtNextOpening
        && Cycle.Terms.CountsFrom(Nanos.From(Cycle.StartedAt)) is not Nanos.None and var opening && Nanos.ToInstant(opening) > Cycle.StartedAt
            ? Nanos.ToInstant(opening)
            : null;

    /// <summary>When the cycle is due in plain English, such as <c>due 2026-03-02 17:00</c>, or why at no instant.</summary>
    /// <param name="zone">The zone of its local time; <see cref="Zone"/> when null.</param>
    /// <returns>The words; the same in every culture.</returns>
    public string DueText(DateTimeZone? zone = null) => ExplanationText.DueOf(Cycle, zone ?? Zone);

    /// <summary>The explanation in plain English, a line for each segment and for whatever happened: local times of a zone, amounts in hours, minutes and seconds.</summary>
    /// <param name="zone">The zone; <see cref="Zone"/> when null.</param>
    /// <returns>The lines, separated by <c>\n</c>; the same in every culture.</returns>
    public string ToText(DateTimeZone? zone = null) => ExplanationText.Of(this, zone ?? Zone);

    /// <summary>Whether two explanations are of the same cycle and say the same.</summary>
    /// <param name="other">The other explanation.</param>
    public bool Equals(SlaExplanation? other) => ReferenceEquals(this, other) || (other is not null && Until == other.Until && Cycle.Equals(other.Cycle) && Sequences.Same(Segments, other.Segments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaExplanation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cycle, Until, Segments.Length);

    /// <summary>The text of <see cref="ToText"/> in <see cref="Zone"/>.</summary>
    public override string ToString() => ToText();
}
