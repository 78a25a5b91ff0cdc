namespace Helpdesk.Sla.WhatIf;

/// <summary>How many cycles stand how.</summary>
/// <remarks>An immutable, thread-safe value. Counts are zero or more, and equality compares all counts. <c>default</c> counts nothing.</remarks>
/// <param name="Met">Completed within their target.</param>
/// <param name="Missed">Ended with more than their target consumed.</param>
/// <param name="Cancelled">Ended without a verdict.</param>
/// <param name="Running">Open, and time counts.</param>
/// <param name="Paused">Open, and no time counts.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct WhatIfCounts(long Met, long Missed, long Cancelled, long Running, long Paused)
{
    /// <summary>The cycles that have not ended, overdue or not.</summary>
    public long Open => Running + Paused;

    /// <summary>All cycles.</summary>
    public long Cycles => Met + Missed + Cancelled + Open;

    /// <summary>The share of kept promises: met, of met and missed, from 0 to 1. Null with neither met nor missed cycles. Open and cancelled cycles are not counted.</summary>
    public decimal? Attainment => Met + Missed == 0 ? null : (decimal)Met / (Met + Missed);

    /// <summary>The counts of two sets together.</summary>
    public static WhatIfCounts operator +(WhatIfCounts left, WhatIfCounts right) =>
        new(left.Met + right.Met, left.Missed + right.Missed, left.Cancelled + right.Cancelled, left.Running + right.Running, left.Paused + right.Paused);
}
