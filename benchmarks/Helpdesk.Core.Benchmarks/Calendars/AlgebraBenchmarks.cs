using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>
/// What an operation costs on a calendar that follows the sun: three offices in Rome, New York and Sydney, joined; beside the Roman one alone,
/// which is the baseline, and the naive walk over all three, day by day, merging as it goes.
/// </summary>
public class AlgebraBenchmarks
{
    private static readonly string[] Zones = ["Europe/Rome", "America/New_York", "Australia/Sydney"];

    private readonly OfficeDesk desk = new();
    private readonly BusinessCalendar single;
    private readonly BusinessCalendar union;
    private readonly NaiveCalendar[] naive;
    private readonly Instant[] results = new Instant[OfficeDesk.Count];

    public AlgebraBenchmarks()
    {
        BusinessCalendar[] offices = [.. Zones.Select(zone => new BusinessCalendarBuilder(zone, zone).WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build())];
        single = offices[0];
        union = OpenTime.UnionOf([.. offices.Select(OpenTime.Of)]).ToCalendar("follow-the-sun", "Etc/UTC");
        naive = [.. Zones.Select(zone => new NaiveCalendar(DateTimeZoneProviders.Tzdb[zone], OpeningsOn, lookBack: 1))];
    }

    [GlobalSetup]
    public void AssertEqual()
    {
        OfficeDesk.AssertEqual(i => union.Add(desk.Starts[i], BusinessTime.FromHours(8)), i => AddNaive(desk.Starts[i], Duration.FromHours(8)));
        OfficeDesk.AssertEqual(i => union.Between(desk.Starts[i], desk.Fortnight[i]).ToDuration(), i => BetweenNaive(desk.Starts[i], desk.Fortnight[i]));
        OfficeDesk.AssertEqual(i => union.IsOpen(desk.Starts[i]), i => naive.Any(each => each.IsOpen(desk.Starts[i])));
        _ = single.Between(desk.Starts.Min(), desk.Fortnight.Max());
    }

    [BenchmarkCategory("Union, Add 8 h"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_single() => Add(single);

    [BenchmarkCategory("Union, Add 8 h"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_union() => Add(union);

    [BenchmarkCategory("Union, Add 8 h"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_union_naive()
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = AddNaive(desk.Starts[i], Duration.FromHours(8));
        }
    }

    [BenchmarkCategory("Union, Between, up to 14 days"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public long Between_single() => Between(single);

    [BenchmarkCategory("Union, Between, up to 14 days"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public long Between_union() => Between(union);

    [BenchmarkCategory("Union, Between, up to 14 days"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public Duration Between_union_naive()
    {
        Duration sum = Duration.Zero;
        for (int i = 0; i < results.Length; i++)
        {
            sum += BetweenNaive(desk.Starts[i], desk.Fortnight[i]);
        }

        return sum;
    }

    [BenchmarkCategory("Union, IsOpen"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public int IsOpen_single() => CountOpen(single);

    [BenchmarkCategory("Union, IsOpen"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public int IsOpen_union() => CountOpen(union);

    [BenchmarkCategory("Union, IsOpen"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public int IsOpen_union_naive() => desk.Starts.Count(start => naive.Any(each => each.IsOpen(start)));

    private static IEnumerable<(LocalDateTime Start, LocalDateTime End)> OpeningsOn(LocalDate date) =>
        date.DayOfWeek >= IsoDayOfWeek.Saturday
            ? []
            : [(date.At(new LocalTime(9, 0)), date.At(new LocalTime(13, 0))), (date.At(new LocalTime(14, 0)), date.At(new LocalTime(18, 0)))];

    private void Add(BusinessCalendar calendar)
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = calendar.Add(desk.Starts[i], BusinessTime.FromHours(8));
        }
    }

    private long Between(BusinessCalendar calendar)
    {
        long sum = 0;
        for (int i = 0; i < results.Length; i++)
        {
            sum += calendar.Between(desk.Starts[i], desk.Fortnight[i]).TotalNanoseconds;
        }

        return sum;
    }

    private int CountOpen(BusinessCalendar calendar)
    {
        int count = 0;
        foreach (Instant start in desk.Starts)
        {
            count += calendar.IsOpen(start) ? 1 : 0;
        }

        return count;
    }

    private Instant AddNaive(Instant start, Duration amount)
    {
        Duration left = amount;
        foreach ((Instant opening, Instant closing) in MergedFrom(start, start + Duration.FromDays(8)))
        {
            if (closing - opening >= left)
            {
                return opening + left;
            }

            left -= closing - opening;
        }

        throw new InvalidOperationException("A week holds more open time than was asked for.");
    }

    private Duration BetweenNaive(Instant start, Instant end) =>
        MergedFrom(start, end).Aggregate(Duration.Zero, (sum, each) => sum + (each.End - each.Start));

    /// <summary>The openings of all three in order of their starts, each cut by what was covered before.</summary>
    private IEnumerable<(Instant Start, Instant End)> MergedFrom(Instant start, Instant end)
    {
        Instant reached = start;
        LocalDate giveUp = end.InUtc().Date.PlusDays(2);
        foreach ((Instant opening, Instant closing) in naive.SelectMany(each => each.OpeningsFrom(start, giveUp)).OrderBy(each => each.Start))
        {
            Instant from = Instant.Max(opening, reached);
            Instant until = Instant.Min(closing, end);
            if (from < until)
            {
                reached = until;
                yield return (from, until);
            }
        }
    }
}
