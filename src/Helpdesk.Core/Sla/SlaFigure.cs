using System.Globalization;
using Helpdesk.Sla.Folding;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Sla;

/// <summary>One run of a clock with its figures at a moment, as <see cref="SlaCycle"/> has them, in a value.</summary>
/// <remarks>An immutable, thread-safe value. Equality compares all parts. <c>default</c> has no figures.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public record struct SlaFigure
{
    private CycleFigures figures;
    private string? commitment;
    private long startedAt;
    private long endedAt;

    /// <summary>What it is measured by.</summary>
    public SlaMetric Metric { get; private set; }

    /// <summary>The commitment that it is about; null for a metric of another kind.</summary>
    public readonly CommitmentId? Commitment => commitment is null ? null : new CommitmentId(commitment);

    /// <summary>Its place among the cycles of its clock, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it was computed with.</summary>
    public SlaTerms Terms { get; private set; }

    /// <summary>When it began.</summary>
    public readonly Instant StartedAt => Nanos.ToInstant(startedAt);

    /// <summary>When it ended; null while it is open.</summary>
    public readonly Instant? EndedAt => IsOpen ? null : Nanos.ToInstant(endedAt);

    /// <summary>How it ended.</summary>
    public SlaEnding Ending { get; private set; }

    /// <summary>How it stands.</summary>
    public SlaOutcome Outcome { get; private set; }

    /// <summary>Whether it is open.</summary>
    public readonly bool IsOpen => Ending == SlaEnding.None;

    /// <summary>Whether more than the target is consumed (<see cref="SlaCycle.IsOverdue"/>).</summary>
    public readonly bool IsOverdue => figures.IsOver;

    /// <summary>When it is due (<see cref="SlaCycle.DueAt"/>); null for never, and while a pause keeps it from being known.</summary>
    public readonly Instant? DueAt => figures.Due == Nanos.None ? null : Nanos.ToInstant(figures.Due);

    /// <summary>What may be consumed (<see cref="SlaCycle.Target"/>); null when nobody can say.</summary>
    public readonly Duration? Target => figures.Allowance == long.MaxValue ? null : Duration.FromNanoseconds(figures.Allowance);

    /// <summary>What is consumed, pauses left out.</summary>
    public readonly Duration Consumed => Duration.FromNanoseconds(figures.Consumed);

    /// <summary>Metric, commitment where it is about one, number, outcome and due instant, as of a cycle.</summary>
    public override readonly string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Metric?.Id}{(commitment is null ? "" : " " + commitment)} {Number}: {Outcome}{(DueAt is { } due ? ", due " + InstantPattern.ExtendedIso.Format(due) : "")}");

    /// <summary>Makes it that of a cycle.</summary>
    internal void Set(SlaMetric metric, string? about, CycleData cycle, in CycleFigures counted)
    {
        figures = counted;
        commitment = about;
        startedAt = cycle.StartedAt;
        endedAt = cycle.EndedAt;
        Metric = metric;
        Number = cycle.Number;
        Terms = cycle.Terms;
        Ending = cycle.Ending;
        Outcome = counted.OutcomeOf(cycle);
    }
}
