using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Sla.WhatIf;

/// <summary>Options of a what-if.</summary>
/// <remarks>
/// <para>No result depends on <see cref="MaxDegreeOfParallelism"/>.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WhatIfOptions
{
    /// <summary>The most that <see cref="MaxDegreeOfParallelism"/> may be.</summary>
    public const int MaxParallelism = 1024;

    /// <summary>As many threads as the machine has processors, and thresholds of 75 and 100 percent.</summary>
    public static WhatIfOptions Default { get; } = new();

    /// <summary>On how many threads tickets are compared at once, from 1 to <see cref="MaxParallelism"/>; null, the default, for as many as the machine has processors.</summary>
    /// <remarks>
    /// With 1, no two threads work at the same time: <see cref="SlaWhatIf.Totals"/> and <see cref="SlaWhatIf.Changes"/> do all in the thread that calls or reads them; <see cref="SlaWhatIf.TotalsAsync"/>
    /// and <see cref="SlaWhatIf.ChangesAsync"/>, whose histories may come on any thread, on one after the other.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above <see cref="MaxParallelism"/>.</exception>
    public int? MaxDegreeOfParallelism { get; init => field = value is { } degree ? Guard.InRange(degree, 1, MaxParallelism) : null; }

    /// <summary>
    /// The percents of a target whose reaching is counted, such as the point at which a cycle is at risk and the one at which it escalates: above 0, at most 1,000,000, kept in ascending order without
    /// repetition; at most 16. By default 75 and 100.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is not above 0, or is above 1,000,000.</exception>
    /// <exception cref="ArgumentException">There are more than 16 different thresholds.</exception>
    public ImmutableArray<decimal> Thresholds { get; init => field = Checked(value); } = [75m, 100m];

    internal int Degree => MaxDegreeOfParallelism ?? Math.Min(MaxParallelism, Environment.ProcessorCount);

    /// <summary>Whether two options are the same.</summary>
    /// <param name="other">The other options.</param>
    public bool Equals(WhatIfOptions? other) =>
        ReferenceEquals(this, other) || (other is not null && MaxDegreeOfParallelism == other.MaxDegreeOfParallelism && Sequences.Same(Thresholds, other.Thresholds));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MaxDegreeOfParallelism, Thresholds.Length);

    private static ImmutableArray<decimal> Checked(ImmutableArray<decimal> thresholds)
    {
        ImmutableArray<decimal> all = thresholds.IsDefaultOrEmpty ? [] : [.. thresholds.Distinct().Order()];
        foreach (decimal each in all)
        {
            if (each is <= 0 or > 1_000_000)
            {
                throw new ArgumentOutOfRangeException(nameof(thresholds), string.Create(CultureInfo.InvariantCulture, $"A threshold must be above 0 and at most 1000000 percent, but was {each}."));
            }
        }

        return all.Length <= 16 ? all : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most 16 thresholds are counted, but there are {all.Length}."), nameof(thresholds));
    }
}
