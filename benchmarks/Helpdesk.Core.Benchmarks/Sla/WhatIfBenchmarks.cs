using BenchmarkDotNet.Attributes;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>
/// A million tickets of five events under two books, on two threads. 100,000 histories are made beforehand and given ten times over, since making one costs as much as comparing it.
/// Figures are of one ticket; a million in five seconds is 5,000 ns.
/// </summary>
public class WhatIfBenchmarks
{
    private const int Histories = 100_000;

    private const int Rounds = 10;

    private const int NaiveTickets = 10_000;

    private readonly ServiceDesk current = new();
    private readonly ServiceDesk proposed = new(percent: 75);
    private readonly TicketHistory[] histories = ServiceDesk.ShortHistories(Histories);
    private readonly SlaWhatIf onOne;
    private readonly SlaWhatIf onTwo;

    public WhatIfBenchmarks()
    {
        onOne = new SlaWhatIf(current.Engine, proposed.Engine, current.Midway, new WhatIfOptions { MaxDegreeOfParallelism = 1 });
        onTwo = new SlaWhatIf(current.Engine, proposed.Engine, current.Midway, new WhatIfOptions { MaxDegreeOfParallelism = 2 });
    }

    [GlobalSetup]
    public void AssertEqual()
    {
        WhatIfTotals totals = onTwo.Totals(histories);
        if (totals != onOne.Totals(histories) || (totals.Overall.Before, totals.Overall.After) != (Naively(current, Histories), Naively(proposed, Histories)) || totals.Overall.MetToMissed == 0)
        {
            throw new InvalidOperationException($"The sums do not agree: {totals}");
        }
    }

    [BenchmarkCategory("What-if, 5 events"), Benchmark(Baseline = true, OperationsPerInvoke = Histories * Rounds)]
    public long Totals_on_two_threads() => onTwo.Totals(Given()).Changed;

    [BenchmarkCategory("What-if, 5 events"), Benchmark(OperationsPerInvoke = Histories * Rounds)]
    public long Totals_on_one_thread() => onOne.Totals(Given()).Changed;

    [BenchmarkCategory("What-if, 5 events"), Benchmark(OperationsPerInvoke = Histories)]
    public long Changes_on_two_threads() => onTwo.Changes(histories).LongCount();

    [BenchmarkCategory("What-if, 5 events"), Benchmark(OperationsPerInvoke = NaiveTickets)]
    public long Naive_evaluations_on_one_thread() => Naively(current, NaiveTickets).Met - Naively(proposed, NaiveTickets).Met;

    private IEnumerable<TicketHistory> Given()
    {
        for (int round = 0; round < Rounds; round++)
        {
            foreach (TicketHistory each in histories)
            {
                yield return each;
            }
        }
    }

    private WhatIfCounts Naively(ServiceDesk desk, int tickets)
    {
        ILookup<SlaOutcome, NaiveCycle> cycles = histories.Take(tickets).SelectMany(each => desk.Naively(each.Events, desk.Midway)).ToLookup(each => each.Outcome);
        int Of(SlaOutcome outcome) => cycles[outcome].Count();
        return new WhatIfCounts(Of(SlaOutcome.Met), Of(SlaOutcome.Missed), Of(SlaOutcome.Cancelled), Of(SlaOutcome.Running), Of(SlaOutcome.Paused));
    }
}
