namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// The open time of single UTC years, for calendars of so many openings that no table can hold all years: how much open time each year has, which is kept, and the tables of a few years.
/// Safe from any number of threads without a lock: two threads may compile the same year, and come to the same result.
/// </summary>
internal sealed class OpenYears(OpenTimeSource source)
{
    private const int TablesKept = 4;

    private const long Unknown = -1;

    private readonly OpenTimeTable?[] tables = new OpenTimeTable?[TablesKept];
    private long[]? work;
    private long steps;

    /// <summary>How many steps compiling has taken so far.</summary>
    public long Steps => Interlocked.Read(ref steps);

    /// <summary>The instant after the last that a table of a year covers: the supported range includes its last instant, whereas coverage excludes its end.</summary>
    public static long EndOf(int year) => year >= SupportedRange.LastYear ? Nanos.Max + 1 : Nanos.StartOfYear(year + 1);

    /// <summary>The end of an instant's year.</summary>
    public static long EndAfter(long instant) => EndOf(YearOf(instant));

    /// <summary>The start of the year that ends at an instant.</summary>
    public static long StartBefore(long instant) => Nanos.StartOfYear(YearOf(instant - 1));

    /// <summary>The table of an instant's year.</summary>
    public OpenTimeTable TableOf(long instant)
    {
        int year = YearOf(instant);
        ref OpenTimeTable? slot = ref tables[year % TablesKept];
        OpenTimeTable? known = Volatile.Read(ref slot);
        if (known is null || !known.Covers(instant))
        {
            known = new OpenTimeTable(Nanos.StartOfYear(year), EndOf(year), Compile(year));
            Volatile.Write(ref slot, known);
        }

        return known;
    }

    /// <summary>All the open time of an instant's year.</summary>
    public long WorkOf(long instant)
    {
        int year = YearOf(instant);
        ref long slot = ref Work()[year - SupportedRange.FirstYear];
        long known = Volatile.Read(ref slot);
        if (known == Unknown)
        {
            known = Compile(year).Sum(span => span.End - span.Start);
            Volatile.Write(ref slot, known);
        }

        return known;
    }

    private List<OpenSpan> Compile(int year)
    {
        var meter = new WorkMeter();
        List<OpenSpan> spans = source.CompileYear(year, meter);
        Interlocked.Add(ref steps, meter.Steps);
        return spans;
    }

    private long[] Work()
    {
        if (Volatile.Read(ref work) is { } known)
        {
            return known;
        }

        long[] fresh = new long[SupportedRange.LastYear - SupportedRange.FirstYear + 1];
        Array.Fill(fresh, Unknown);
        return Interlocked.CompareExchange(ref work, fresh, null) ?? fresh;
    }

    private static int YearOf(long instant) => Math.Min(DayNumber.ToDate(Nanos.DayOf(instant)).Year, SupportedRange.LastYear);
}
