using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>Deadlines: one by one, and a span of them at once.</summary>
public class AddBenchmarks
{
    private readonly OfficeDesk desk = new();
    private readonly Instant[] results = new Instant[OfficeDesk.Count];

    [GlobalSetup]
    public void AssertEqual()
    {
        foreach (int hours in (int[])[8, 200])
        {
            OfficeDesk.AssertEqual(
                i => desk.Calendar.Add(desk.Starts[i], BusinessTime.FromHours(hours)),
                i => desk.Naive.Add(desk.Starts[i], Duration.FromHours(hours), desk.GiveUp)!.Value);
        }

        desk.Calendar.Add(desk.Starts, BusinessTime.FromHours(8), results);
        OfficeDesk.AssertEqual(i => results[i], i => desk.Calendar.Add(desk.Starts[i], BusinessTime.FromHours(8)));
    }

    [BenchmarkCategory("Add 8 h"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours() => Add(BusinessTime.FromHours(8));

    [BenchmarkCategory("Add 8 h"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_naive() => AddNaive(Duration.FromHours(8));

    [BenchmarkCategory("Add 200 h"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_200_hours() => Add(BusinessTime.FromHours(200));

    [BenchmarkCategory("Add 200 h"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_200_hours_naive() => AddNaive(Duration.FromHours(200));

    [BenchmarkCategory("Add 8 h, batch"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_batch() => desk.Calendar.Add(desk.Starts, BusinessTime.FromHours(8), results);

    [BenchmarkCategory("Add 8 h, batch"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_batch_naive() => AddNaive(Duration.FromHours(8));

    private void Add(BusinessTime amount)
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = desk.Calendar.Add(desk.Starts[i], amount);
        }
    }

    private void AddNaive(Duration amount)
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = desk.Naive.Add(desk.Starts[i], amount, desk.GiveUp)!.Value;
        }
    }
}
