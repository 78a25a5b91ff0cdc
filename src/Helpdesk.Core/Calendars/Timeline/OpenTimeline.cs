using System.Runtime.CompilerServices;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// The open time of a calendar over the whole supported range, compiled as far as questions have reached. Nearly every answer comes from one
/// immutable table; a question beyond it makes a longer one, published by compare-and-exchange. Safe from any number of threads, which all
/// get the same answers whatever the table's length.
/// </summary>
/// <remarks>
/// A table grows to at most <see cref="MaxOpenings"/>: with six openings a day it can hold all years, with fifty some twenty-five. Beyond it, questions walk from year to year
/// (see <see cref="OpenYears"/>), so that memory hangs on the openings of a year and not on those of a century.
/// </remarks>
internal sealed partial class OpenTimeline
{
    /// <summary>How many openings the table may hold, at 48 bytes each.</summary>
    public const int MaxOpenings = 600_000;

    // Covers nothing, so that the first question makes the first table.
    private static readonly OpenTimeTable Empty = new(0, 0, []);

    private readonly OpenTimeSource source;
    private readonly OpenYears years;
    private readonly int maxYears;
    private volatile OpenTimeTable table = Empty;
    private volatile bool isKnownToOpen;
    private long steps;

    public OpenTimeline(OpenTimeSource source, int maxOpenings = MaxOpenings)
    {
        this.source = source;
        years = new OpenYears(source);
        maxYears = (int)Math.Clamp(maxOpenings / Math.Max(1, source.MaxOpeningsPerYear), 2, SupportedRange.LastYear - SupportedRange.FirstYear + 1);
    }

    /// <summary>How many steps compiling has taken so far.</summary>
    public long Steps => Interlocked.Read(ref steps) + years.Steps;


