using System.Collections.Immutable;

namespace Helpdesk.Sla.WhatIf;

/// <summary>Totals in the making. Not thread-safe.</summary>
internal sealed class WhatIfTally(ImmutableArray<string> metrics, decimal[] thresholds)
{
    private readonly CycleTally[] cycles = [.. metrics.Select(_ => new CycleTally(thresholds))];
    private readonly List<WhatIfFailure> failures = [];

    public long Tickets { get; private set; }

    public long Changed { get; private set; }

    public WhatIfProgress Progress => new(Tickets, Changed, failures.Count);

    public ReadOnlySpan<CycleTally> Cycles => cycles;

    public WhatIfTotals Totals
    {
        get
        {
            WhatIfFigures[] figures = [.. cycles.Select(each => each.Figures)];
            return new WhatIfTotals
            {
                Tickets = Tickets,
                Changed = Changed,
                Failures = WhatIfTotals.InOrder(failures),
                ByMetric = metrics.Zip(figures, KeyValuePair.Create).Ordinal(),
                Overall = figures.Aggregate(WhatIfFigures.None, static (sum, each) => sum + each),
            };
        }
    }

    public void Count(bool isChanged)
    {
        Tickets++;
        Changed += isChanged ? 1 : 0;
    }

    public void Count(WhatIfFailure failure)
    {
        Tickets++;
        failures.Add(failure);
    }

    public void Add(WhatIfTally other)
    {
        Tickets += other.Tickets;
        Changed += other.Changed;
        failures.AddRange(other.failures);
        for (int i = 0; i < cycles.Length; i++)
        {
            cycles[i].Add(other.cycles[i]);
        }
    }
}
