using BenchmarkDotNet.Attributes;
using Helpdesk.Serialization;

namespace Helpdesk.Core.Benchmarks.Serialization;

/// <summary>A megabyte of iCalendar text, against a reader of regular expressions and splits.</summary>
public class IcsBenchmarks
{
    private readonly byte[] document = HolidayFeed.Megabyte;

    [GlobalSetup]
    public void AssertEqual()
    {
        IcsImport import = HolidayIcs.Read(document);
        if (import.Holidays.Length < 3_000 || !import.Holidays.SequenceEqual(NaiveIcs.Read(document)))
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [BenchmarkCategory("1 MB of iCalendar"), Benchmark(Baseline = true)]
    public IcsImport Read() => HolidayIcs.Read(document);

    [BenchmarkCategory("1 MB of iCalendar"), Benchmark]
    public object Read_with_regular_expressions() => NaiveIcs.Read(document);
}
