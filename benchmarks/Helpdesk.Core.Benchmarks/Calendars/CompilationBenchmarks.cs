using BenchmarkDotNet.Attributes;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>What a calendar-year costs to compile; it is paid once, when the first question reaches it.</summary>
public class CompilationBenchmarks
{
    private const int Years = 20;

    private readonly CalendarDefinition definition = Definition(new OfficeDesk());
    private readonly long from = Nanos.StartOfYear(2020);
    private readonly long until = Nanos.StartOfYear(2020 + Years);

    [BenchmarkCategory("Compile a year"), Benchmark(Baseline = true, OperationsPerInvoke = Years)]
    public int Compile_a_year() => new OpenTimeTable(from, until, definition.Compile(from, until, new WorkMeter())).Count;

    private static CalendarDefinition Definition(OfficeDesk desk) =>
        new(desk.Calendar.Zone, desk.Calendar.TimeZoneVersion, desk.Calendar.Hours, desk.Calendar.Holidays, [], []);
}
