using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>What the rules of a national set cost to compile, a year: of a city of Italy, of the set with most moved and shifted days, and of all on average.</summary>
public class HolidaySetBenchmarks
{
    private const int Years = 51;

    private const int Sets = 60;

    private readonly HolidaySet milan = HolidaySet.For("IT-MI");

    private readonly HolidaySet scotland = HolidaySet.For("GB-SCT");

    [GlobalSetup]
    public void AssertKnown()
    {
        if (HolidaySet.All.Length != Sets || milan.DatesIn(2026).Count != 15 || scotland.DatesIn(2026).Count != 11)
        {
            throw new InvalidOperationException("The sets are not those that were measured.");
        }
    }

    [BenchmarkCategory("A set's year"), Benchmark(Baseline = true, OperationsPerInvoke = Years)]
    public int Milan() => Expand(milan);

    [BenchmarkCategory("A set's year"), Benchmark(OperationsPerInvoke = Years)]
    public int Scotland() => Expand(scotland);

    [BenchmarkCategory("A set's year"), Benchmark(OperationsPerInvoke = Years * Sets)]
    public int Mean_of_all_sets() => HolidaySet.All.Sum(Expand);

    private static int Expand(HolidaySet set)
    {
        var schedule = new HolidaySchedule([.. set.Holidays]);
        int count = 0;
        for (int year = set.FirstYear; year <= set.LastYear; year++)
        {
            count += schedule.InYear(year).Dates.Length;
        }

        return count;
    }
}
