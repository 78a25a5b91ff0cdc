using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Sla.WhatIf;

/// <summary>What a change of policies or calendars would make of a set of tickets.</summary>
/// <remarks>
/// <para>Totals are sums: those of any two parts of a set add up to those of the set, whatever the order. <see cref="None"/> is the empty sum.</para>
/// <para>A ticket that could not be compared is in <see cref="Tickets"/>, <see cref="Failed"/> and <see cref="Failures"/>, and in no figure, so that before and after are of the same tickets.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfTotals
{
    /// <summary>No tickets.</summary>
    public static WhatIfTotals None { get; } = new();

    /// <summary>The tickets looked at, zero or more. One that was opened after the moment asked for has no cycles, and counts.</summary>
    public long Tickets { get; internal init; }

    /// <summary>The tickets that come out otherwise: with any cycle that is due at another instant, stands otherwise, is added or removed.</summary>
    public long Changed { get; internal init; }

    /// <summary>The tickets that could not be compared.</summary>
    public long Failed => Failures.Length;

    /// <summary>Why tickets could not be compared, one entry for each, in ordinal order of their keys.</summary>
    public ImmutableArray<WhatIfFailure> Failures { get; internal init; } = [];

    /// <summary>The figures of each metric of either book, by its key.</summary>
    public ImmutableSortedDictionary<string, WhatIfFigures> ByMetric { get; internal init; } = Sequences.NoPairs<WhatIfFigures>();

    /// <summary>The figures of all metrics together.</summary>
    public WhatIfFigures Overall { get; internal init; } = WhatIfFigures.None;

    /// <summary>The figures of one metric; <see cref="WhatIfFigures.None"/> when neither book has it.</summary>
    /// <param name="metric">The metric, found by its key.</param>
    public WhatIfFigures Of(SlaMetric metric) => ByMetric.GetValueOrDefault(Guard.NotNull(metric).Id) ?? WhatIfFigures.None;

    /// <summary>The totals of two sets together.</summary>
    /// <exception cref="ArgumentException">The thresholds differ, and neither side is without any.</exception>
    public static WhatIfTotals operator +(WhatIfTotals left, WhatIfTotals right) => new()
    {
        Tickets = Guard.NotNull(left).Tickets + Guard.NotNull(right).Tickets,
        Changed = left.Changed + right.Changed,
        Failures = InOrder(left.Failures.Concat(right.Failures)),
        ByMetric = right.ByMetric.Aggregate(left.ByMetric, static (sum, each) => sum.SetItem(each.Key, (sum.GetValueOrDefault(each.Key) ?? WhatIfFigures.None) + each.Value)),
        Overall = left.Overall + right.Overall,
    };

    /// <summary>Whether two totals are the same.</summary>
    /// <param name="other">The other totals.</param>
    public bool Equals(WhatIfTotals? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Tickets == other.Tickets
            && Changed == other.Changed
            && Overall == other.Overall
            && Sequences.Same(Failures, other.Failures)
            && Sequences.Same(ByMetric, other.ByMetric));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tickets, Changed, Overall);

    /// <summary>The tickets and the figures of all metrics, such as <c>120 tickets, 17 changed: 412 met and 31 missed, then 430 met and 13 missed</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Tickets} tickets, {Changed} changed{(Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Failed} failed"))}: {Overall}");

    internal static ImmutableArray<WhatIfFailure> InOrder(IEnumerable<WhatIfFailure> failures) =>
        [.. failures.Order(Comparer<WhatIfFailure>.Create(WhatIfFailure.Compare))];
}
