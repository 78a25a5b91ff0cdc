using System.Runtime.CompilerServices;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// The open time of a calendar over the whole supported range, compiled as far as questions have reached. Every answer comes from one
/// immutable table; a question beyond it makes a longer one, published by compare-and-exchange. Safe from any number of threads, which all
/// get the same answers whatever the table's length.
/// </summary>
internal sealed class OpenTimeline(OpenTimeSource source)
{
    /// <summary>An answer that does not exist.</summary>
    public const long None = long.MinValue;

    // Covers nothing, so that the first question makes the first table.
    private static readonly OpenTimeTable Empty = new(0, 0, []);

    private volatile OpenTimeTable table = Empty;

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

        end = None;
        return false;
    }

    /// <summary>A table that covers an instant of the supported range.</summary>
    public OpenTimeTable Covering(long instant)
    {
        OpenTimeTable current = table;
        while (!current.Covers(instant))
        {
            current = Extend(current, instant, instant);
        }

        return current;
    }

    /// <summary>A table that covers two instants of the supported range.</summary>
    public OpenTimeTable Covering(long first, long second)
    {
        OpenTimeTable current = Covering(first);
        while (!current.Covers(first) || !current.Covers(second))
        {
            current = Extend(current, Math.Min(first, second), Math.Max(first, second));
        }

        return current;
    }

    /// <summary>The instant at which a positive amount has passed after an instant: the earliest such, or the latest; <see cref="None"/> if there is not so much.</summary>
    public long Forward(long instant, long amount, bool latest)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            long available = current.TotalWork - current.WorkBefore(instant);
            if (amount < available || (amount == available && !latest))
            {
                long work = current.WorkBefore(instant) + amount;
                return latest ? current.LatestAfter(work) : current.EarliestAfter(work);
            }

            if (!TryExtendLater(ref current, instant, amount - available))
            {
                return None;
            }
        }
    }

    /// <summary>The instant since which a positive amount has passed before an instant: the latest such, or the earliest; <see cref="None"/> if there is not so much.</summary>
    public long Backward(long instant, long amount, bool earliest)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            long work = current.WorkBefore(instant) - amount;
            if (work > 0 || (work == 0 && !earliest))
            {
                return earliest ? current.EarliestAfter(work) : current.LatestAfter(work);
            }

            if (!TryExtendEarlier(ref current, instant, -work))
            {
                return None;
            }
        }
    }

    /// <summary>The open time from one instant to another; negative when the second comes first.</summary>
    public long Between(long first, long second)
    {
        OpenTimeTable covering = Covering(first, second);
        return covering.WorkBefore(second) - covering.WorkBefore(first);
    }

    /// <summary>The first start of an opening strictly after an instant.</summary>
    public long NextOpening(long instant)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            int next = current.IndexAt(instant) + 1;
            if (next <= current.Count)
            {
                return current.StartOf(next);
            }

            if (!TryExtendLater(ref current, instant, 0))
            {
                return None;
            }
        }
    }

    /// <summary>The first end of an opening strictly after an instant.</summary>
    public long NextClosing(long instant)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            int index = current.IndexAt(instant);
            int closing = current.EndOf(index) > instant ? index : index + 1;

            // An opening that ends with the coverage may go on beyond it.
            if (closing <= current.Count && current.EndOf(closing) < Math.Min(current.Until, Nanos.Max))
            {
                return current.EndOf(closing);
            }

            if (!TryExtendLater(ref current, instant, 0))
            {
                return None;
            }
        }
    }

    /// <summary>The last start of an opening strictly before an instant.</summary>
    public long PreviousOpening(long instant)
    {
        OpenTimeTable current = Covering(Math.Max(instant - 1, Nanos.Min), instant);
        while (true)
        {
            int index = instant > current.From ? current.IndexAt(instant - 1) : 0;

            // An opening that starts with the coverage may have begun before it.
            if (index >= 1 && current.StartOf(index) > current.From)
            {
                return current.StartOf(index);
            }

            if (!TryExtendEarlier(ref current, instant, 0))
            {
                return None;
            }
        }
    }

    /// <summary>The last end of an opening strictly before an instant.</summary>
    public long PreviousClosing(long instant)
    {
        OpenTimeTable current = Covering(Math.Max(instant - 1, Nanos.Min), instant);
        while (true)
        {
            int index = instant > current.From ? current.IndexAt(instant - 1) : 0;
            int closing = index >= 1 && current.EndOf(index) < instant ? index : index - 1;
            if (closing >= 1)
            {
                return current.EndOf(closing);
            }

            if (!TryExtendEarlier(ref current, instant, 0))
            {
                return None;
            }
        }
    }

    /// <summary>Makes and publishes a table that covers what the current one does and two instants more; or returns one that another thread published meanwhile.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private OpenTimeTable Extend(OpenTimeTable current, long low, long high)
    {
        // No table could ever cover such an instant, and whoever asks for one would ask for ever.
        if (low < Nanos.Min || high > Nanos.Max + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(low), FormattableString.Invariant($"The nanoseconds from {low} to {high} are not all within the years that a calendar supports."));
        }

        // Whole years: the year asked for and the next at first, then at least twice as many as there were, so that the work of
        // making ever longer tables stays in proportion to the last.
        int first = YearOf(low);
        int last = YearOf(high);
        if (ReferenceEquals(current, Empty))
        {
            last++;
        }
        else
        {
            int currentFirst = YearOf(current.From);
            int currentLast = YearOf(current.Until - 1);
            int count = currentLast - currentFirst + 1;
            first = low < current.From ? Math.Min(first, currentFirst - count) : currentFirst;
            last = high >= current.Until ? Math.Max(last, currentLast + count) : currentLast;
        }

        long from = Nanos.StartOfYear(Math.Max(first, SupportedYears.First));

        // The supported range includes its last instant, whereas coverage excludes its end.
        long until = last >= SupportedYears.Last ? Nanos.Max + 1 : Nanos.StartOfYear(last + 1);
        var longer = new OpenTimeTable(from, until, source.Compile(from, Math.Min(until, Nanos.Max)));
        OpenTimeTable published = Interlocked.CompareExchange(ref table, longer, current);
        return ReferenceEquals(published, current) ? longer : published;
    }

    private bool TryExtendLater(ref OpenTimeTable current, long instant, long missing)
    {
        if (current.Until > Nanos.Max)
        {
            return false;
        }

        // Open time never passes faster than time itself.
        long needed = missing < Nanos.Max - current.Until ? current.Until + missing : Nanos.Max;
        current = Extend(current, current.From, Math.Max(current.Until, needed));
        current = Covering(instant);
        return true;
    }

    private bool TryExtendEarlier(ref OpenTimeTable current, long instant, long missing)
    {
        if (current.From <= Nanos.Min)
        {
            return false;
        }

        long needed = missing < current.From - 1 - Nanos.Min ? current.From - 1 - missing : Nanos.Min;
        current = Extend(current, needed, current.Until - 1);
        current = Covering(Math.Max(instant - 1, Nanos.Min), instant);
        return true;
    }

    private static int YearOf(long instant) => DayNumber.ToDate(Nanos.DayOf(instant)).Year;
}
