using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>A thousand calendars, no two alike, asked at random: past a few hundred, memory rules and not arithmetic.</summary>
public class ManyCalendarsBenchmarks
{
    private const int CalendarCount = 1000;

    private readonly OfficeDesk desk = new();
    private readonly BusinessCalendar[] calendars = new BusinessCalendar[CalendarCount];
    private readonly NaiveCalendar[] naive = new NaiveCalendar[CalendarCount];
    private readonly int[] chosen = new int[OfficeDesk.Count];
    private readonly Instant[] results = new Instant[OfficeDesk.Count];

    [GlobalSetup]
    public void AssertEqual()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Rome"];
        for (int i = 0; i < CalendarCount; i++)
        {
            LocalTime opening = new LocalTime(6, 0).PlusSeconds(i);
            LocalTime closing = opening.PlusHours(8);
            WeeklyHours week = WeeklyHours.Create(day => day >= IsoDayOfWeek.Saturday ? DayHours.Closed : DayHours.Of(new HoursInterval(opening, closing)));
            calendars[i] = new BusinessCalendarBuilder("desk", "Europe/Rome").WithHours(week).Build();
            naive[i] = new NaiveCalendar(zone, date => date.DayOfWeek >= IsoDayOfWeek.Saturday ? [] : [(date.At(opening), date.At(closing))], lookBack: 0);
        }

        var random = new Random(1000);
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i] = random.Next(CalendarCount);
        }

        OfficeDesk.AssertEqual(
            i => calendars[chosen[i]].Add(desk.Starts[i], BusinessTime.FromHours(8)),
            i => naive[chosen[i]].Add(desk.Starts[i], Duration.FromHours(8), desk.GiveUp)!.Value);
    }

    [BenchmarkCategory("1,000 calendars"), Benchmark(Baseline = true, OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_on_1000_calendars()
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = calendars[chosen[i]].Add(desk.Starts[i], BusinessTime.FromHours(8));
        }
    }

    [BenchmarkCategory("1,000 calendars"), Benchmark(OperationsPerInvoke = OfficeDesk.Count)]
    public void Add_8_hours_on_1000_calendars_naive()
    {
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = naive[chosen[i]].Add(desk.Starts[i], Duration.FromHours(8), desk.GiveUp)!.Value;
        }
    }
}
