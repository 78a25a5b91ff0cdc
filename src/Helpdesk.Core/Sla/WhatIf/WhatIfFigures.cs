using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Sla.WhatIf;

/// <summary>What becomes of the cycles of one metric, or of all.</summary>
/// <remarks>
/// <para>A cycle before and one after are the same when they have one metric and one number.</para>
/// <para>Immutable and thread-safe. Counts are zero or more, and equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfFigures
{
    /// <summary>No cycles, and no thresholds.</summary>
    public static WhatIfFigures None { get; } = new();

    /// <summary>How cycles stand under the current policies.</summary>
    public WhatIfCounts Before { get; internal init; }

    /// <summary>How cycles stand under the proposed policies.</summary>
    public WhatIfCounts After { get; internal init; }

    /// <summary>The cycles that are met now and would be missed.</summary>
    public long MetToMissed { get; internal init; }

    /// <summary>The cycles that are missed now and would be met.</summary>
    public long MissedToMet { get; internal init; }

    /// <summary>The cycles that would be due earlier. Those that are not due at any known instant, before or after, count neither here nor in <see cref="DueLater"/>.</summary>
    public long DueEarlier { get; internal init; }

    /// <summary>The cycles that would be due later.</summary>
    public long DueLater { get; internal init; }

    /// <summary>The cycles that there would be, and are not.</summary>
    public long Added { get; internal init; }

    /// <summary>The cycles that there are, and would not be.</summary>
    public long Removed { get; internal init; }

    /// <summary>How many cycles reach each threshold, the lowest first.</summary>
    public ImmutableArray<WhatIfEscalation> Escalations { get; internal init; } = [];

    /// <summary>The figures of two sets together.</summary>
    /// <exception cref="ArgumentException">The thresholds differ, and neither side is without any.</exception>
    public static WhatIfFigures operator +(WhatIfFigures left, WhatIfFigures right) => new()
    {
        Before = Guard.NotNull(left).Before + Guard.NotNull(right).Before,
        After = left.After + right.After,
        MetToMissed = left.MetToMissed + right.MetToMissed,
        MissedToMet = left.MissedToMet + right.MissedToMet,
        DueEarlier = left.DueEarlier + right.DueEarlier,
        DueLater = left.DueLater + right.DueLater,
        Added = left.Added + right.Added,
        Removed = left.Removed + right.Removed,
        Escalations = Sum(left.Escalations, right.Escalations),
    };

    /// <summary>Whether two figures are the same.</summary>
    /// <param name="other">The other figures.</param>
    public bool Equals(WhatIfFigures? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Before == other.Before
            && After == other.After
            && (MetToMissed, MissedToMet, DueEarlier, DueLater, Added, Removed) == (other.MetToMissed, other.MissedToMet, other.DueEarlier, other.DueLater, other.Added, other.Removed)
            && Sequences.Same(Escalations, other.Escalations));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, After, MetToMissed, MissedToMet);

    /// <summary>Met and missed before and after, such as <c>412 met and 31 missed, then 430 met and 13 missed</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before.Met} met and {Before.Missed} missed, then {After.Met} met and {After.Missed} missed");

    private static ImmutableArray<WhatIfEscalation> Sum(ImmutableArray<WhatIfEscalation> left, ImmutableArray<WhatIfEscalation> right) =>
        left.IsEmpty ? right
        : right.IsEmpty ? left
        : left.Select(each => each.Percent).SequenceEqual(right.Select(each => each.Percent))
            ? [.. left.Zip(right, static (one, other) => one with { Before = one.Before + other.Before, After = one.After + other.After })]
            : throw new ArgumentException($"Figures add up over the same thresholds, but these have {Percents(left)} and {Percents(right)}.", nameof(right));

    private static string Percents(ImmutableArray<WhatIfEscalation> all) => string.Join(", ", all.Select(each => each.Percent.ToString(CultureInfo.InvariantCulture))) + " %";
}
