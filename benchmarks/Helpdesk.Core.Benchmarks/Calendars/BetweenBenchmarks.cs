using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>Business time between two instants.</summary>
public class BetweenBenchmarks
{
    private readonly OfficeDesk desk = new();

    [GlobalSetup]
    public void AssertEqual()
    {
        foreach (Instant[] ends in (Instant[][])[desk.Fortnight, desk.Year])
        {
            OfficeDesk.AssertEqual(
                i => desk.Calendar.Between(desk.Starts[i], ends[i]),
                i => BusinessTime.FromDuration(desk.Naive.Between(desk.Starts[i], ends[i])));
        }
    }

    [BenchmarkCategory("Between, up to 14 days"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public long Between_14_days() => Sum(desk.Fortnight);

    [BenchmarkCategory("Between, up to 14 days"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public Duration Between_14_days_naive() => SumNaive(desk.Fortnight);

    [BenchmarkCategory("Between, up to a year"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public long Between_a_year() => Sum(desk.Year);

    [BenchmarkCategory("Between, up to a year"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public Duration Between_a_year_naive() => SumNaive(desk.Year);

    // The sum of 100,000 business times passes the range of one, so it wraps: it is only there to be used.
    private long Sum(Instant[] ends)
    {
        long sum = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            sum += desk.Calendar.Between(desk.Starts[i], ends[i]).TotalNanoseconds;
        }

        return sum;
    }

    private Duration SumNaive(Instant[] ends)
    {
        Duration sum = Duration.Zero;
        for (int i = 0; i < ends.Length; i++)
        {
            sum += desk.Naive.Between(desk.Starts[i], ends[i]);
        }

        return sum;
    }
}
