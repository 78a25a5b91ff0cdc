using BenchmarkDotNet.Attributes;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>Whether it is open, and when it opens next.</summary>
public class OpeningBenchmarks
{
    private readonly OfficeDesk desk = new();
    private readonly Instant[] results = new Instant[OfficeDesk.Count];

    [GlobalSetup]
    public void AssertEqual()
    {
        OfficeDesk.AssertEqual(i => desk.Calendar.IsOpen(desk.Starts[i]), i => desk.Naive.IsOpen(desk.Starts[i]));
        OfficeDesk.AssertEqual(i => desk.Calendar.NextOpening(desk.Starts[i]), i => desk.Naive.NextOpening(desk.Starts[i], desk.GiveUp)!.Value);
    }

    [BenchmarkCategory("IsOpen"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public int IsOpen()
    {
        int open = 0;
        foreach (Instant start in desk.Starts)
        {
            open += desk.Calendar.IsOpen(start) ? 1 : 0;
        }

        return open;
    }

    [BenchmarkCategory("IsOpen"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public int IsOpen_naive()
    {
        int open = 0;
        foreach (Instant start in desk.Starts)
        {
            open += desk.Naive.IsOpen(start) ? 1 : 0;
        }

        return open;
    }

    [BenchmarkCategory("NextOpening"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void NextOpening()
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = desk.Calendar.NextOpening(desk.Starts[i]);
        }
    }

    [BenchmarkCategory("NextOpening"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void NextOpening_naive()
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = desk.Naive.NextOpening(desk.Starts[i], desk.GiveUp)!.Value;
        }
    }
}
