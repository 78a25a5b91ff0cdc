using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>What 500 more holidays cost a deadline: nothing, since they are compiled away.</summary>
public class HolidayBenchmarks
{
    private readonly OfficeDesk desk = new();
    private readonly OfficeDesk holidayDesk = new(singleHolidays: 500);
    private readonly Instant[] results = new Instant[OfficeDesk.Count];

    [GlobalSetup]
    public void AssertEqual() => OfficeDesk.AssertEqual(
        i => holidayDesk.Calendar.Add(desk.Starts[i], BusinessTime.FromHours(8)),
        i => desk.Calendar.Add(desk.Starts[i], BusinessTime.FromHours(8)));

    [BenchmarkCategory("500 holidays"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours() => Add(desk.Calendar);

    [BenchmarkCategory("500 holidays"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_with_500_more_holidays() => Add(holidayDesk.Calendar);

    private void Add(BusinessCalendar calendar)
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = calendar.Add(desk.Starts[i], BusinessTime.FromHours(8));
        }
    }
}