    /// <summary>The table as it stands now.</summary>
    public OpenTimeTable Table
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => table;
    }

    /// <summary>The earliest instant at which an amount above zero has passed since an instant, if this table alone can tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAddWithin(OpenTimeTable table, long instant, long amount, out long end)
    {
        if (amount > 0 && table.Covers(instant))
        {
            long work = table.WorkBefore(instant) + amount;

            // Unsigned, so that a sum that overflows lies beyond the table too.
            if ((ulong)work <= (ulong)table.TotalWork)
            {
                end = table.EarliestAfter(work);
                return true;
            }
        }

        end = Nanos.None;
        return false;
    }

    /// <summary>Whether there is any open time in the supported range; null where the meter was exhausted before that was known.</summary>
    public bool? Opens(WorkMeter search)
    {
        if (isKnownToOpen || table.Count > 0)
        {
            return true;
        }

        bool? opens = source.HasOpenTime(search);
        isKnownToOpen = opens == true;
        return opens;
    }

    /// <summary>A table that covers an instant of the supported range: the one that grows, or one of the instant's year.</summary>
    public OpenTimeTable Covering(long instant)
    {
        OpenTimeTable current = table;
        while (!current.Covers(instant))
        {
            OpenTimeTable longer = Extend(current, instant, instant);
            if (ReferenceEquals(longer, current))
            {
                return years.TableOf(instant);
            }

            current = longer;
        }

        return current;
    }

    /// <summary>Makes and publishes a table that covers what the current one does and two instants more; or returns one that another thread published meanwhile, or the current one if that cannot grow so far.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private OpenTimeTable Extend(OpenTimeTable current, long low, long high)
    {
        // No table could ever cover such an instant, and whoever asks for one would ask endlessly.
        if (low < Nanos.Min || high > Nanos.Max + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(low), FormattableString.Invariant($"The nanoseconds from {low} to {high} are not all within the years that a calendar supports."));
        }

        // Whole years: the year asked for and the next at first, then at least twice as many as there were, so that the work of
        // making ever longer tables stays in proportion to the last.
        int first = YearOf(low);
        int last = YearOf(high);
        int firstWanted = first;
        int lastWanted = last + 1;
        if (!ReferenceEquals(current, Empty))
        {
            int currentFirst = YearOf(current.From);
            int currentLast = YearOf(current.Until - 1);
            int count = currentLast - currentFirst + 1;
            firstWanted = low < current.From ? Math.Min(first, currentFirst - count) : currentFirst;
            lastWanted = high >= current.Until ? Math.Max(last, currentLast + count) : currentLast;
            first = Math.Min(first, currentFirst);
            last = Math.Max(last, currentLast);
        }

        if (last - first + 1 > maxYears)
        {
            return current;
        }

        firstWanted = Math.Max(Math.Max(firstWanted, last - maxYears + 1), SupportedRange.FirstYear);
        lastWanted = Math.Min(Math.Min(lastWanted, firstWanted + maxYears - 1), SupportedRange.LastYear);
        OpenTimeTable longer = Compile(firstWanted, lastWanted);
        OpenTimeTable published = Interlocked.CompareExchange(ref table, longer, current);
        return ReferenceEquals(published, current) ? longer : published;
    }

    private OpenTimeTable Compile(int firstYear, int lastYear)
    {
        // Year by year, so that what a combination's parts hold meanwhile is a year's and not a century's.
        var meter = new WorkMeter();
        var spans = new List<OpenSpan>();
        for (int year = firstYear; year <= lastYear; year++)
        {
            foreach (OpenSpan span in source.CompileYear(year, meter))
            {
                if (spans.Count > 0 && spans[^1].End == span.Start)
                {
                    spans[^1] = spans[^1] with { End = span.End };
                }
                else
                {
                    spans.Add(span);
                }
            }
        }

        Interlocked.Add(ref steps, meter.Steps);

        // The supported range includes its last instant, whereas coverage excludes its end.
        return new OpenTimeTable(Nanos.StartOfYear(firstYear), OpenYears.EndOf(lastYear), spans);
    }

    /// <summary>The table that grows, if that covers an instant already, and otherwise one of the instant's year.</summary>
    private OpenTimeTable TableOf(long instant) => table is var main && main.Covers(instant) ? main : years.TableOf(instant);

    /// <summary>Makes the table that grows longer, if it is the current one and can grow to cover later instants; false where only a walk from year to year goes on.</summary>
    private bool TryExtendLater(ref OpenTimeTable current, long instant, long missing)
    {
        OpenTimeTable main = table;
        if (!main.Covers(instant))
        {
            return false;
        }

        if (!ReferenceEquals(main, current))
        {
            current = main;
            return true;
        }

        if (current.Until > Nanos.Max)
        {
            return false;
        }

        // Open time never passes faster than time itself.
        long needed = missing < Nanos.Max - current.Until ? current.Until + missing : Nanos.Max;
        OpenTimeTable longer = Extend(current, current.From, Math.Max(current.Until, needed));
        longer = ReferenceEquals(longer, current) ? Extend(current, current.From, current.Until) : longer;
        bool isLonger = !ReferenceEquals(longer, current);
        current = longer;
        return isLonger;
    }

    private bool TryExtendEarlier(ref OpenTimeTable current, long instant, long missing)
    {
        OpenTimeTable main = table;
        if (!main.Covers(instant))
        {
            return false;
        }

        if (!ReferenceEquals(main, current))
        {
            current = main;
            return true;
        }

        if (current.From <= Nanos.Min)
        {
            return false;
        }

        long needed = missing < current.From - 1 - Nanos.Min ? current.From - 1 - missing : Nanos.Min;
        OpenTimeTable longer = Extend(current, needed, current.Until - 1);
        longer = ReferenceEquals(longer, current) ? Extend(current, current.From - 1, current.Until - 1) : longer;
        bool isLonger = !ReferenceEquals(longer, current);
        current = longer;
        return isLonger;
    }

    /// <summary>The supported year of an instant; the last one's end belongs to it.</summary>
    private static int YearOf(long instant) => Math.Min(DayNumber.ToDate(Nanos.DayOf(instant)).Year, SupportedRange.LastYear);
}
