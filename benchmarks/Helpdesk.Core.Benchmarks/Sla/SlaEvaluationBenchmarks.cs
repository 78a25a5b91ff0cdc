using BenchmarkDotNet.Attributes;
using Helpdesk.Sla;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>All promises for a ticket of twenty events under five clocks, figures included. Figures are of one ticket.</summary>
public class SlaEvaluationBenchmarks
{
    private readonly ServiceDesk desk = new();
    private readonly SlaBuffer buffer = new();
    private readonly TicketHistory[] histories = ServiceDesk.LongHistories();

    [GlobalSetup]
    public void AssertEqual()
    {
        var outcomes = new HashSet<SlaOutcome>();
        foreach (TicketHistory each in histories)
        {
            SlaEvaluation evaluation = desk.Engine.Evaluate(each, desk.Midway);
            desk.AssertEqual(evaluation, each.Events);
            desk.AssertEqual(desk.Engine.Evaluate(each, desk.AsOf), each.Events);
            desk.AssertEqual(desk.Engine.Evaluate(each, desk.Midway, buffer), each.Events, desk.Midway);
            desk.AssertEqual(desk.Engine.Evaluate(each, desk.AsOf, buffer), each.Events, desk.AsOf);
            outcomes.UnionWith(evaluation.Cycles.Select(cycle => cycle.Outcome));
        }

        if (outcomes.Count < 5 || histories.Length != ServiceDesk.Tickets)
        {
            throw new InvalidOperationException("The histories are too much alike.");
        }
    }

    [BenchmarkCategory("Evaluation, 20 events, 5 clocks"), Benchmark(Baseline = true, OperationsPerInvoke = ServiceDesk.Tickets)]
    public long Figures_into_a_buffer()
    {
        long sum = 0;
        foreach (TicketHistory each in histories)
        {
            foreach (ref readonly SlaFigure cycle in desk.Engine.Evaluate(each, desk.AsOf, buffer))
            {
                sum += (int)cycle.Outcome + (cycle.DueAt is null ? 0 : 1) + cycle.Consumed.Days;
            }
        }

        return sum;
    }

    [BenchmarkCategory("Evaluation, 20 events, 5 clocks"), Benchmark(OperationsPerInvoke = ServiceDesk.Tickets)]
    public long Evaluate()
    {
        long sum = 0;
        foreach (TicketHistory each in histories)
        {
            foreach (SlaClock clock in desk.Engine.Evaluate(each, desk.AsOf).Clocks)
            {
                foreach (SlaCycle cycle in clock.Cycles)
                {
                    sum += (int)cycle.Outcome + (cycle.DueAt is null ? 0 : 1) + cycle.Consumed.Days;
                }
            }
        }

        return sum;
    }

    [BenchmarkCategory("Evaluation, 20 events, 5 clocks"), Benchmark(OperationsPerInvoke = ServiceDesk.Tickets)]
    public long Naive_evaluation()
    {
        long sum = 0;
        foreach (TicketHistory each in histories)
        {
            foreach (NaiveCycle cycle in desk.Naively(each.Events, desk.AsOf))
            {
                sum += (int)cycle.Outcome + (cycle.Due is null ? 0 : 1) + cycle.Consumed.Days;
            }
        }

        return sum;
    }
}
